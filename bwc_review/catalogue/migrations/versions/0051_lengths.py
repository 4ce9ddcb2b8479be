"""A line of the inventory does not repeat how long its clip is; a trigger writes it as that row goes."""

from __future__ import annotations

from alembic import op

revision = "0051"
down_revision = "0050"
branch_labels = None
depends_on = None

FILLED = """
    CREATE TRIGGER inventory_is_filled BEFORE DELETE ON clips
    BEGIN
        UPDATE inventory
        SET sha256 = OLD.sha256, recorded_at = OLD.recorded_at, recorded_day = OLD.recorded_day,
            zone = OLD.zone, {length}clock_offset_s = OLD.clock_offset_s,
            recording = nullif(OLD.recording, OLD.id)
        WHERE clip = OLD.id AND sha256 IS NULL;
    END
"""


def upgrade() -> None:
    _told("DOUBLE", "CASE WHEN sha256 IS NOT NULL THEN former_s END", "duration_s = OLD.duration_s, ")


def downgrade() -> None:
    said = "coalesce(former_s, (SELECT clips.duration_s FROM clips WHERE clips.id = inventory.clip))"
    _told("DOUBLE NOT NULL DEFAULT 0", said, "")


def _told(column: str, said: str, length: str) -> None:
    op.execute("DROP TRIGGER inventory_is_filled")
    op.execute("ALTER TABLE inventory RENAME COLUMN duration_s TO former_s")
    op.execute(f"ALTER TABLE inventory ADD COLUMN duration_s {column}")
    op.execute(f"UPDATE inventory SET duration_s = {said}")  # noqa: S608
    op.execute("ALTER TABLE inventory DROP COLUMN former_s")
    op.execute(FILLED.format(length=length))
