"""The day of a hold's procedure, and the looks at each hold."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.add_column("holds", sa.Column("procedure_on", sa.Date(), nullable=True))
    op.create_table(
        "hold_reviews",
        sa.Column("id", NUMBER, nullable=False),
        sa.Column("hold", sa.Text(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.Column("by", sa.Text(), nullable=False),
        sa.Column("next_on", sa.Date(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["hold"], ["holds.id"], name=op.f("fk_hold_reviews_hold_holds")),
        sa.ForeignKeyConstraint(["by"], ["people.id"], name=op.f("fk_hold_reviews_by_people")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_hold_reviews")),
    )
    op.create_index(op.f("ix_hold_reviews_hold"), "hold_reviews", ["hold"])


def downgrade() -> None:
    op.drop_table("hold_reviews")
    op.drop_column("holds", "procedure_on")
