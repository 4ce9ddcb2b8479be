"""Shorter rows: what sealing adds, one sign between words, no second key; an index that nothing needs."""

from __future__ import annotations

from alembic import op

revision = "0036"
down_revision = "0035"
branch_labels = None
depends_on = None

IN_INCIDENT = """
    CREATE TABLE new_incident_clips (
        clip BLOB NOT NULL,
        incident TEXT NOT NULL,
        CONSTRAINT pk_incident_clips PRIMARY KEY (clip),
        CONSTRAINT fk_incident_clips_clip_inventory FOREIGN KEY(clip) REFERENCES inventory (clip),
        CONSTRAINT fk_incident_clips_incident_incidents FOREIGN KEY(incident) REFERENCES incidents (number)
    )
"""
FORMER_BETWEEN, BETWEEN = "' ' || char(10) || ' '", "char(10)"


def upgrade() -> None:
    op.execute("ALTER TABLE bodies RENAME COLUMN sealed_bytes TO sealing_bytes")
    op.execute("UPDATE bodies SET sealing_bytes = sealing_bytes - plain_bytes")
    op.execute("DROP INDEX ix_marks_category_clip")
    _in_incident(f"{IN_INCIDENT} WITHOUT ROWID")
    _words(FORMER_BETWEEN, BETWEEN)


def downgrade() -> None:
    _words(BETWEEN, FORMER_BETWEEN)
    _in_incident(IN_INCIDENT)
    op.execute("CREATE INDEX ix_marks_category_clip ON marks (category, clip)")
    op.execute("UPDATE bodies SET sealing_bytes = sealing_bytes + plain_bytes")
    op.execute("ALTER TABLE bodies RENAME COLUMN sealing_bytes TO sealed_bytes")


def _in_incident(table: str) -> None:
    op.execute(table)
    op.execute("INSERT INTO new_incident_clips SELECT clip, incident FROM incident_clips ORDER BY clip")
    op.execute("DROP TABLE incident_clips")
    op.execute("ALTER TABLE new_incident_clips RENAME TO incident_clips")
    op.execute("CREATE INDEX ix_incident_clips_incident_clip ON incident_clips (incident, clip)")


def _words(before: str, now: str) -> None:
    """Write the words of the search anew; with the secure-delete of the table."""
    how = 'tokenize = "unicode61 remove_diacritics 2", columnsize = 0'
    op.execute(f"CREATE VIRTUAL TABLE new_words USING fts5(words, {how})")
    op.execute("INSERT INTO new_words(new_words, rank) VALUES ('secure-delete', 1)")
    said = f"replace(words, {before}, {now})"
    op.execute(f"INSERT INTO new_words (rowid, words) SELECT rowid, {said} FROM clip_words")  # noqa: S608
    op.execute("DROP TABLE clip_words")
    op.execute("ALTER TABLE new_words RENAME TO clip_words")
