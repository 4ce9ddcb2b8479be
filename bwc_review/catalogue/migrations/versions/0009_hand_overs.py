"""Who was handed what a hold keeps, and since when the strict reading lets the original go."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("holds", sa.Column("handed_over_on", sa.Date(), nullable=True))
    op.add_column("holds", sa.Column("handed_to", sa.Text(), nullable=True))
    op.add_column("holds", sa.Column("freed_at", sa.DateTime(), nullable=True))


def downgrade() -> None:
    op.drop_column("holds", "freed_at")
    op.drop_column("holds", "handed_to")
    op.drop_column("holds", "handed_over_on")
