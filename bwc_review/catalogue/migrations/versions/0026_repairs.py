"""A clip keeps what is known of the copy that plays in its place."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0026"
down_revision = "0025"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("clips", sa.Column("repair", sa.LargeBinary(), nullable=True))


def downgrade() -> None:
    op.drop_column("clips", "repair")
