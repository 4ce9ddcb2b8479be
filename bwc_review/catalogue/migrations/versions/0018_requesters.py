"""When the name of who asked for a right was erased."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0018"
down_revision = "0017"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("requests", sa.Column("requester_erased_at", sa.DateTime(), nullable=True))


def downgrade() -> None:
    op.drop_column("requests", "requester_erased_at")
