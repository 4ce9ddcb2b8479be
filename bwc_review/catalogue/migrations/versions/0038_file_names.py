"""The name of a file is kept without the camera and the hour that its row says: see ``file_names.py``.

The functions in the SQL are those of ``compact_sql.py``.
"""

from __future__ import annotations

from alembic import op

revision = "0038"
down_revision = "0037"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("UPDATE clips SET source_name = to_name(source_name, camera, recorded_at, zone)")


def downgrade() -> None:
    op.execute("UPDATE clips SET source_name = from_name(source_name, camera, recorded_at, zone)")
