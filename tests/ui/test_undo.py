"""What was written in a report can be taken back and made again, over the whole page."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from bwc_review.domain.incident import Narrative
from bwc_review.ui.incidents.undo import WritingSteps

STATES = st.lists(
    st.builds(Narrative, subject=st.text(max_size=3), call=st.text(max_size=3), measures=st.text(max_size=3)),
    max_size=12,
)


@given(states=STATES)
def test_steps_lead_back_to_the_beginning_and_forward_again(states: list[Narrative]) -> None:
    steps = WritingSteps()
    steps.begin(Narrative())
    for at, state in enumerate(states):
        steps.note(state, at * 10.0)
    road = [Narrative(), *states]
    distinct = [one for place, one in enumerate(road) if place == 0 or one != road[place - 1]]
    assert [steps.back() for _ in distinct[1:]] == distinct[-2::-1]
    assert steps.back() is None
    assert [steps.forward() for _ in distinct[1:]] == distinct[1:]
    assert steps.forward() is None


def test_typing_on_in_one_part_is_one_step_and_another_part_or_a_pause_begins_another() -> None:
    steps = WritingSteps()
    steps.begin(Narrative())
    for at, subject in enumerate(("O", "Ou", "Out")):
        steps.note(Narrative(subject=subject), at * 0.3)
    steps.note(Narrative(subject="Out", call="P"), 1.0)
    steps.note(Narrative(subject="Outr", call="P"), 9.0)
    assert steps.back() == Narrative(subject="Out", call="P")
    assert steps.back() == Narrative(subject="Out")
    assert steps.back() == Narrative()


def test_what_is_written_after_going_back_replaces_what_was_taken_back() -> None:
    steps = WritingSteps()
    steps.begin(Narrative())
    steps.note(Narrative(subject="a"), 0.0)
    assert steps.back() == Narrative()
    steps.note(Narrative(subject="b"), 9.0)
    assert not steps.can_go_forward
    assert steps.back() == Narrative()
