"""What an incident said before it was corrected, and why a restriction was lifted."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0044"
down_revision = "0043"
branch_labels = None
depends_on = None

NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "incident_changes",
        sa.Column("id", NUMBER, nullable=False),
        sa.Column("incident", sa.Text(), nullable=False),
        sa.Column("field", sa.Text(), nullable=False),
        sa.Column("old", sa.Text(), nullable=False),
        sa.Column("new", sa.Text(), nullable=False),
        sa.Column("by", sa.LargeBinary(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["incident"], ["incidents.number"], name="fk_incident_changes_incident_incidents"
        ),
        sa.ForeignKeyConstraint(["by"], ["people.id"], name="fk_incident_changes_by_people"),
        sa.PrimaryKeyConstraint("id", name="pk_incident_changes"),
    )
    op.create_index("ix_incident_changes_incident", "incident_changes", ["incident"])
    op.add_column(
        "restrictions", sa.Column("lift_reason", sa.Text(), nullable=False, server_default=sa.text("''"))
    )


def downgrade() -> None:
    op.drop_column("restrictions", "lift_reason")
    op.drop_table("incident_changes")
