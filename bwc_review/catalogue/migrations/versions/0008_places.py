"""A place without words is no place yet: such clips are to complete."""

from __future__ import annotations

from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("UPDATE clips SET has_place = 0 WHERE has_place = 1 AND trim(place) = ''")


def downgrade() -> None:
    op.execute("UPDATE clips SET has_place = 1 WHERE has_place = 0 AND latitude IS NOT NULL")
