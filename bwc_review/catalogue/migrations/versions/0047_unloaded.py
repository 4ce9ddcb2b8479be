"""A camera keeps since when all that it held is in; for those of before that is not known until they dock."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0047"
down_revision = "0046"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("cameras", sa.Column("unloaded_at", sa.DateTime(), nullable=True))


def downgrade() -> None:
    op.drop_column("cameras", "unloaded_at")
