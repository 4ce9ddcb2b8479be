"""The register of hand-overs keeps what a line said before; clips say what tells their wearer."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0019"
down_revision = "0018"
branch_labels = None
depends_on = None

NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.add_column(
        "assignments", sa.Column("is_void", sa.Boolean(), nullable=False, server_default=sa.text("0"))
    )
    op.create_table(
        "assignment_history",
        sa.Column("id", NUMBER, nullable=False),
        sa.Column("assignment", NUMBER, nullable=False),
        sa.Column("wearer", sa.Text(), nullable=False),
        sa.Column("taken_at", sa.DateTime(), nullable=False),
        sa.Column("returned_at", sa.DateTime(), nullable=True),
        sa.Column("is_void", sa.Boolean(), nullable=False),
        sa.Column("by", sa.Text(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["assignment"], ["assignments.id"], name=op.f("fk_assignment_history_assignment_assignments")
        ),
        sa.ForeignKeyConstraint(["wearer"], ["people.id"], name=op.f("fk_assignment_history_wearer_people")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_assignment_history")),
    )
    op.create_index(op.f("ix_assignment_history_assignment"), "assignment_history", ["assignment"])
    op.add_column(
        "clips", sa.Column("wearer_evidence", sa.Text(), nullable=False, server_default=sa.text("''"))
    )
    op.add_column("clips", sa.Column("camera_wearer", sa.Text(), nullable=True))
    # what somebody corrected stays theirs; the rest came from the register, the only source until now
    op.execute(
        "UPDATE clips SET wearer_evidence = CASE WHEN EXISTS "
        "(SELECT 1 FROM clip_history WHERE clip = clips.id AND field = 'wearer') "
        "THEN 'person' ELSE 'register' END WHERE wearer IS NOT NULL"
    )


def downgrade() -> None:
    op.drop_column("clips", "camera_wearer")
    op.drop_column("clips", "wearer_evidence")
    op.drop_table("assignment_history")
    op.drop_column("assignments", "is_void")
