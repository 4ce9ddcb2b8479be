"""Two lanes at work on one clip: the sweep in one, a person's hold, mark, still or check in the other."""

from __future__ import annotations

import threading
from datetime import timedelta
from typing import Any

import pytest

from bwc_review.domain.errors import AccessRefused, ClipErased, HoldTooLate, SignInNeeded
from bwc_review.domain.journal import SYSTEM, Draft, Operation
from bwc_review.domain.mark import Instant
from bwc_review.operations import erase, mark, open_hold, take_still, verify
from bwc_review.operations.release_hold import release_hold
from bwc_review.operations.sweep import Swept, sweep
from bwc_review.vault import unlocked

START = Instant(0, 0, 0.0)


def sweeping(bench: Any) -> Swept:
    return sweep(bench.catalogue, bench.store, bench.profile, bench.service, bench.now)


@pytest.fixture
def due(bench: Any) -> Any:
    """A clip on the evening of its last day, when it may be held and may be erased."""
    clip = bench.ingest("2026-11-10 10:00")
    bench.local("2026-12-10 18:30")
    return clip


@pytest.fixture
def meanwhile(monkeypatch: pytest.MonkeyPatch) -> Any:
    """Have something else happen once, just after a step was taken."""

    def arrange(module: Any, step: str, happens: Any) -> None:
        real = getattr(module, step)
        left = [happens]

        def taken(*args: Any, **named: Any) -> Any:
            result = real(*args, **named)
            if left:
                left.pop()()
            return result

        monkeypatch.setattr(module, step, taken)

    return arrange


def test_no_hold_is_opened_on_what_is_being_erased(bench: Any, due: Any, meanwhile: Any) -> None:
    meanwhile(open_hold, "permit", lambda: erase.intend(bench.catalogue, due.id, erase.DUE, SYSTEM))
    with pytest.raises(HoldTooLate):
        bench.hold(due)
    assert sweeping(bench).erased == (due.id,)
    assert not bench.entries(Operation.HOLD_OPENED)


def test_what_is_held_at_the_last_moment_stays(bench: Any, due: Any, meanwhile: Any) -> None:
    from bwc_review.operations import sweep as sweeper

    meanwhile(sweeper, "_due", lambda: bench.hold(due))
    assert sweeping(bench).erased == ()
    assert bench.store.has_head(due.id)


@pytest.mark.parametrize("step", ["_due", "_outlived"])
def test_what_is_due_later_at_the_last_moment_stays(bench: Any, due: Any, meanwhile: Any, step: str) -> None:
    """Its time is stated, or a rule is loosened, after the sweep has read what is due."""
    from bwc_review.operations import sweep as sweeper

    def moved() -> None:
        with bench.catalogue.write(Draft(Operation.CLIP_CHANGED, SYSTEM, (due.id,))) as tables:
            tables.clips.update(due.id, due_on=due.due_on + timedelta(days=1))

    other = bench.ingest("2026-11-10 11:00")
    meanwhile(sweeper, step, moved)
    assert sweeping(bench).erased == (other.id,)
    assert bench.store.has_head(due.id)
    assert not bench.entries(Operation.ERASE_INTENDED, due.id)
    bench.clock.wait(days=1)
    assert sweeping(bench).erased == (due.id,)


def test_a_mark_on_what_was_just_erased_says_so(bench: Any, due: Any, meanwhile: Any) -> None:
    meanwhile(mark, "permit", lambda: sweeping(bench))
    with pytest.raises(ClipErased):
        mark.mark(bench.catalogue, bench.chief, due.id, START, None, "x", "", bench.now, bench.profile)


@pytest.mark.parametrize("step", ["open_file_key", "_seal"])
def test_a_still_of_what_was_just_erased_leaves_nothing(
    bench: Any, due: Any, meanwhile: Any, step: str
) -> None:
    meanwhile(take_still, step, lambda: sweeping(bench))
    with pytest.raises(ClipErased):
        take_still.take_still(
            bench.catalogue,
            bench.store,
            bench.keys,
            bench.chief,
            due.id,
            START,
            b"picture",
            1,
            1,
            bench.now,
            bench.profile,
        )
    assert bench.files(due.id) == []


def test_two_sweeps_erase_each_clip_once(bench: Any, due: Any, meanwhile: Any) -> None:
    other = bench.ingest("2026-11-10 11:00")
    swept: list[Swept] = []
    second = threading.Thread(target=lambda: swept.append(sweeping(bench)))
    meanwhile(erase, "_intend_several", second.start)
    swept.append(sweeping(bench))
    second.join()
    assert {clip for one in swept for clip in one.erased} == {due.id, other.id}
    assert [one.resumed for one in swept] == [(), ()]
    for clip in (due, other):
        assert len(bench.entries(Operation.ERASE_INTENDED, clip.id)) == 1
        assert len(bench.entries(Operation.ERASE_DONE, clip.id)) == 1


def test_a_release_that_the_sweep_overtakes_is_done(
    bench: Any, due: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    from bwc_review.operations import release_hold as releasing

    opened = bench.hold(due)
    bench.local("2026-12-11 09:00")

    def overtaken(*args: Any, **named: Any) -> int:
        sweeping(bench)
        return erase.erase(*args, **named)

    monkeypatch.setattr(releasing, "erase", overtaken)
    done = release_hold(
        bench.catalogue, bench.store, bench.chief, opened.id, "jugement", bench.now, bench.profile
    )
    assert done.is_erased
    assert len(bench.entries(Operation.ERASE_DONE, due.id)) == 1


def test_a_check_finds_no_damage_in_what_is_being_erased(bench: Any, due: Any) -> None:
    erase.intend(bench.catalogue, due.id, erase.DUE, SYSTEM)
    bench.store.overwrite_head(due.id)
    assert verify.verify(bench.catalogue, bench.store).clips_bad == ()
    assert not bench.entries(Operation.DAMAGE_FOUND)


def test_who_sees_no_images_cannot_ask_for_a_deep_check(bench: Any, due: Any) -> None:
    with pytest.raises(AccessRefused):
        verify.verify(bench.catalogue, bench.store, None, bench.no_keys)
    assert not bench.entries(Operation.DAMAGE_FOUND)
    assert len(bench.entries(Operation.ACCESS_REFUSED)) == 1


def test_a_lock_while_a_head_is_opened_is_no_wrong_key(
    bench: Any, due: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = unlocked.Unlocked.identity

    def locked_after(self: Any) -> str:
        identity = real(self)
        if not self._lock.locked():
            self.close()
        return identity

    monkeypatch.setattr(unlocked.Unlocked, "identity", locked_after)
    head = bench.store.read_head(due.id)
    assert len(bench.keys.open_head(head)) == 16
    bench.keys.close()
    with pytest.raises(SignInNeeded):
        bench.keys.open_head(head)
