"""Makes marks of what a camera marked: words in its file names, bookmarks beside its recordings.

They belong to no person, and nobody changes or removes them.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict
from datetime import datetime
from typing import Any, cast

from uuid6 import uuid7

from bwc_review.catalogue.catalogue import Catalogue
from bwc_review.dock.bookmark import Bookmark, joined
from bwc_review.domain.clip import Clip
from bwc_review.domain.journal import SYSTEM, Draft, Operation
from bwc_review.domain.mark import CameraMark, Instant, Mark, MarkId, MarkKind
from bwc_review.domain.moments import seconds_between
from bwc_review.domain.prerecord import is_in
from bwc_review.domain.timecode import camera_and_corrected

BOOKMARK = "bookmark"
TRIGGER = "trigger"  # the button was pressed
_BOOKMARKED = "BOOKMARK"  # what a profile says of a file beside which a bookmark lies
_NO_MOMENTS = {"ENC"}  # says how the file is written, not that something happened
_FIRST = Instant(0, 0, 0.0)


def marked(
    clip: Clip, bookmarks: Sequence[Bookmark], instants: Callable[[Sequence[float]], Sequence[Instant]]
) -> tuple[CameraMark, ...]:
    """What the camera marked in a clip. instants: the frames on screen at these offsets, in seconds.

    A word in the name concerns the whole file and stands at its first frame; a bookmark stands at its moment,
    kept inside the clip; the button where the camera says that it was pressed.
    """
    bookmarks = joined(bookmarks)
    words = _words(clip.camera_marks, has_bookmarks=bool(bookmarks))
    button = clip.pressed if is_in(clip) else None
    if not words and not bookmarks and button is None:
        return ()
    wanted = [0.0, 0.0 if button is None else button.offset_s]
    for one in bookmarks:
        wanted.append(_inside(clip, one.at))
        wanted.append(_inside(clip, one.until or one.at))
    first, at_button, *found = instants(wanted)
    made = [CameraMark(word, first, None, "") for word in words]
    if button is not None:
        made.append(CameraMark(TRIGGER, at_button, None, ""))
    for number, one in enumerate(bookmarks):
        start, end = found[2 * number], found[2 * number + 1]
        is_span = one.until is not None and end.offset_s > start.offset_s
        made.append(CameraMark(BOOKMARK, start, end if is_span else None, one.text))
    return tuple(made)


def packed(marks: Sequence[CameraMark]) -> list[dict[str, object]]:
    """For the "verified" row: JSON values only."""
    return [asdict(mark) for mark in marks]


def unpacked(clip: Clip, facts: Mapping[str, object]) -> tuple[CameraMark, ...]:
    """What ``packed`` wrote; of a row from before it was written, the words of the name."""
    stored = cast("Sequence[dict[str, Any]] | None", facts.get("marks"))
    if stored is None:
        words = _words(clip.camera_marks, has_bookmarks=False)
        return tuple(CameraMark(word, _FIRST, None, "") for word in words)
    return tuple(
        CameraMark(
            one["category"],
            Instant(**one["start"]),
            None if one["end"] is None else Instant(**one["end"]),
            one["note"],
        )
        for one in stored
    )


def as_mark(clip: Clip, made: CameraMark, now: datetime) -> Mark:
    """A mark of the catalogue, of nobody."""
    camera, corrected = camera_and_corrected(clip, made.start.offset_s)
    return Mark(
        id=MarkId(str(uuid7())),
        clip=clip.id,
        kind=MarkKind.CAMERA,
        start=made.start,
        end=made.end,
        camera_time=camera,
        corrected_time=corrected,
        category=made.category,
        note=made.note,
        author=None,
        made_at=now,
    )


def bring_in_camera_marks(catalogue: Catalogue, now: datetime) -> int:
    """At start: clips that came in before their camera's words were made marks get them; how many did.

    Their frame index is sealed and nobody is signed in: they stand at the first frame with the time stamp 0.
    Nothing happens the second time.
    """
    with catalogue.read() as tables:
        clips = tables.clips.rows(tables.marks.clips_without_camera_marks())
    done = 0
    for clip in clips:
        marks = [as_mark(clip, one, now) for one in unpacked(clip, {})]
        if not marks:
            continue
        details: dict[str, int | str] = {"camera_marks": len(marks)}
        with catalogue.write(Draft(Operation.MARK, SYSTEM, (clip.id,), details=details)) as tables:
            tables.clips.get(clip.id)
            for mark in marks:
                tables.marks.add(mark)
        done += 1
    return done


def _words(words: Sequence[str], *, has_bookmarks: bool) -> list[str]:
    """Codes of categories, each once; that there is a bookmark is not said beside the bookmark itself."""
    found = [BOOKMARK if word == _BOOKMARKED else word for word in words if word not in _NO_MOMENTS]
    return [word for word in dict.fromkeys(found) if not (has_bookmarks and word == BOOKMARK)]


def _inside(clip: Clip, moment: datetime) -> float:
    return max(0.0, min(seconds_between(clip.recorded_at, moment), clip.duration_s))
