"""The inventory keeps the clock offset of each file, so that its true hour outlives the recording."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None

INDEX = "ix_inventory_corrected_at"


def upgrade() -> None:
    op.add_column("inventory", sa.Column("clock_offset_s", sa.Double(), nullable=True))
    op.add_column("inventory", sa.Column("corrected_at", sa.DateTime(), nullable=True))
    # what is erased already has lost its offset: its hour is the camera's
    op.execute(
        "UPDATE inventory SET clock_offset_s = (SELECT clock_offset_s FROM clips WHERE clips.id = clip)"
    )
    op.execute("UPDATE inventory SET corrected_at = recorded_at")
    op.execute(
        "UPDATE inventory SET corrected_at = "
        "strftime('%Y-%m-%d %H:%M:%f', recorded_at, clock_offset_s || ' seconds') || '000' "
        "WHERE clock_offset_s <> 0"
    )
    op.create_index(INDEX, "inventory", ["corrected_at"])


def downgrade() -> None:
    op.drop_index(INDEX, "inventory")
    op.drop_column("inventory", "corrected_at")
    op.drop_column("inventory", "clock_offset_s")
