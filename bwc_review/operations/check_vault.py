"""Has everything sealed looked at once a week with nobody asking, a part at a time where time is short (R4).

Rule R4 asks for checks on a schedule and gives no figure: within a month of keeping, a week finds damage
while what was damaged is still kept elsewhere or can still be asked for.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from bwc_review.catalogue.catalogue import Catalogue, Tables
from bwc_review.domain.check import Check, CheckName
from bwc_review.domain.clip import ClipId
from bwc_review.domain.errors import Cancelled, ClipErased, ClipUnknown
from bwc_review.domain.journal import SYSTEM, Draft, Entry, Operation, Result, entry_from
from bwc_review.domain.moments import DAY_S, seconds_between
from bwc_review.domain.progress import SILENT, Progress
from bwc_review.domain.query import ClipQuery
from bwc_review.operations.check_clip import Counter, check_clip
from bwc_review.operations.verify import Checked, Looked, is_whole_check, last_whole_check, verify
from bwc_review.vault.store import Store

EVERY_S = 7 * DAY_S
_LATE_S = 2 * EVERY_S  # the computer may be off
_MOST_NAMED = 50  # damaged clips that an entry names
_LONGEST_REST_S = 0.05


def check_vault(
    catalogue: Catalogue,
    store: Store,
    now: datetime,
    anchors: Iterable[tuple[int, bytes]],
    checkpoints: Path,
    public_key: bytes,
    progress: Progress = SILENT,
    *,
    is_over: Callable[[], bool] = lambda: False,
) -> Checked | None:
    """Go on with the round that stands, or begin one; None where none is due, or it is not at its end yet.

    is_over: asked between two clips; the next call goes on from there, as it does after Cancelled. What is
    found is noted as ``verify`` notes it, of which the end of a round is one, for every clip. Progress in
    clips. Reads as long as it rests, so that whoever plays a clip meanwhile does not wait. Needs no secret.
    """
    with catalogue.read() as tables:
        standing = _standing(tables, now)
        if standing is None:
            return None
        waiting = sorted(clip for clip in tables.clips.ids(ClipQuery()) if clip > standing.after)
    bad: list[ClipId] = []
    last = standing.after
    try:
        for number, clip in enumerate(waiting):
            if is_over():
                _note(catalogue, waiting[:number], bad)
                return None
            bad += _look(catalogue, store, clip, progress, number, len(waiting))
            last = clip
    except Cancelled:
        _note(catalogue, [clip for clip in waiting if clip <= last], bad)
        raise
    looked = Looked(standing.clips + len(waiting), tuple(dict.fromkeys((*standing.bad, *bad))))
    return verify(
        catalogue, store, (), None, anchors, progress,
        checkpoints=checkpoints, public_key=public_key, looked=looked,
    )  # fmt: skip


def integrity_check(tables: Tables, now: datetime) -> Check:
    """The line of ``doctor``: when everything was last looked at, and whether it was whole."""
    entry = last_whole_check(tables)
    if entry is None:
        return Check(
            CheckName.INTEGRITY,
            seconds_between(_begun(tables, now), now) <= _LATE_S,
            {"last": "", "bad": 0, "is_whole": 1},
        )
    is_whole = entry.result is Result.OK
    facts: dict[str, str | int] = {
        "last": entry.at.isoformat(),
        "bad": int(entry.details.get("bad", 0)),
        "is_whole": int(is_whole),
    }
    return Check(CheckName.INTEGRITY, is_whole and seconds_between(entry.at, now) <= _LATE_S, facts)


def _begun(tables: Tables, now: datetime) -> datetime:
    """When the station was made, as far as its journal reaches."""
    for row in tables.journal.iterate():
        entry = entry_from(row)
        if entry is not None:
            return entry.at
    return now


@dataclass(frozen=True, slots=True)
class _Standing:
    """How far a round has come: clips up to ``after`` were looked at."""

    after: str  # "" before the first
    clips: int
    bad: tuple[ClipId, ...]


def _standing(tables: Tables, now: datetime) -> _Standing | None:
    """None while the last round is younger than a week; a clock that was set back makes none younger."""
    parts: list[Entry] = []
    for entry in tables.journal.backwards(Operation.CHECK_DONE):
        if "round" in entry.details:
            parts.append(entry)
        elif is_whole_check(entry):
            if not parts and 0 <= seconds_between(entry.at, now) < EVERY_S:
                return None
            break
    if not parts:
        return _Standing("", 0, ())
    bad = dict.fromkeys(ClipId(clip) for part in parts for clip in part.subjects[1:])
    return _Standing(parts[0].subjects[0], sum(int(part.details["clips"]) for part in parts), tuple(bad))


def _look(
    catalogue: Catalogue, store: Store, clip: ClipId, progress: Progress, number: int, count: int
) -> list[ClipId]:
    """The clip again where it is damaged."""
    progress.step(number, count, clip)
    with catalogue.read() as tables:
        try:
            head, bodies = tables.clips.sealed_head(clip), tables.clips.bodies(clip)
        except (ClipErased, ClipUnknown):
            return []
    counter = Counter(_Unhurried(progress, number, count), 0)
    return [clip] if check_clip(catalogue, store, clip, head, bodies, None, SYSTEM, counter) else []


class _Unhurried:
    """Passes on that somebody asks to stop, and rests as long as the step before took."""

    def __init__(self, progress: Progress, number: int, count: int) -> None:
        self._progress, self._number, self._count = progress, number, count
        self._since = time.monotonic()

    def step(self, done: int, total: int, what: str = "") -> None:
        """Inside one clip; the position is that of the clip."""
        del done, total
        self._progress.step(self._number, self._count, what)
        time.sleep(min(time.monotonic() - self._since, _LONGEST_REST_S))
        self._since = time.monotonic()


def _note(catalogue: Catalogue, looked_at: list[ClipId], bad: list[ClipId]) -> None:
    """How far this part came; nothing where it came nowhere."""
    if not looked_at:
        return
    details: dict[str, int | str] = {"round": 1, "clips": len(looked_at), "bad": len(bad)}
    subjects = (looked_at[-1], *bad[:_MOST_NAMED])
    draft = Draft(Operation.CHECK_DONE, SYSTEM, subjects, result=Result.INTERRUPTED, details=details)
    with catalogue.write(draft):
        pass
