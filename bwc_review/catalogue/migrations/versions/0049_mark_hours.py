"""The hours of marks and stills are those of their clip, whose clock or date was corrected after them."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0049"
down_revision = "0048"
branch_labels = None
depends_on = None

INSTANT = sa.BigInteger().with_variant(sa.Integer(), "sqlite")  # microseconds since 1970
CLIPS = sa.table(
    "clips",
    sa.column("id", sa.LargeBinary()),
    sa.column("recorded_at", INSTANT),
    sa.column("clock_offset_s", sa.Float()),
    sa.column("zone", sa.Text()),
)
MARKS = sa.table(
    "marks",
    sa.column("id", sa.LargeBinary()),
    sa.column("clip", sa.LargeBinary()),
    sa.column("start_s", sa.Float()),
    sa.column("camera_time", INSTANT),
    sa.column("corrected_time", INSTANT),
    sa.column("zone", sa.Text()),
)
STILLS = sa.table(
    "stills",
    sa.column("mark", sa.LargeBinary()),
    sa.column("camera_time", sa.DateTime()),
    sa.column("corrected_time", sa.DateTime()),
)
FIRST_DAY = date(1970, 1, 1).toordinal()


def upgrade() -> None:
    connection = op.get_bind()
    question = sa.select(
        MARKS.c.id,
        MARKS.c.start_s,
        MARKS.c.camera_time,
        MARKS.c.corrected_time,
        CLIPS.c.recorded_at,
        CLIPS.c.clock_offset_s,
        CLIPS.c.zone,
    ).join_from(MARKS, CLIPS, MARKS.c.clip == CLIPS.c.id)
    rows = connection.execute(question, execution_options={"yield_per": 500})
    for row in [row for row in rows if _is_wrong(row)]:  # the many that are right pass by
        camera, corrected = _hours(row)
        connection.execute(
            sa.update(MARKS)
            .where(MARKS.c.id == row.id)
            .values(camera_time=camera, corrected_time=corrected, zone=row.zone)
        )
        connection.execute(
            sa.update(STILLS)
            .where(STILLS.c.mark == row.id)
            .values(camera_time=_moment(camera), corrected_time=_moment(corrected))
        )


def downgrade() -> None:
    """What they said before was wrong."""


def _hours(row: Any) -> tuple[int, int]:
    """By the camera's clock, and corrected."""
    camera: int = row.recorded_at + _microseconds(row.start_s)
    return camera, camera + _microseconds(row.clock_offset_s)


def _is_wrong(row: Any) -> bool:
    told: tuple[int, int] = (row.camera_time, row.corrected_time)
    return any(abs(right - other) > 1 for right, other in zip(_hours(row), told, strict=True))


def _microseconds(seconds: float) -> int:
    return timedelta(seconds=seconds) // timedelta(microseconds=1)


def _moment(microseconds: int) -> datetime:
    """As these tables keep it: UTC, without zone; also before 1970, where some systems know no time."""
    days, rest = divmod(microseconds, 86_400_000_000)
    seconds, small = divmod(rest, 1_000_000)
    minutes, second = divmod(seconds, 60)
    hour, minute = divmod(minutes, 60)
    day = date.fromordinal(FIRST_DAY + days)
    return datetime.combine(day, time(hour, minute, second, small))
