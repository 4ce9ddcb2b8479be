"""The listing says by how much a camera's clock was off, for the order and the days of the true hours."""

from __future__ import annotations

from alembic import op

revision = "0043"
down_revision = "0042"
branch_labels = None
depends_on = None

LISTING = (
    "recorded_at, id, is_cut, is_damaged, clock_suspect, to_identify, has_place, wearer, camera, "
    "camera_label, due_on, {told}, informed"
)
CUT = (
    "recording, recorded_at, id, is_damaged, clock_suspect, to_identify, has_place, wearer, camera, due_on, "
    "{told}, informed"
)


PLACE = "place, recorded_at, id, is_cut"


def upgrade() -> None:
    _telling("clock_offset_s", f"{PLACE}, clock_offset_s")


def downgrade() -> None:
    _telling("recorded_day", PLACE)


def _telling(told: str, place: str) -> None:
    for name in ("ix_clips_listing", "ix_clips_cut", "ix_clips_place"):
        op.execute(f"DROP INDEX {name}")
    op.execute(f"CREATE INDEX ix_clips_place ON clips ({place})")
    op.execute(f"CREATE INDEX ix_clips_listing ON clips ({LISTING.format(told=told)})")
    op.execute(f"CREATE INDEX ix_clips_cut ON clips ({CUT.format(told=told)}) WHERE is_cut = 1")
