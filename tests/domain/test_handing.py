"""R2: one wearer at a time, and nobody is guessed where register and camera disagree."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bwc_review.domain.camera import Assignment
from bwc_review.domain.handing import WearerEvidence, clash, judge_wearer, named, overlap
from bwc_review.domain.people import Person, PersonId

T0 = datetime(2026, 11, 1, tzinfo=UTC)
DAY = date(2026, 11, 12)
ANNE, ZOE = PersonId("p-1"), PersonId("p-2")

_hours = st.integers(0, 60)
_lines = st.builds(
    lambda camera, wearer, taken, length, is_void: Assignment(
        camera,
        wearer,
        T0 + timedelta(hours=taken),
        None if length is None else T0 + timedelta(hours=taken + length),
        is_void,
    ),
    st.sampled_from(["A", "B"]),
    st.sampled_from([ANNE, ZOE]),
    _hours,
    st.none() | st.integers(1, 20),
    st.booleans(),
)


def _holds(line: Assignment, when: datetime) -> bool:
    return (
        not line.is_void and line.taken_at <= when and (line.returned_at is None or when < line.returned_at)
    )


@given(_lines, _lines)
def test_two_lines_overlap_exactly_where_both_claim_a_moment_of_one_camera(
    one: Assignment, other: Assignment
) -> None:
    moments = (T0 + timedelta(hours=hour) for hour in range(100))
    share = one.camera == other.camera and any(_holds(one, at) and _holds(other, at) for at in moments)
    assert overlap(one, other) == overlap(other, one) == share


@given(st.lists(_lines, max_size=12))
def test_a_register_that_refuses_what_clashes_names_one_wearer_at_any_moment(tried: list[Assignment]) -> None:
    register: list[Assignment] = []
    for number, line in enumerate(tried, 1):
        if clash(register, line) is None:
            register.append(replace(line, number=number))
    for hour in range(90):
        at = T0 + timedelta(hours=hour)
        for camera in ("A", "B"):
            lines = [line for line in register if line.camera == camera]
            assert sum(_holds(line, at) for line in lines) <= 1


@given(_lines)
def test_a_line_that_is_corrected_does_not_clash_with_what_it_was(line: Assignment) -> None:
    known = replace(line, number=7)
    assert clash([known], known) is None


@pytest.mark.parametrize(
    ("register", "camera", "wearer", "evidence"),
    [
        (ANNE, None, ANNE, WearerEvidence.REGISTER),
        (ANNE, ANNE, ANNE, WearerEvidence.REGISTER),
        (None, ZOE, ZOE, WearerEvidence.CAMERA),
        (ANNE, ZOE, None, WearerEvidence.NOTHING),
        (None, None, None, WearerEvidence.NOTHING),
    ],
)
def test_whose_a_recording_is(
    register: PersonId | None, camera: PersonId | None, wearer: PersonId | None, evidence: WearerEvidence
) -> None:
    verdict = judge_wearer(register, camera)
    assert (verdict.wearer, verdict.evidence) == (wearer, evidence)


@pytest.mark.parametrize(
    ("field", "found"),
    [
        ("004217", "p-2"),
        ("4217", "p-2"),
        (" ZOE ", "p-2"),
        ("01", "p-1"),
        ("421", None),
        ("", None),
    ],
)
def test_the_user_field_of_a_camera_names_one_person_by_number_or_login(
    field: str, found: str | None, make_person: Callable[..., Person]
) -> None:
    people = [
        make_person(matricule="1"),
        make_person(id=ZOE, login="zoe", matricule="4217"),
        make_person(id=PersonId("p-3"), login="luc", matricule=""),
    ]
    assert named(people, field, DAY) == found


def test_a_number_that_two_persons_bear_names_nobody_and_one_who_left_bears_none(
    make_person: Callable[..., Person],
) -> None:
    two = [make_person(matricule="7"), make_person(id=ZOE, login="zoe", matricule="007")]
    assert named(two, "7", DAY) is None
    left = replace(two[1], ends_on=DAY - timedelta(days=1))
    assert named([two[0], left], "7", DAY) == ANNE


def test_a_field_of_zeros_names_nobody(make_person: Callable[..., Person]) -> None:
    assert named([make_person(matricule="")], "000000", DAY) is None
    assert named([make_person(matricule="0")], "000000", DAY) is None
