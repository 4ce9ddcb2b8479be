"""Of a sealed body only what age does not add to the plain one by itself is kept, which is nothing."""

from __future__ import annotations

from alembic import op

revision = "0050"
down_revision = "0049"
branch_labels = None
depends_on = None

SEALING = "16 + 16 * max(1, (plain_bytes + 65535) / 65536)"  # a nonce, and a tag for each chunk


def upgrade() -> None:
    op.execute("ALTER TABLE bodies RENAME COLUMN sealing_bytes TO beyond_bytes")
    op.execute(f"UPDATE bodies SET beyond_bytes = beyond_bytes - ({SEALING})")  # noqa: S608


def downgrade() -> None:
    op.execute(f"UPDATE bodies SET beyond_bytes = beyond_bytes + ({SEALING})")  # noqa: S608
    op.execute("ALTER TABLE bodies RENAME COLUMN beyond_bytes TO sealing_bytes")
