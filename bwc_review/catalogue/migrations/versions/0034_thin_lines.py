"""A line of the inventory does not repeat what its clip says; a trigger writes it as the clip's row goes.

The table is made anew under its own name: foreign keys are looked at when all lines are there again.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0034"
down_revision = "0033"
branch_labels = None
depends_on = None

COLUMNS = (
    "clip", "size_bytes", "camera", "duration_s", "docked_at", "corrected_at", "due_on", "erased_at",
    "erased_why", "late_days", "sha256", "recorded_at", "recorded_day", "zone", "clock_offset_s", "recording",
)  # fmt: skip
OF_CLIP = ("sha256", "recorded_at", "recorded_day", "zone", "clock_offset_s")
TABLE = """
    CREATE TABLE inventory (
        clip BLOB NOT NULL,
        size_bytes INTEGER NOT NULL,
        camera TEXT NOT NULL,
        duration_s DOUBLE NOT NULL,
        docked_at INTEGER NOT NULL,
        corrected_at INTEGER,
        due_on INTEGER NOT NULL,
        erased_at INTEGER,
        erased_why TEXT NOT NULL,
        late_days INTEGER NOT NULL,
        sha256 BLOB,
        recorded_at INTEGER,
        recorded_day INTEGER,
        zone TEXT,
        clock_offset_s DOUBLE,
        recording BLOB,
        CONSTRAINT pk_inventory PRIMARY KEY (clip)
    ) WITHOUT ROWID
"""
FORMER_TABLE = """
    CREATE TABLE inventory (
        clip BLOB NOT NULL,
        sha256 BLOB NOT NULL,
        size_bytes INTEGER NOT NULL,
        camera TEXT NOT NULL,
        recorded_at INTEGER NOT NULL,
        recorded_day INTEGER NOT NULL,
        zone TEXT NOT NULL,
        duration_s DOUBLE NOT NULL,
        docked_at INTEGER NOT NULL,
        due_on INTEGER NOT NULL,
        erased_at INTEGER,
        erased_why TEXT NOT NULL,
        late_days INTEGER NOT NULL,
        clock_offset_s DOUBLE,
        corrected_at INTEGER,
        recording BLOB,
        CONSTRAINT pk_inventory PRIMARY KEY (clip)
    )
"""
INDEXES = (
    "ix_inventory_erased ON inventory (erased_at) WHERE erased_at IS NOT NULL",
    "ix_inventory_erased_content ON inventory (sha256) WHERE erased_at IS NOT NULL",
    "ix_inventory_recording ON inventory (recording) WHERE recording IS NOT NULL",
)
BY_DAY = "ix_inventory_recorded_day ON inventory (recorded_day) WHERE recorded_day IS NOT NULL"
FORMER_INDEXES = (
    "ix_inventory_camera ON inventory (camera)",
    "ix_inventory_corrected_at ON inventory (corrected_at)",
)
STAYS = """
    CREATE TRIGGER inventory_stays BEFORE DELETE ON inventory
    BEGIN SELECT RAISE(ABORT, 'a line of the inventory is never deleted'); END
"""
FILLED = """
    CREATE TRIGGER inventory_is_filled BEFORE DELETE ON clips
    BEGIN
        UPDATE inventory
        SET sha256 = OLD.sha256, recorded_at = OLD.recorded_at, recorded_day = OLD.recorded_day,
            zone = OLD.zone, clock_offset_s = OLD.clock_offset_s,
            recording = nullif(OLD.recording, OLD.id)
        WHERE clip = OLD.id AND sha256 IS NULL;
    END
"""


def upgrade() -> None:
    thin = {name: f"CASE WHEN number IS NULL THEN kept_lines.{name} END" for name in (*OF_CLIP, "recording")}
    _make_anew(TABLE, (*INDEXES, BY_DAY), thin)
    op.execute(FILLED)


def downgrade() -> None:
    op.execute("DROP TRIGGER inventory_is_filled")
    whole = {name: f"coalesce(kept_lines.{name}, clips.{name})" for name in OF_CLIP}
    whole["recording"] = "coalesce(kept_lines.recording, nullif(clips.recording, clips.id))"
    _make_anew(FORMER_TABLE, (*INDEXES, *FORMER_INDEXES), whole)


def _make_anew(table: str, indexes: tuple[str, ...], values: dict[str, str]) -> None:
    op.execute("PRAGMA defer_foreign_keys = ON")
    op.execute("CREATE TABLE kept_lines AS SELECT * FROM inventory")
    op.execute("DROP TABLE inventory")
    op.execute(table)
    said = ", ".join(values.get(name, f"kept_lines.{name}") for name in COLUMNS)
    lines = "kept_lines LEFT JOIN clips ON clips.id = kept_lines.clip ORDER BY clip"
    op.execute(sa.text(f"INSERT INTO inventory ({', '.join(COLUMNS)}) SELECT {said} FROM {lines}"))  # noqa: S608
    op.execute("DROP TABLE kept_lines")
    for index in indexes:
        op.execute(f"CREATE INDEX {index}")
    op.execute(STAYS)
