"""When an incident was last changed."""

from __future__ import annotations

from datetime import UTC, datetime

import sqlalchemy as sa
from alembic import op

revision = "0017"
down_revision = "0016"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("incidents", sa.Column("changed_at", sa.DateTime(), nullable=True))
    op.create_index("ix_incidents_ages", "incidents", ["state", "changed_at", "people_erased_at", "number"])
    # When those before were last changed is not known: they count from now, and none is erased unwarned.
    incidents = sa.table("incidents", sa.column("changed_at", sa.DateTime()))
    op.execute(incidents.update().values(changed_at=datetime.now(UTC).replace(tzinfo=None)))


def downgrade() -> None:
    op.drop_index("ix_incidents_ages", "incidents")
    op.drop_column("incidents", "changed_at")
