"""Says whether a volume looks like a body-worn camera, by a short look that reads no recording."""

from __future__ import annotations

from collections.abc import Sequence

from bwc_review.dock.listing import ending, is_media
from bwc_review.dock.profile import CameraProfile, IgnoreRules
from bwc_review.dock.source import Source

_MOST_FOLDERS = 200
_MOST_NAMES = 5_000
_PICTURES = frozenset({"jpg", "jpeg", "png"})
RECORDED = frozenset({"dcim"})  # DCF: the folder in which cameras keep what they record


def looks_like_camera(source: Source, profiles: Sequence[CameraProfile]) -> bool:
    """A folder DCIM at its top, a note by which a maker tells its cameras, or a recording named as makers do.

    So is a film or sound of any maker whose name says when it began; a picture may be anybody's. Only the
    first folders are looked at, the upper ones first: a stick full of documents is soon let alone.
    """
    makers = [profile for profile in profiles if not profile.is_fallback]
    notes = {
        rule.file.lower()
        for profile in profiles
        for rule in profile.identities
        if rule.source == "json" and not rule.beside
    }
    rules = IgnoreRules.of(profiles)
    waiting, looked, named = [""], 0, 0
    while waiting and looked < _MOST_FOLDERS and named < _MOST_NAMES:
        folder = waiting.pop(0)
        looked += 1
        try:
            entries = list(source.entries(folder))
        except OSError:
            continue
        for entry in entries:
            named += 1
            key = f"{folder}/{entry.name}" if folder else entry.name
            if entry.is_folder:
                if not folder and entry.name.lower() in RECORDED:
                    return True
                if not rules.is_system_folder(entry.name):
                    waiting.append(key)
            elif key.lower() in notes or (
                is_media(entry.name)
                and (any(profile.matches(key) for profile in makers) or says_when(key, profiles))
            ):
                return True
    return False


def says_when(key: str, profiles: Sequence[CameraProfile]) -> bool:
    """The name bears a day and an hour; not asked of pictures, which may be anybody's."""
    if ending(key) in _PICTURES:
        return False
    found = next((match for profile in profiles if (match := profile.match(key)) is not None), None)
    return found is not None and {"date", "time"} <= found[1].groupdict().keys()
