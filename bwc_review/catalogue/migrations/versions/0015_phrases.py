"""The phrases for reports that the service added or changed."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None

NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "phrases",
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("part", sa.String(32), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("position", NUMBER, nullable=False),
        sa.Column("is_hidden", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("code", name=op.f("pk_phrases")),
    )


def downgrade() -> None:
    op.drop_table("phrases")
