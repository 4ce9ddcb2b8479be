"""A clip keeps the offset that was measured and that only a person may accept."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0021"
down_revision = "0020"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("clips", sa.Column("clock_proposal_s", sa.Double(), nullable=True))


def downgrade() -> None:
    op.drop_column("clips", "clock_proposal_s")
