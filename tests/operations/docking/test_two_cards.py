from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from bwc_review.dock.folder import FolderSource
from bwc_review.domain.camera import Camera, ReleasePolicy
from bwc_review.operations.ingest import Synced, sync
from tests.operations.docking.conftest import SERIAL

if TYPE_CHECKING:
    from pathlib import Path

    from tests.operations.docking.conftest import Receiving


@pytest.fixture
def card(receiving: Receiving, small_clips: tuple[Path, ...]) -> Path:
    """The second card of a camera; each of the two holds a recording."""
    receiving.know(Camera(SERIAL, "CAM-01", release=ReleasePolicy.ALWAYS))
    receiving.put(receiving.dsj("20260619_100324"), small_clips[0])
    card = receiving.root / "card"
    file = card / receiving.dsj("20260619_110324")
    file.parent.mkdir(parents=True)
    file.write_bytes(small_clips[1].read_bytes())
    return card


def both(receiving: Receiving, card: Path) -> Synced:
    sources = [receiving.source, FolderSource(card)]
    return sync(
        receiving.intake,
        sources,
        receiving.profiles,
        receiving.now,
        reserve_bytes=0,
        is_volume=lambda _: True,
    )


def test_a_camera_with_two_cards_is_free_once_both_are_empty(receiving: Receiving, card: Path) -> None:
    assert both(receiving, card).freed == ("CAM-01",)
    with receiving.catalogue.read() as tables:
        assert tables.cameras.get(SERIAL).last_emptied_at == receiving.now


def test_a_camera_is_not_free_while_its_other_card_holds_a_recording(
    receiving: Receiving, card: Path, small_clips: tuple[Path, ...]
) -> None:
    unfinished = card / "Temp" / f"DSJ_{SERIAL}_000000_20260619_120324.mp4"
    unfinished.parent.mkdir()
    unfinished.write_bytes(small_clips[2].read_bytes())
    synced = both(receiving, card)
    assert (synced.released, synced.freed) == (2, ())
    with receiving.catalogue.read() as tables:
        assert tables.cameras.get(SERIAL).last_emptied_at is None


def test_a_second_card_that_comes_a_day_later_keeps_no_recording_beyond_its_month(
    receiving: Receiving, small_clips: tuple[Path, ...]
) -> None:
    """The emptying of the first one makes its date doubtful, yet it may be true: the month is kept."""
    receiving.know(Camera(SERIAL, "CAM-01", release=ReleasePolicy.ALWAYS))
    receiving.put(receiving.dsj("20260619_100324"), small_clips[0])
    assert receiving.sync().freed == ("CAM-01",)
    receiving.now += timedelta(days=1)
    receiving.put(receiving.dsj("20260619_110324"), small_clips[1])
    receiving.sync()
    late = next(clip for clip in receiving.clips() if "110324" in clip.source_name)
    assert (late.clock_suspect, late.due_on) == (True, date(2026, 7, 19))
