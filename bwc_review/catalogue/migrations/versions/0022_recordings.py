"""A clip keeps what tells which files are one recording, and why it was joined to one."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0022"
down_revision = "0021"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column(
        "clips", sa.Column("belongs", sa.LargeBinary(), nullable=False, server_default=sa.text("x''"))
    )
    op.add_column("clips", sa.Column("series_code", sa.Integer(), nullable=True))
    op.add_column("clips", sa.Column("joined_by", sa.Text(), nullable=False, server_default=sa.text("''")))
    op.create_index(
        "ix_clips_series_code",
        "clips",
        ["series_code"],
        sqlite_where=sa.text("series_code IS NOT NULL"),
        postgresql_where=sa.text("series_code IS NOT NULL"),
    )


def downgrade() -> None:
    op.drop_index("ix_clips_series_code", "clips")
    op.drop_column("clips", "joined_by")
    op.drop_column("clips", "series_code")
    op.drop_column("clips", "belongs")
