"""A camera remembers the slip that a person dismissed; what was measured of clocks is found at once."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0027"
down_revision = "0026"
branch_labels = None
depends_on = None

_COLUMNS = (
    "camera", "recorded_at", "docked_at", "clock_offset_s", "clock_evidence", "clock_proposal_s",
    "clock_suspect",
)  # fmt: skip
_TOLD = sa.text("clock_proposal_s IS NOT NULL OR clock_evidence IN ('gps', 'docking', 'person')")


def upgrade() -> None:
    op.add_column("cameras", sa.Column("slip_dismissed", sa.DateTime(), nullable=True))
    op.create_index("ix_clips_clock", "clips", _COLUMNS, sqlite_where=_TOLD, postgresql_where=_TOLD)


def downgrade() -> None:
    op.drop_index("ix_clips_clock", table_name="clips")
    op.drop_column("cameras", "slip_dismissed")
