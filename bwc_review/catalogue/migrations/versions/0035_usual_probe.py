"""Of a look inside a file only what differs from the usual is kept: see ``packing.py``.

The functions in the SQL are those of ``compact_sql.py``.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0035"
down_revision = "0034"
branch_labels = None
depends_on = None

USUAL: dict[str, Any] = {
    "container": "mov,mp4,m4a,3gp,3g2,mj2",
    "video_codec": "h264",
    "audio_codec": "aac",
    "width": 1920,
    "height": 1080,
    "rotation": 0,
    "frame_count": 0,
    "fps": 30.0,
    "is_variable": False,
    "header_duration_s": None,
    "has_video": True,
    "has_audio": True,
    "place": None,
    "is_damaged": False,
    "damage": "",
    "can_seek_in_player": True,
    "data_tracks": [],
}
SOME = """
    SELECT number, recorded_at, from_zone(zone) AS zone, duration_s, from_json(probe) AS probe
    FROM clips WHERE number > :last ORDER BY number LIMIT 2000
"""
WRITTEN = "UPDATE clips SET probe = to_json(:said) WHERE number = :number"


def upgrade() -> None:
    _each(lambda probe, usual: {name: value for name, value in probe.items() if not _is(usual, name, value)})


def downgrade() -> None:
    _each(lambda probe, usual: usual | probe)


def _is(usual: dict[str, Any], name: str, value: object) -> bool:
    return name in usual and usual[name] == value


def _each(change: Callable[[dict[str, Any], dict[str, Any]], dict[str, Any]]) -> None:
    """Write what is kept of each clip anew."""
    connection, last = op.get_bind(), -1
    while rows := connection.execute(sa.text(SOME), {"last": last}).all():
        last = rows[-1].number
        said = [
            {"number": row.number, "said": json.dumps(change(json.loads(row.probe), _usual(row)))}
            for row in rows
        ]
        connection.execute(sa.text(WRITTEN), said)


def _usual(row: Any) -> dict[str, Any]:
    """As a file recorded then and so long usually is; what an older look did not say is not added."""
    at = datetime(1970, 1, 1, tzinfo=UTC) + timedelta(microseconds=row.recorded_at)
    return USUAL | {"duration_s": row.duration_s, "created_at": [at.isoformat(), row.zone]}
