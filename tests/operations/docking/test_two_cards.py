from __future__ import annotations

import threading
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from bwc_review.dock.folder import FOLDER, FolderSource
from bwc_review.dock.source import Address, Entry, SourceFile
from bwc_review.domain.camera import Camera, ReleasePolicy
from bwc_review.domain.errors import Cancelled, DiskFull
from bwc_review.operations.holding import Holding
from bwc_review.operations.ingest import Synced, sync
from bwc_review.operations.ongoing import Ongoing
from bwc_review.vault.store import Store
from tests.operations.docking.conftest import SERIAL

if TYPE_CHECKING:
    from collections.abc import Iterator
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


def both(receiving: Receiving, *cards: Path | FolderSource, ongoing: Ongoing | None = None) -> Synced:
    """Of the camera and its card; both as sources where two are given."""
    given = [one if isinstance(one, FolderSource) else FolderSource(one) for one in cards]
    sources = given if len(given) == 2 else [receiving.source, *given]
    return sync(
        receiving.intake,
        sources,
        receiving.profiles,
        receiving.now,
        reserve_bytes=0,
        ongoing=ongoing,
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


@pytest.mark.parametrize("days", [1, 40])
def test_a_second_card_that_comes_later_is_believed_where_satellites_bear_its_date_out(
    receiving: Receiving, small_clips: tuple[Path, ...], days: int
) -> None:
    """Another clock than its own says that it was filmed before the first card was emptied."""
    receiving.know(Camera(SERIAL, "CAM-01", release=ReleasePolicy.ALWAYS))
    receiving.put(receiving.dsj("20260619_100324"), small_clips[0])
    assert receiving.sync().freed == ("CAM-01",)
    receiving.now += timedelta(days=days)
    name = receiving.dsj("20260619_110324")
    receiving.put(name, small_clips[1])
    receiving.bear_out(name, datetime(2026, 6, 19, 9, 3, 24, tzinfo=UTC))
    receiving.sync()
    late = next(clip for clip in receiving.clips() if "110324" in clip.source_name)
    assert (late.clock_suspect, late.clock_proposal_s) == (False, None)
    assert (late.counted_from, late.due_on) == (date(2026, 6, 19), date(2026, 7, 19))


def test_a_second_card_with_recordings_from_before_and_after_the_emptying_asks_nothing_of_its_clock(
    receiving: Receiving, small_clips: tuple[Path, ...]
) -> None:
    receiving.know(Camera(SERIAL, "CAM-01", release=ReleasePolicy.ALWAYS))
    receiving.put(receiving.dsj("20260620_090000"), small_clips[0])
    assert receiving.sync().freed == ("CAM-01",)  # at 18:00 in France
    receiving.now += timedelta(hours=4)
    receiving.put(receiving.dsj("20260620_110000"), small_clips[1])
    receiving.put(receiving.dsj("20260620_214500"), small_clips[2])
    receiving.sync()
    assert [clip.clock_proposal_s for clip in receiving.clips()] == [None, None, None]


class Memory(FolderSource):
    """The camera's own memory, which says when something of it was erased."""

    def __init__(self, root: Path) -> None:
        super().__init__(root)
        self.erased = threading.Event()

    def erase(self, file: SourceFile) -> None:
        super().erase(file)
        self.erased.set()


class Slow(FolderSource):
    """A card that is not listed before the camera's own memory was emptied."""

    def __init__(self, root: Path, memory: Memory) -> None:
        super().__init__(root)
        self._memory = memory

    def entries(self, folder: str) -> Iterator[Entry]:
        assert self._memory.erased.wait(60)
        return super().entries(folder)


class Gone(FolderSource):
    """A card that cannot be listed."""

    def entries(self, folder: str) -> Iterator[Entry]:
        raise FileNotFoundError(folder)


def test_a_camera_is_not_free_before_its_other_card_was_looked_at(
    receiving: Receiving, card: Path, small_clips: tuple[Path, ...]
) -> None:
    half = card / "Temp" / f"DSJ_{SERIAL}_000000_20260619_120324.mp4"
    half.parent.mkdir()
    half.write_bytes(small_clips[2].read_bytes())
    ongoing = Ongoing()
    memory = Memory(receiving.camera)
    synced = both(receiving, memory, Slow(card, memory), ongoing=ongoing)
    assert (synced.released, synced.freed) == (2, ())
    assert [one.freed for one in ongoing.news()] == [(), ()]
    assert not any(clip.clock_suspect for clip in receiving.clips())


def test_a_camera_is_not_free_while_its_other_card_holds_only_what_is_not_finished(
    receiving: Receiving, card: Path, small_clips: tuple[Path, ...]
) -> None:
    file = card / receiving.dsj("20260619_110324")
    (card / "Temp").mkdir()
    file.rename(card / "Temp" / file.name)
    synced = both(receiving, card)
    assert (synced.released, synced.freed) == (1, ())


def test_a_card_that_cannot_be_listed_is_nobodys_and_holds_up_none(receiving: Receiving, card: Path) -> None:
    assert both(receiving, Gone(card)).freed == ("CAM-01",)


def test_of_a_camera_whose_other_card_finds_no_room_nothing_proves_that_all_is_in(
    receiving: Receiving, card: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    both(receiving, card)
    with receiving.catalogue.read() as tables:
        assert tables.cameras.get(SERIAL).unloaded_at is not None
    receiving.put(receiving.dsj("20260619_130324"), b"one more")
    large = card / receiving.dsj("20260619_140324")
    large.write_bytes(b"larger than what is left" * 9000)
    monkeypatch.setattr(Store, "space_left", lambda _: 100_000)
    synced = both(receiving, card)
    assert [type(one) for one in synced.problems] == [DiskFull]
    assert (synced.ingested, synced.freed) == (1, ())
    with receiving.catalogue.read() as tables:
        assert tables.cameras.get(SERIAL).unloaded_at is None


def test_who_asks_hears_of_a_card_that_is_looked_at_meanwhile() -> None:
    memory, card = Address(FOLDER, "/memory"), Address(FOLDER, "/card")
    holding = Holding()
    holding.begins(memory)
    holding.begins(card)
    holding.lies(memory, [SERIAL])
    assert holding.gone(memory, [SERIAL], lambda: holding.lies(card, [SERIAL])) == ()
    assert holding.held() == {SERIAL}
    assert holding.gone(card, [SERIAL], lambda: None) == (SERIAL,)


def test_a_card_that_keeps_silent_is_waited_for_a_while_only() -> None:
    memory, card = Address(FOLDER, "/memory"), Address(FOLDER, "/card")
    holding = Holding(patience_s=0.0)
    holding.begins(card)
    holding.lies(memory, [SERIAL])
    assert holding.gone(memory, [SERIAL], lambda: None) == (SERIAL,)


def test_who_stops_while_a_card_is_waited_for_hears_of_no_free_camera() -> None:
    memory, card = Address(FOLDER, "/memory"), Address(FOLDER, "/card")
    holding = Holding()
    holding.begins(card)
    holding.lies(memory, [SERIAL])

    def stop() -> None:
        raise Cancelled

    assert holding.gone(memory, [SERIAL], stop) == ()
