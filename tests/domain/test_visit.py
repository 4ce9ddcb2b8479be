"""When a visit is left: its reason goes on while something of it is open, and no longer (R6)."""

from __future__ import annotations

from collections.abc import Collection

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bwc_review.domain.visit import Step, is_left

subjects = st.frozensets(st.sampled_from(["2026-0001", "2026-0002", "rec-a", "rec-b", "rec-c"]), min_size=1)
anything = st.frozensets(st.sampled_from(["2026-0001", "2026-0002", "rec-a", "rec-b", "rec-c"]))


@given(subjects, anything)
def test_another_screen_in_between_and_a_lock_never_leave_it(
    visit: frozenset[str], open_: frozenset[str]
) -> None:
    assert not is_left(visit, Step.OTHER_SCREEN, open_)
    assert not is_left(visit, Step.LOCKED, open_)


@given(subjects, anything)
def test_it_never_outlives_the_person_at_the_station(visit: frozenset[str], open_: frozenset[str]) -> None:
    assert is_left(visit, Step.ENDED, open_)


@given(subjects, anything, st.sampled_from([Step.OPENED, Step.CLOSED]))
def test_it_goes_on_exactly_while_something_of_it_is_open(
    visit: frozenset[str], open_: frozenset[str], step: Step
) -> None:
    assert is_left(visit, step, open_) == (not visit & open_)


@given(subjects, anything, anything, st.sampled_from(list(Step)))
def test_more_that_is_open_never_ends_it_sooner(
    visit: frozenset[str], open_: frozenset[str], more: frozenset[str], step: Step
) -> None:
    if is_left(visit, step, open_ | more):
        assert is_left(visit, step, open_)


@pytest.mark.parametrize(
    ("step", "open_", "is_over"),
    [
        (Step.CLOSED, (), True),  # back to the list
        (Step.CLOSED, ("2026-0001", "rec-a"), False),  # back to the page of the same incident
        (Step.OPENED, ("2026-0001", "rec-a"), False),  # its page, to write the report
        (Step.OPENED, ("2026-0002", "rec-b"), True),
        (Step.OPENED, ("rec-c",), True),
    ],
)
def test_what_a_chief_does_with_an_incident(step: Step, open_: Collection[str], is_over: bool) -> None:
    assert is_left(["2026-0001"], step, open_) is is_over
