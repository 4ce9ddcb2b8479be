"""What a person splits or joins by hand stays so, and no month is longer for it than the law gives (R8)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from random import Random
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bwc_review.domain.belonging import Belonging, JoinedBy
from bwc_review.domain.clip import Clip, ClipId, RecordingId, TimeCandidate, TimeSource
from bwc_review.domain.legal import LegalProfile
from bwc_review.domain.recording import order_of, place
from bwc_review.domain.regroup import MOST_GAP_S, between, far, joined, own_day, split
from bwc_review.domain.retention import counted_from, due_date

Maker = Callable[..., Clip]
HOUR = 3600.0
RULES = LegalProfile("fr", ZoneInfo("Europe/Paris"))


@pytest.fixture(scope="session")
def file(make_clip: Maker) -> Maker:
    """A file of a camera that starts so many seconds after 31 January 2027, 22:00, and counts by itself."""

    def make(name: str, start_s: float, length_s: float = 60.0, **more: object) -> Clip:
        at = datetime(2027, 1, 31, 22, tzinfo=RULES.zone) + timedelta(seconds=start_s)
        day = counted_from(at, RULES)
        made = make_clip(
            id=ClipId(name),
            recording=RecordingId(name),
            recorded_at=at,
            duration_s=length_s,
            docked_at=at + timedelta(days=2),
            counted_from=day,
            due_on=due_date(day, RULES),
            times=(TimeCandidate(TimeSource.NAME, at),),
        )
        return replace(made, **more)  # type: ignore[arg-type]

    return make


def come_in(there: dict[str, Clip], clip: Clip) -> None:
    """List a file as docking does, with the countdown of its recording."""
    at = place(clip, there.values())
    there[clip.id] = replace(clip, recording=at.recording, joined_by=at.by)
    for member in list(there.values()):
        if member.recording in at.merged:
            there[member.id] = replace(member, recording=at.recording)
    for other, by in at.following:
        there[other] = replace(there[other], joined_by=by)
    members = [one for one in there.values() if one.recording == at.recording]
    first = min(one.counted_from for one in members)
    for one in members:
        there[one.id] = replace(one, counted_from=first, due_on=due_date(first, RULES))


def all_in(files: Iterable[Clip]) -> dict[str, Clip]:
    there: dict[str, Clip] = {}
    for clip in files:
        come_in(there, clip)
    return there


def parts(files: Iterable[Clip]) -> set[frozenset[str]]:
    found: dict[str, set[str]] = {}
    for one in files:
        found.setdefault(one.recording, set()).add(one.id)
    return {frozenset(each) for each in found.values()}


def cut(there: dict[str, Clip], first: str) -> None:
    files = [one for one in there.values() if one.recording == there[first].recording]
    own = {one.id: own_day(one, (), RULES) for one in files}
    there.update({one.id: one for one in split(files, ClipId(first), own, RULES)})


def put_together(there: dict[str, Clip], *names: str) -> None:
    wanted = [there[name].recording for name in names]
    groups = [[one for one in there.values() if one.recording == each] for each in dict.fromkeys(wanted)]
    there.update({one.id: one for one in joined(groups, RULES)})


def chain(file: Maker, lengths: Sequence[int]) -> list[Clip]:
    made, start = [], 0.0
    for number, length in enumerate(lengths):
        made.append(file(f"{number}", start, float(length)))
        start += length
    return made


def test_a_recording_that_runs_past_midnight_is_split_and_its_later_part_has_its_own_month_back(
    file: Maker,
) -> None:
    there = all_in([file("a", 0, 2 * HOUR), file("b", 2 * HOUR), file("c", 2 * HOUR + 60)])
    assert {one.due_on for one in there.values()} == {date(2027, 2, 28)}
    cut(there, "b")
    assert parts(there.values()) == {frozenset("a"), frozenset("bc")}
    assert [there[name].due_on for name in "abc"] == [date(2027, 2, 28), date(2027, 3, 1), date(2027, 3, 1)]
    assert (there["b"].joined_by, there["b"].is_apart) == (None, True)
    assert there["c"].joined_by is JoinedBy.TIMES, "what goes on inside the later part stays"


def test_joining_what_was_split_gives_back_what_was(file: Maker) -> None:
    there = all_in([file("a", 0, 2 * HOUR), file("b", 2 * HOUR), file("c", 2 * HOUR + 60)])
    before = dict(there)
    cut(there, "b")
    put_together(there, "a", "c")
    assert there == before


def test_recordings_with_a_gap_are_joined_by_a_person_and_go_on_the_earliest_day(file: Maker) -> None:
    there = all_in([file("a", 0), file("b", 3 * HOUR), file("c", 3 * HOUR + 60)])
    put_together(there, "a", "b")
    assert parts(there.values()) == {frozenset("abc")}
    assert [there[name].joined_by for name in "abc"] == [None, JoinedBy.PERSON, JoinedBy.TIMES]
    assert {one.due_on for one in there.values()} == {date(2027, 2, 28)}
    cut(there, "b")
    assert [there[name].due_on for name in "abc"] == [date(2027, 2, 28), date(2027, 3, 1), date(2027, 3, 1)]


@given(
    lengths=st.lists(st.sampled_from((50, 600, 4000)), min_size=3, max_size=9),
    late=st.sets(st.integers(0, 8)),
    at=st.integers(1, 8),
    numbers=st.sampled_from(("times", "counted", "container")),
    seed=st.integers(0, 1 << 30),
)
def test_no_file_that_comes_in_later_joins_what_a_person_split(
    lengths: list[int], late: set[int], at: int, numbers: str, seed: int, file: Maker
) -> None:
    files = chain(file, lengths)
    if numbers != "times":  # of one container, each file goes on every other one
        files = [
            replace(one, belongs=Belonging(series="S", number=n if numbers == "counted" else None))
            for n, one in enumerate(files)
        ]
    at = min(at, len(files) - 1)
    held_back = {n for n in late if n not in (at, 0) and n < len(files)}
    early = [one for n, one in enumerate(files) if n not in held_back]
    there = all_in(early)
    if there[str(at)].recording != there["0"].recording:
        put_together(there, "0", str(at))
    cut(there, str(at))
    rest = [files[n] for n in sorted(held_back)]
    Random(seed).shuffle(rest)
    for clip in rest:
        come_in(there, clip)
    sides = {one.recording: set() for one in there.values()}  # type: dict[RecordingId, set[bool]]
    for one in there.values():
        sides[one.recording].add(order_of(one) < order_of(there[str(at)]))
    assert all(len(each) == 1 for each in sides.values()), "a recording lies on both sides of the cut"
    assert parts(there.values()) == {
        frozenset(str(n) for n in range(at)),
        frozenset(str(n) for n in range(at, len(files))),
    }, "on either side the files are joined as ever"


@given(
    starts=st.lists(st.integers(0, 400_000), min_size=2, max_size=6, unique=True),
    acts=st.lists(st.tuples(st.booleans(), st.integers(0, 5), st.integers(0, 5)), max_size=8),
)
def test_whatever_is_split_and_joined_no_month_is_longer_than_the_files_own(
    starts: list[int], acts: list[tuple[bool, int, int]], file: Maker
) -> None:
    there = all_in(file(f"{n}", start, 30.0) for n, start in enumerate(sorted(starts)))
    alone = {str(one.id): file(one.id, sorted(starts)[int(one.id)], 30.0).due_on for one in there.values()}
    for is_split, one, other in acts:
        name, with_ = str(one % len(starts)), str(other % len(starts))
        members = [each for each in there.values() if each.recording == there[name].recording]
        if is_split and min(members, key=order_of).id != name:
            before = dict(there)
            cut(there, name)
            assert all(there[each].due_on >= before[each].due_on for each in there), (
                "a split shortens nothing"
            )
        elif not is_split and there[with_].recording != there[name].recording:
            before = dict(there)
            put_together(there, name, with_)
            assert all(there[each].due_on <= before[each].due_on for each in there), (
                "joining lengthens nothing"
            )
    for each, clip in there.items():
        assert clip.due_on <= alone[each]
    for group in parts(there.values()):
        assert len({there[each].due_on for each in group}) == 1, "one countdown for one recording"
        assert all(there[each].recording in group for each in group)


def test_the_own_day_is_the_earliest_that_any_of_its_clocks_gave(file: Maker) -> None:
    clip = file("a", 2 * HOUR + 10)
    assert own_day(clip, (), RULES) == date(2027, 2, 1)
    low = replace(clip, counted_from=date(2027, 1, 31))
    assert own_day(low, (), RULES) == date(2027, 2, 1)
    assert own_day(replace(low, clock_offset_s=-60.0), (), RULES) == date(2027, 1, 31)
    assert own_day(low, (-60.0,), RULES) == date(2027, 1, 31), "an offset that was taken back counts too"
    assert own_day(low, (-1e9, 1e12), RULES) == date(2027, 2, 1), "one that gives an impossible date does not"
    doubted = replace(low, clock_suspect=True)
    assert own_day(doubted, (), RULES) == low.counted_from


def test_a_part_that_was_named_after_a_later_file_gets_a_name_of_its_own(file: Maker) -> None:
    a, b = (replace(file(name, n * 60), recording=RecordingId("b")) for n, name in enumerate("ab"))
    own = {one.id: one.counted_from for one in (a, b)}
    after = split([a, b], ClipId("b"), own, RULES)
    assert [one.recording for one in after] == ["a", "b"]


def test_what_a_person_joined_stays_joined_where_one_of_it_is_placed_anew(file: Maker) -> None:
    there = all_in([file("a", 0), file("b", 3 * HOUR)])
    put_together(there, "a", "b")
    at = place(there["b"], there.values())
    assert (at.recording, at.by) == ("a", JoinedBy.PERSON)
    again = place(there["a"], there.values())
    assert again.following == (), "the reason of the later one is not written over"


def test_only_what_follows_each_other_may_be_joined(file: Maker) -> None:
    a, b, c, d = (file(name, n * HOUR) for n, name in enumerate("abcd"))
    assert between([[a], [c]], [a, b, c, d]) == b
    assert between([[a], [b], [c]], [a, b, c, d]) is None
    assert between([[c], [a]], [replace(b, camera="DSJ-9")]) is None
    nameless = [replace(one, camera="", belongs=Belonging(docking="x")) for one in (a, c)]
    other = replace(b, camera="", belongs=Belonging(docking="y"))
    assert between([[one] for one in nameless], [other]) is None
    assert between([[one] for one in nameless], [replace(other, belongs=Belonging(docking="x"))]) is not None


def test_what_begins_more_than_an_hour_after_all_before_it_ended_is_far(file: Maker) -> None:
    gap_s = MOST_GAP_S
    a, b = file("a", 0, HOUR), file("b", HOUR + gap_s)
    assert far([[b], [a]]) is None
    c = file("c", HOUR + gap_s + 1)
    assert far([[c], [a]]) == c
    assert far([[a], [b], [c]]) is None, "each follows the one before"
    assert far([[a, file("d", 60)], [b]]) is None, "the longest of the first one counts"
