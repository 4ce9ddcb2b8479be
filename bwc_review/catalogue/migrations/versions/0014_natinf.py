"""The public list of offences, and the one an incident carries."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None

NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "natinf",
        *(
            sa.Column(name, sa.Text(), nullable=False)
            for name in ("code", "label", "nature", "defined_by", "punished_by", "plain")
        ),
        sa.PrimaryKeyConstraint("code", name=op.f("pk_natinf")),
    )
    op.create_table(
        "natinf_file",
        sa.Column("id", NUMBER, autoincrement=False, nullable=False),
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.Column("count", NUMBER, nullable=False),
        sa.Column("imported_at", sa.DateTime(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_natinf_file")),
    )
    for name in ("natinf", "natinf_label"):
        op.add_column("incidents", sa.Column(name, sa.Text(), nullable=True))


def downgrade() -> None:
    for name in ("natinf_label", "natinf"):
        op.drop_column("incidents", name)
    op.drop_table("natinf_file")
    op.drop_table("natinf")
