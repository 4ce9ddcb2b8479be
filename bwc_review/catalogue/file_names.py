"""Keeps the name of a file without the camera and the hour that its row says already.

Part of the format of the catalogue: nothing of it changes but together with a migration.
"""

from __future__ import annotations

from datetime import datetime

_AS_IT_IS = "\x07"  # begins a name that is kept as it is
_SIGNS = "\x01\x02\x03\x04\x05\x06"  # in the place of what ``_said`` gives, the longer first


def name_kept(name: str, camera: str, recorded_at: datetime) -> str:
    """A name as its row keeps it; ``name_from`` gives it back sign for sign."""
    kept = name
    for sign, said in zip(_SIGNS, _said(camera, recorded_at), strict=True):
        kept = kept.replace(said, sign) if said else kept
    return kept if name_from(kept, camera, recorded_at) == name else _AS_IT_IS + name


def name_from(kept: str, camera: str, recorded_at: datetime) -> str:
    """What ``name_kept`` was given, with the same camera and the same hour."""
    if kept.startswith(_AS_IT_IS):
        return kept.removeprefix(_AS_IT_IS)
    for sign, said in zip(_SIGNS, _said(camera, recorded_at), strict=True):
        kept = kept.replace(sign, said)
    return kept


def _said(camera: str, recorded_at: datetime) -> tuple[str, ...]:
    """What stands in names of files, by the clock of the camera."""
    moment = recorded_at.isoformat()
    date = moment[:10]
    day, hour = date.replace("-", ""), moment[11:19].replace(":", "")
    return day + "_" + hour, day + hour, date, day, hour, camera
