"""The listing says the label of the camera; a recording has an index where it is not called as its file."""

from __future__ import annotations

from alembic import op

revision = "0033"
down_revision = "0032"
branch_labels = None
depends_on = None

FORMER = {
    "ix_clips_listing": "recorded_at, id, is_cut, is_damaged, clock_suspect, to_identify, has_place, wearer, "
    "camera, due_on, recorded_day, informed",
    "ix_clips_of_label": "camera_label, recorded_at, id, is_cut, camera",
    "ix_clips_recording": "recording",
}
INDEXES = {
    "ix_clips_listing": "recorded_at, id, is_cut, is_damaged, clock_suspect, to_identify, has_place, wearer, "
    "camera, camera_label, due_on, recorded_day, informed",
}


def upgrade() -> None:
    for name in FORMER:
        op.execute(f"DROP INDEX {name}")
    for name, columns in INDEXES.items():
        op.execute(f"CREATE INDEX {name} ON clips ({columns})")
    op.execute("CREATE INDEX ix_clips_recording ON clips (recording) WHERE recording <> id")


def downgrade() -> None:
    for name in (*INDEXES, "ix_clips_recording"):
        op.execute(f"DROP INDEX {name}")
    for name, columns in FORMER.items():
        op.execute(f"CREATE INDEX {name} ON clips ({columns})")
