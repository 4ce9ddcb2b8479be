"""By how much each clip is moved on the wall clock."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "alignments",
        sa.Column("clip", sa.Text(), nullable=False),
        sa.Column("offset_ms", NUMBER, nullable=False),
        sa.Column("method", sa.String(32), nullable=False),
        sa.Column("confidence", sa.Double(), nullable=True),
        sa.Column("against", sa.Text(), nullable=True),
        sa.Column("author", sa.Text(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["clip"], ["clips.id"], name=op.f("fk_alignments_clip_clips"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["against"], ["inventory.clip"], name=op.f("fk_alignments_against_inventory")
        ),
        sa.ForeignKeyConstraint(["author"], ["people.id"], name=op.f("fk_alignments_author_people")),
        sa.PrimaryKeyConstraint("clip", name=op.f("pk_alignments")),
    )


def downgrade() -> None:
    op.drop_table("alignments")
