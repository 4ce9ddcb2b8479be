"""The words of the search have joined letters apart: « cœur » and "coeur" find each other."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0045"
down_revision = "0044"
branch_labels = None
depends_on = None

PAIRS = (("œ", "oe"), ("Œ", "OE"), ("æ", "ae"), ("Æ", "AE"))


def upgrade() -> None:
    for table, column in (("clip_words", "words"), ("incidents", "plain"), ("natinf", "plain")):
        apart, has = column, []
        for joined, two in PAIRS:
            apart = f"replace({apart}, '{joined}', '{two}')"
            has.append(f"instr({column}, '{joined}') > 0")
        op.execute(sa.text(f"UPDATE {table} SET {column} = {apart} WHERE {' OR '.join(has)}"))  # noqa: S608


def downgrade() -> None:
    """The words stay apart: they are an index, and say nothing else."""
