"""The line of a damaged file tells it by its name too: what suffered the same has the same content.

What came in whole and only the vault lost is told by its content still, under whatever name it comes again.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0046"
down_revision = "0045"
branch_labels = None
depends_on = None

TOLD = """
    UPDATE inventory SET name_code = (SELECT clips.name_code FROM clips WHERE clips.id = inventory.clip)
    WHERE clip IN (SELECT id FROM clips WHERE is_damaged AND damage NOT IN ('seal', 'missing'))
"""


def upgrade() -> None:
    op.add_column("inventory", sa.Column("name_code", sa.Integer(), nullable=True))
    op.execute(TOLD)
    op.execute("DROP INDEX uq_clips_content")
    op.execute(
        "CREATE UNIQUE INDEX uq_clips_content "
        "ON clips (substr(sha256, -16), CASE WHEN is_damaged THEN id ELSE 0 END) WHERE size_bytes > 0"
    )


def downgrade() -> None:
    """What is listed twice stays so: there the content is not unique any more."""
    op.execute("DROP INDEX uq_clips_content")
    op.execute("CREATE INDEX uq_clips_content ON clips (substr(sha256, -16)) WHERE size_bytes > 0")
    op.drop_column("inventory", "name_code")
