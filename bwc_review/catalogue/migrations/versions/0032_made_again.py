"""Of a body that can be made again only the sealed file is fingerprinted.

Its plain fingerprint does not come back on the way down: an older program refuses such pictures.
"""

from __future__ import annotations

from alembic import op

revision = "0032"
down_revision = "0031"
branch_labels = None
depends_on = None

MADE_AGAIN = "(2, 3, 4)"  # frame index, filmstrip, waveform


def upgrade() -> None:
    op.execute(f"UPDATE bodies SET plain_sha256 = NULL WHERE kind IN {MADE_AGAIN}")  # noqa: S608


def downgrade() -> None:
    pass
