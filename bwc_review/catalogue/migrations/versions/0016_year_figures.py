"""What was counted of years whose journal entries are purged."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0016"
down_revision = "0015"
branch_labels = None
depends_on = None

NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "year_figures",
        sa.Column("year", NUMBER, nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("part", sa.Text(), nullable=False),
        sa.Column("count", NUMBER, nullable=False),
        sa.PrimaryKeyConstraint("year", "code", "part", name=op.f("pk_year_figures")),
    )


def downgrade() -> None:
    op.drop_table("year_figures")
