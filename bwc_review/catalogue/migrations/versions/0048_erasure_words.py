"""Why a recording was erased on request goes with the name of who asked, where that went before."""

from __future__ import annotations

from alembic import op

revision = "0048"
down_revision = "0047"
branch_labels = None
depends_on = None

EMPTIED = """
    UPDATE request_clips SET erasure_reason = ''
    WHERE erasure_reason <> ''
    AND request IN (SELECT number FROM requests WHERE requester_erased_at IS NOT NULL)
"""


def upgrade() -> None:
    op.execute(EMPTIED)


def downgrade() -> None:
    """What is erased stays so."""
