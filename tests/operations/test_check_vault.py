"""Everything sealed is looked at once a week with nobody asking, in as many parts as it takes (R4)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

import pytest

from bwc_review.domain.clip import ClipId
from bwc_review.domain.errors import Cancelled
from bwc_review.domain.journal import Entry, Operation, Result
from bwc_review.operations.check_clip import check_clip
from bwc_review.operations.check_vault import EVERY_S, check_vault, integrity_check
from bwc_review.operations.verify import Checked, verify

EVERY = timedelta(seconds=EVERY_S)


class Parts:
    """Says after so many questions that the time is over."""

    def __init__(self, clips: int) -> None:
        self._left = clips

    def __call__(self) -> bool:
        self._left -= 1
        return self._left < 0


class Stop:
    """Somebody closes the window at the so many-th step."""

    def __init__(self, steps: int) -> None:
        self._left = steps

    def step(self, done: int, total: int, what: str = "") -> None:
        self._left -= 1
        if self._left < 0:
            raise Cancelled


@pytest.fixture
def look(bench: Any) -> Callable[..., Checked | None]:
    """The weekly check of the bench's station, at a moment."""

    def run(now: datetime, **more: Any) -> Checked | None:
        return check_vault(bench.catalogue, bench.store, now, (), bench.checkpoints, bench.public_key, **more)

    return run


@pytest.fixture
def clips(bench: Any) -> list[ClipId]:
    """Five recordings, in the order of their ids."""
    return sorted(bench.ingest(f"2026-11-12 1{hour}:03").id for hour in range(5))


def checks(bench: Any) -> list[Entry]:
    found: list[Entry] = bench.entries(Operation.CHECK_DONE)
    return found


def flip(bench: Any, clip: ClipId) -> None:
    path = bench.store.body_path(clip)
    content = bytearray(path.read_bytes())
    content[-1] ^= 1
    path.write_bytes(content)


def test_once_a_week_everything_is_looked_at_and_not_before(
    bench: Any, clips: list[ClipId], look: Callable[..., Checked | None]
) -> None:
    now = bench.clock.now
    done = look(now)
    assert done is not None
    assert done.clips_checked == len(clips)
    assert done.ok
    assert look(now + EVERY - timedelta(seconds=1)) is None
    assert look(now + EVERY) is not None


def test_a_clock_that_is_set_back_makes_no_check_younger(
    bench: Any, clips: list[ClipId], look: Callable[..., Checked | None]
) -> None:
    assert look(bench.clock.now) is not None
    assert look(bench.clock.now - timedelta(days=40)) is not None


def test_a_person_s_own_check_of_everything_counts(
    bench: Any, clips: list[ClipId], look: Callable[..., Checked | None]
) -> None:
    verify(bench.catalogue, bench.store)
    assert look(bench.clock.now + timedelta(days=1)) is None


@pytest.mark.parametrize("size", [1, 2, 4])
def test_in_parts_every_clip_is_looked_at_once_and_damage_of_every_part_counts(
    bench: Any,
    clips: list[ClipId],
    look: Callable[..., Checked | None],
    size: int,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    seen: list[ClipId] = []

    def noted(catalogue: Any, store: Any, clip: ClipId, *more: Any) -> Any:
        seen.append(clip)
        return check_clip(catalogue, store, clip, *more)

    monkeypatch.setattr("bwc_review.operations.check_vault.check_clip", noted)
    flip(bench, clips[0])
    done, rounds = None, 0
    while done is None:
        done = look(bench.clock.now, is_over=Parts(size))
        rounds += 1
    assert seen == clips
    assert rounds == -(-len(clips) // size)
    assert (done.clips_checked, done.clips_bad, done.ok) == (len(clips), (clips[0],), False)
    assert checks(bench)[-1].result is Result.ERROR
    assert look(bench.clock.now) is None


@pytest.mark.parametrize("steps", range(1, 12))
def test_stopped_anywhere_it_goes_on_with_the_clip_it_was_at(
    bench: Any, clips: list[ClipId], look: Callable[..., Checked | None], steps: int
) -> None:
    with pytest.raises(Cancelled):
        look(bench.clock.now, progress=Stop(steps))
    parts = [entry for entry in checks(bench) if entry.result is Result.INTERRUPTED]
    before = sum(int(entry.details["clips"]) for entry in parts)
    assert [entry.subjects for entry in parts] == ([(clips[before - 1],)] if before else [])
    done = look(bench.clock.now)
    assert done is not None
    assert (done.clips_checked, done.ok) == (len(clips), True)


def test_the_self_check_says_when_everything_was_last_looked_at(
    bench: Any, clips: list[ClipId], look: Callable[..., Checked | None]
) -> None:
    def line(now: datetime) -> tuple[bool, str, int]:
        with bench.catalogue.read() as tables:
            found = integrity_check(tables, now)
        return found.ok, str(found.facts["last"])[:10], int(found.facts["is_whole"])

    now = bench.clock.now
    assert line(now) == (True, "", 1)
    assert line(now + 3 * EVERY) == (False, "", 1)
    look(now)
    assert line(now) == (True, now.date().isoformat(), 1)
    assert line(now + 3 * EVERY)[0] is False
    flip(bench, clips[1])
    look(now + EVERY)
    assert line(now + EVERY)[::2] == (False, 0)
