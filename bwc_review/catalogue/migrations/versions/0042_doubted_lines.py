"""A line of the inventory whose date is in doubt has no corrected hour, also after its clip is erased."""

from __future__ import annotations

from alembic import op

revision = "0042"
down_revision = "0041"
branch_labels = None
depends_on = None

DOUBTED = """
    UPDATE inventory SET corrected_at = NULL
    WHERE erased_at IS NULL AND clip IN (SELECT id FROM clips WHERE clock_suspect)
"""
FORMER = """
    UPDATE inventory
    SET corrected_at = coalesce(
        recorded_at + CAST(round(coalesce(clock_offset_s, 0) * 1000000) AS INTEGER),
        (
            SELECT clips.recorded_at + CAST(round(clips.clock_offset_s * 1000000) AS INTEGER)
            FROM clips WHERE clips.id = inventory.clip
        )
    )
    WHERE corrected_at IS NULL
"""


def upgrade() -> None:
    op.execute(DOUBTED)


def downgrade() -> None:
    op.execute(FORMER)
