"""A clip keeps where its camera's button was pressed, a camera how much it keeps from before."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0023"
down_revision = "0022"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("clips", sa.Column("pressed_s", sa.Double(), nullable=True))
    op.add_column("clips", sa.Column("pressed_by", sa.Text(), nullable=False, server_default=sa.text("''")))
    op.add_column("cameras", sa.Column("pre_record_s", sa.Double(), nullable=True))


def downgrade() -> None:
    op.drop_column("cameras", "pre_record_s")
    op.drop_column("clips", "pressed_by")
    op.drop_column("clips", "pressed_s")
