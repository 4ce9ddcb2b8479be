"""Which recordings are cut in several files; the list and its figures are read from narrow indexes alone."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

LISTING = (
    "recorded_at", "id", "is_cut", "is_damaged", "clock_suspect", "to_identify", "has_place", "wearer",
    "camera", "due_on", "recorded_day",
)  # fmt: skip
CUT = (
    "recording", "recorded_at", "id", "is_damaged", "clock_suspect", "to_identify", "has_place", "wearer",
    "camera", "due_on", "recorded_day",
)  # fmt: skip
FORMER = {
    "ix_clips_recorded_at_id": ("recorded_at", "id"),
    "ix_clips_docked_at_id": ("docked_at", "id"),
    "ix_clips_due_on_id": ("due_on", "id"),
    "ix_clips_duration_s_id": ("duration_s", "id"),
    "ix_clips_size_bytes_id": ("size_bytes", "id"),
    "ix_clips_recorded_day_recorded_at_id": ("recorded_day", "recorded_at", "id"),
    "ix_clips_camera_label_recorded_at_id": ("camera_label", "recorded_at", "id"),
    "ix_clips_camera_camera_label_recorded_at_id": ("camera", "camera_label", "recorded_at", "id"),
    "ix_clips_wearer_recorded_at_id": ("wearer", "recorded_at", "id"),
    "ix_clips_state": ("is_damaged", "clock_suspect", "to_identify", "has_place", "wearer", "id"),
}
NEW = {
    "ix_clips_due": ("due_on", "recorded_at", "id", "is_cut"),
    "ix_clips_duration": ("duration_s", "recorded_at", "id", "is_cut"),
    "ix_clips_place": ("place", "recorded_at", "id", "is_cut"),
    "ix_clips_label": ("camera_label", "recorded_at", "id", "is_cut"),
    "ix_clips_wearer": ("wearer", "recorded_at", "id", "is_cut"),
    "ix_clips_camera": ("camera", "camera_label", "recorded_at", "id", "is_cut"),
}


def upgrade() -> None:
    op.add_column("clips", sa.Column("is_cut", sa.Boolean(), nullable=False, server_default=sa.text("0")))
    op.execute(
        "UPDATE clips SET is_cut = 1 WHERE recording IN "
        "(SELECT recording FROM clips GROUP BY recording HAVING count(*) > 1)"
    )
    for name in FORMER:
        op.drop_index(name, "clips")
    op.create_index("ix_clips_listing", "clips", LISTING)
    op.create_index(
        "ix_clips_cut",
        "clips",
        CUT,
        sqlite_where=sa.text("is_cut = 1"),
        postgresql_where=sa.text("is_cut = 1"),
    )
    for name, columns in NEW.items():
        op.create_index(name, "clips", columns)


def downgrade() -> None:
    for name in ("ix_clips_listing", "ix_clips_cut", *NEW):
        op.drop_index(name, "clips")
    op.drop_column("clips", "is_cut")
    for name, columns in FORMER.items():
        op.create_index(name, "clips", columns)
