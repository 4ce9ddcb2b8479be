"""A line of the inventory keeps of which recording its file is one, for lists after it was erased."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0029"
down_revision = "0028"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("inventory", sa.Column("recording", sa.LargeBinary(), nullable=True))
    op.execute(
        "UPDATE inventory SET recording = "
        "(SELECT recording FROM clips WHERE clips.id = inventory.clip AND clips.recording <> clips.id)"
    )
    op.execute("CREATE INDEX ix_inventory_recording ON inventory (recording) WHERE recording IS NOT NULL")


def downgrade() -> None:
    op.execute("DROP INDEX ix_inventory_recording")
    op.drop_column("inventory", "recording")
