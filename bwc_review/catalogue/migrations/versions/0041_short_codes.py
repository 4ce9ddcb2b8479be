"""The code of a name counts from -2**31 on: four bytes hold it, where half of them took six."""

from __future__ import annotations

from alembic import op

revision = "0041"
down_revision = "0040"
branch_labels = None
depends_on = None

COLUMNS = ("name_code", "series_code")


def upgrade() -> None:
    for name in COLUMNS:
        op.execute(f"UPDATE clips SET {name} = {name} - 4294967296 WHERE {name} > 2147483647")  # noqa: S608


def downgrade() -> None:
    for name in COLUMNS:
        op.execute(f"UPDATE clips SET {name} = {name} + 4294967296 WHERE {name} < 0")  # noqa: S608
