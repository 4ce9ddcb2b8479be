"""A recording that begins before its button was pressed is of whoever pressed it."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from bwc_review.domain.camera import Assignment, Camera
from bwc_review.domain.handing import WearerEvidence
from bwc_review.domain.journal import SYSTEM, Draft, Operation
from bwc_review.domain.people import Person, PersonId, Role
from bwc_review.operations.wearers import judge_again
from tests.operations.docking.conftest import SERIAL

if TYPE_CHECKING:
    from pathlib import Path

    from tests.operations.docking.conftest import Receiving

FIRST, SECOND = PersonId("p-first"), PersonId("p-second")
BEGAN = datetime(2026, 6, 19, 8, 3, 24, tzinfo=UTC)
HANDED_OVER = BEGAN + timedelta(seconds=0.5)  # while the buffer ran; the button came half a second later


def dock(receiving: Receiving, clip: Path, kept_s: float | None) -> None:
    receiving.know(Camera(SERIAL, "CAM-01", pre_record_s=kept_s))
    with receiving.catalogue.write(Draft(Operation.PERSON_ADDED, SYSTEM, (FIRST, SECOND))) as tables:
        for one in (FIRST, SECOND):
            tables.people.add(Person(one, one, one, one, Role.AGENT_PORTEUR, starts_on=date(2025, 1, 1)))
        tables.cameras.assign(Assignment(SERIAL, FIRST, BEGAN - timedelta(hours=2), HANDED_OVER))
        tables.cameras.assign(Assignment(SERIAL, SECOND, HANDED_OVER))
    receiving.put(receiving.dsj("20260619_100324"), clip)
    receiving.sync()


@pytest.mark.parametrize(("kept_s", "whose"), [(None, FIRST), (30.0, SECOND)])
def test_what_a_camera_keeps_from_before_its_button_is_of_who_pressed_it(
    receiving: Receiving, small_clips: tuple[Path, ...], kept_s: float | None, whose: PersonId
) -> None:
    dock(receiving, small_clips[0], kept_s)
    (clip,) = receiving.clips()
    assert clip.recorded_at == BEGAN
    assert (clip.wearer, clip.wearer_evidence) == (whose, WearerEvidence.REGISTER.value)


def test_a_hand_over_noted_later_tells_it_as_well(
    receiving: Receiving, small_clips: tuple[Path, ...]
) -> None:
    dock(receiving, small_clips[0], 30.0)
    third = PersonId("p-third")
    with receiving.catalogue.write(Draft(Operation.PERSON_ADDED, SYSTEM, (third,))) as tables:
        tables.people.add(Person(third, third, third, third, Role.AGENT_PORTEUR, starts_on=date(2025, 1, 1)))
        tables.cameras.assign(Assignment(SERIAL, third, HANDED_OVER + timedelta(seconds=0.2)))
        assert judge_again(tables, SYSTEM, SERIAL, HANDED_OVER + timedelta(seconds=0.2)) == 1
    assert [clip.wearer for clip in receiving.clips()] == [third]
