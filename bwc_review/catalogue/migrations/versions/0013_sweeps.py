"""The records of sweeps."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None

NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "sweeps",
        sa.Column("number", sa.Text(), nullable=False),
        sa.Column("year", NUMBER, nullable=False),
        sa.Column("place_in_year", NUMBER, nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.Column("first", NUMBER, nullable=False),
        sa.Column("last", NUMBER, nullable=False),
        sa.Column("erased", NUMBER, nullable=False),
        sa.Column("late", NUMBER, nullable=False),
        sa.Column("author", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_sweeps")),
    )
    op.create_index("uq_sweeps_year_place_in_year", "sweeps", ["year", "place_in_year"], unique=True)


def downgrade() -> None:
    op.drop_table("sweeps")
