"""The listing says of a clip whether people were informed: the list is filtered by it without whole rows."""

from __future__ import annotations

from alembic import op

revision = "0031"
down_revision = "0030"
branch_labels = None
depends_on = None

FLAGS = "is_damaged, clock_suspect, to_identify, has_place, wearer, camera, due_on, recorded_day"


def upgrade() -> None:
    _index(f"{FLAGS}, informed")


def downgrade() -> None:
    _index(FLAGS)


def _index(said: str) -> None:
    """What the list asks of a clip, and the same of recordings in several files."""
    op.execute("DROP INDEX ix_clips_listing")
    op.execute("DROP INDEX ix_clips_cut")
    op.execute(f"CREATE INDEX ix_clips_listing ON clips (recorded_at, id, is_cut, {said})")
    op.execute(f"CREATE INDEX ix_clips_cut ON clips (recording, recorded_at, id, {said}) WHERE is_cut = 1")
