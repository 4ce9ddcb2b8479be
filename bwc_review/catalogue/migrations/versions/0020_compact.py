"""Ids take 16 bytes, fingerprints 32, moments and days are numbers, JSON is deflated, idle indexes go.

Every table that holds one of these, or refers to one that does, is written anew beside the old one. The
functions are those of ``compact_sql.py``, which env.py teaches the connection.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision = "0020"
down_revision = "0019"
branch_labels = None
depends_on = None

IDS = {
    "people": ("id",),
    "assignments": ("wearer",),
    "assignment_history": ("wearer",),
    "inventory": ("clip",),
    "clips": ("id", "recording", "wearer", "camera_wearer", "same_name_as"),
    "clip_history": ("clip",),
    "verified": ("clip",),
    "marks": ("id", "clip", "author"),
    "stills": ("mark", "clip"),
    "incidents": ("created_by", "writer"),
    "incident_clips": ("clip",),
    "holds": ("id", "clip", "opened_by", "released_by"),
    "hold_reviews": ("hold", "by"),
    "journal": ("author",),
    "journal_subjects": ("subject",),
    "coverage": ("clip", "person"),
    "alignments": ("clip", "against", "author"),
    "incident_closings": ("closed_by", "reopened_by"),
    "rule_changes": ("by",),
    "requests": ("noted_by", "decided_by"),
    "request_clips": ("clip", "erasure_by"),
    "restrictions": ("clip", "begun_by", "lifted_by"),
    "saved_searches": ("person",),
}
FINGERPRINTS = {
    "inventory": ("sha256",),
    "clips": ("sha256", "head_sha256"),
    "bodies": ("plain_sha256", "sealed_sha256"),
}
INSTANTS = {
    "inventory": ("recorded_at", "docked_at", "erased_at", "corrected_at"),
    "clips": ("recorded_at", "docked_at"),
    "journal": ("at",),
    "marks": ("camera_time", "corrected_time", "made_at"),
    "coverage": ("at",),
    "clip_history": ("at",),
}
DAYS = {"inventory": ("recorded_day", "due_on"), "clips": ("recorded_day", "counted_from", "due_on")}
ZONES = {"inventory": ("zone",), "clips": ("zone", "docked_zone"), "marks": ("zone",)}
PACKED = {"journal": ("body",)}
JSONS = {"clips": ("camera_marks", "times", "probe"), "incidents": ("narrative",)}
KINDS = {"bodies": ("kind",)}
# how a column is called before and now, and by which functions it goes there and back
FORMS = (
    (IDS, "TEXT", "BLOB", "id"),
    (FINGERPRINTS, "TEXT", "BLOB", "print"),
    (INSTANTS, "DATETIME", "INTEGER", "instant"),
    (DAYS, "DATE", "INTEGER", "day"),
    (ZONES, "TEXT", "TEXT", "zone"),
    (PACKED, "BLOB", "BLOB", "packed"),
    (JSONS, "JSON", "BLOB", "json"),
    (KINDS, "VARCHAR(32)", "SMALLINT", "kind"),
)
FORMER_INDEXES = {
    "ix_inventory_recorded_at": "inventory (recorded_at)",
    "ix_inventory_erased_at": "inventory (erased_at)",
    "ix_inventory_camera_recorded_at": "inventory (camera, recorded_at)",
    "ix_inventory_sha256": "inventory (sha256)",
    "ix_clips_sha256": "clips (sha256)",
    "ix_clips_camera_source_name": "clips (camera, source_name)",
    "ix_clips_recording_recorded_at_id": "clips (recording, recorded_at, id)",
    "ix_clips_wearer": "clips (wearer, recorded_at, id, is_cut)",
    "ix_clips_label": "clips (camera_label, recorded_at, id, is_cut)",
    "ix_clips_camera": "clips (camera, camera_label, recorded_at, id, is_cut)",
    "ix_journal_operation_seq": "journal (operation, seq)",
    "ix_journal_author_seq": "journal (author, seq)",
}
INDEXES = {
    "ix_inventory_camera": "inventory (camera)",
    "ix_inventory_erased": "inventory (erased_at) WHERE erased_at IS NOT NULL",
    "ix_inventory_erased_content": "inventory (sha256) WHERE erased_at IS NOT NULL",
    "ix_clips_name_code": "clips (name_code)",
    "ix_clips_recording": "clips (recording)",
    "ix_clips_of_label": "clips (camera_label, recorded_at, id, is_cut, camera)",
    "ix_journal_operation": "journal (operation)",
    "ix_journal_author": "journal (author)",
}
TOKENS = 'tokenize = "unicode61 remove_diacritics 2"'
WORDS = f"{TOKENS}, columnsize = 0"
FORMER_WORDS = f"{TOKENS}, prefix = '2 3'"
NO_ROWID = ("bodies", "journal_subjects")
PROBED = {
    "has_video": "'$.has_video'",
    "has_audio": "'$.has_audio'",
    "can_seek": "'$.can_seek_in_player'",
}


class Change:
    """What is different in a table: words of its definition, and where its columns' values come from."""

    def __init__(self) -> None:
        self.words: list[tuple[str, str]] = []  # patterns, each found once
        self.values: dict[str, str] = {}  # expressions over the old row; other columns are copied


def upgrade() -> None:
    op.execute("CREATE TABLE words_of AS SELECT clip, words_row FROM clip_search")
    op.execute("CREATE INDEX ix_words_of ON words_of (clip)")
    op.execute("DROP TABLE clip_search")
    changes = _forms(is_up=True)
    _add_numbers(changes)
    _write_anew(changes, without=NO_ROWID)
    op.execute("DROP TABLE words_of")
    _index_words(WORDS)
    for name in FORMER_INDEXES:
        op.execute(f"DROP INDEX {name}")
    for name, on in INDEXES.items():
        op.execute(f"CREATE INDEX {name} ON {on}")


def downgrade() -> None:
    for name in INDEXES:
        op.execute(f"DROP INDEX {name}")
    op.create_table(
        "clip_search",
        sa.Column("words_row", sa.Integer(), nullable=False),
        sa.Column("clip", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["clip"], ["clips.id"], name=op.f("fk_clip_search_clip_clips")),
        sa.PrimaryKeyConstraint("words_row", name=op.f("pk_clip_search")),
        sa.UniqueConstraint("clip", name=op.f("uq_clip_search_clip")),
    )
    words = op.get_bind().execute(sa.text("SELECT number, from_id(id) FROM clips")).all()
    changes = _forms(is_up=False)
    _drop_numbers(changes)
    _write_anew(changes, with_=NO_ROWID)
    for number, clip in words:
        row = sa.text("INSERT INTO clip_search (words_row, clip) VALUES (:number, :clip)")
        op.get_bind().execute(row, {"number": number, "clip": clip})
    _index_words(FORMER_WORDS)
    for name, on in FORMER_INDEXES.items():
        op.execute(f"CREATE INDEX {name} ON {on}")


def _index_words(how: str) -> None:
    """Index the words anew; with its secure-delete, which belongs to the table."""
    op.execute(f"CREATE VIRTUAL TABLE new_words USING fts5(words, {how})")
    op.execute("INSERT INTO new_words(new_words, rank) VALUES ('secure-delete', 1)")
    op.execute("INSERT INTO new_words (rowid, words) SELECT rowid, words FROM clip_words")
    op.execute("DROP TABLE clip_words")
    op.execute("ALTER TABLE new_words RENAME TO clip_words")


def _forms(*, is_up: bool) -> dict[str, Change]:
    """The columns that take another form."""
    changes: dict[str, Change] = {}
    for tables, before, now, name in FORMS:
        old, new = (before, now) if is_up else (now, before)
        for table, columns in tables.items():
            change = changes.setdefault(table, Change())
            for column in columns:
                change.words.append((rf'(?<!\w)("?{column}"?) {re.escape(old)}(?!\w)', rf"\1 {new}"))
                change.values[column] = f'{"to" if is_up else "from"}_{name}("{column}")'
    return changes


def _add_numbers(changes: dict[str, Change]) -> None:
    """A clip gets the number of its words in the search; bodies name it by that."""
    clips, bodies = changes["clips"], changes["bodies"]
    clips.words += [
        (r'(?<!\w)"?id"? BLOB NOT NULL', "number INTEGER NOT NULL, id BLOB NOT NULL"),
        (
            r'CONSTRAINT pk_clips PRIMARY KEY \("?id"?\)',
            "CONSTRAINT pk_clips PRIMARY KEY (number), CONSTRAINT uq_clips_id UNIQUE (id)",
        ),
        (
            r"(?<!\w)source_name TEXT NOT NULL",
            "source_name TEXT NOT NULL, name_code INTEGER NOT NULL, "
            + ", ".join(f"{name} BOOLEAN NOT NULL" for name in PROBED),
        ),
    ]
    clips.values["number"] = (
        "coalesce((SELECT words_row FROM words_of WHERE clip = clips.id), "
        "(SELECT coalesce(max(words_row), 0) FROM words_of) + clips.rowid)"
    )
    clips.values["name_code"] = "to_code(source_name)"
    for name, place in PROBED.items():
        usual = 1 if name == "can_seek" else 0  # where a look of long ago did not say it
        clips.values[name] = f"coalesce(json_extract(probe, {place}), {usual})"
    bodies.words += [
        (r"(?<!\w)clip TEXT", "clip INTEGER"),
        (r"(?<!\w)plain_sha256 BLOB NOT NULL", "plain_sha256 BLOB"),
        (r'REFERENCES ("?\w+"?) \("?id"?\)', r"REFERENCES \1 (number)"),
    ]
    bodies.values["name"] = (
        "CASE WHEN kind = 'clip' THEN name WHEN name = kind THEN '' "
        "WHEN name = '' THEN char(10) ELSE name END"
    )
    bodies.values["clip"] = "(SELECT number FROM new_clips WHERE new_clips.id = to_id(clip))"
    bodies.values["plain_sha256"] = (
        "nullif(to_print(plain_sha256), (SELECT sha256 FROM new_clips WHERE new_clips.id = to_id(clip)))"
    )


def _drop_numbers(changes: dict[str, Change]) -> None:
    clips, bodies = changes["clips"], changes["bodies"]
    clips.words += [
        (r"(?<!\w)number INTEGER NOT NULL, ", ""),
        (r"PRIMARY KEY \(number\), CONSTRAINT uq_clips_id UNIQUE \(id\)", "PRIMARY KEY (id)"),
        (r", name_code INTEGER NOT NULL", ""),
        *((rf", {name} BOOLEAN NOT NULL", "") for name in PROBED),
    ]
    bodies.words += [
        (r"(?<!\w)clip INTEGER", "clip TEXT"),
        (r"(?<!\w)plain_sha256 TEXT", "plain_sha256 TEXT NOT NULL"),
        (r'REFERENCES ("?\w+"?) \(number\)', r"REFERENCES \1 (id)"),
    ]
    bodies.values["name"] = (
        "CASE WHEN from_kind(kind) = 'clip' THEN name WHEN name = '' THEN from_kind(kind) "
        "WHEN name = char(10) THEN '' ELSE name END"
    )
    bodies.values["clip"] = "(SELECT from_id(id) FROM clips WHERE clips.number = clip)"
    bodies.values["plain_sha256"] = (
        "coalesce(from_print(plain_sha256), (SELECT from_print(sha256) FROM clips WHERE clips.number = clip))"
    )


def _write_anew(
    changes: dict[str, Change], *, without: Sequence[str] = (), with_: Sequence[str] = ()
) -> None:
    """Each changed table, and each that refers to one, beside the old; then the old ones go.

    Parents are written before and go after their children, so that foreign keys hold at every moment.
    """
    names = _in_order(set(changes))
    beside = _definitions(names)
    for name in names:
        change = changes.get(name, Change())
        sql = _definition(name, names, change)
        if name in without:
            sql += " WITHOUT ROWID"
        if name in with_:
            sql = sql.removesuffix("WITHOUT ROWID")
        op.execute(sa.text(sql.replace(":", "\\:")))
        columns = _columns(f"new_{name}")
        values = ", ".join(change.values.get(column, f'"{column}"') for column in columns)
        listed = ", ".join(f'"{column}"' for column in columns)
        old = sa.table(name)
        op.execute(f"INSERT INTO new_{name} ({listed}) {sa.select(sa.text(values)).select_from(old)}")
    for name in reversed(names):
        op.execute(f"DROP TABLE {name}")
    for name in names:
        op.execute(f"ALTER TABLE new_{name} RENAME TO {name}")
    for sql in beside:
        op.execute(sa.text(sql.replace(":", "\\:")))


def _definition(name: str, names: Sequence[str], change: Change) -> str:
    asked = sa.text("SELECT sql FROM sqlite_master WHERE type = 'table' AND name = :name")
    sql = str(op.get_bind().execute(asked, {"name": name}).scalar_one())
    words = [*change.words, (rf'^CREATE TABLE "?{name}"?', f"CREATE TABLE new_{name}")]
    for pattern, now in words:
        sql, found = re.subn(pattern, now, sql)
        if found != 1:
            raise RuntimeError(f"{name}: {pattern} found {found} times")
    for parent in names:
        sql = re.sub(rf'REFERENCES "?{parent}"?(?!\w)', f"REFERENCES new_{parent}", sql)
    return sql.rstrip()


def _definitions(names: Sequence[str]) -> list[str]:
    """Indexes and triggers of these tables, to be made again."""
    asked = "SELECT tbl_name, sql FROM sqlite_master WHERE type IN ('index', 'trigger') AND sql IS NOT NULL"
    return [sql for table, sql in op.get_bind().execute(sa.text(asked)).all() if table in names]


def _columns(table: str) -> list[str]:
    return [row[1] for row in op.get_bind().execute(sa.text(f"PRAGMA table_info({table})")).all()]


def _in_order(changed: set[str]) -> list[str]:
    """These tables and all that refer to them, parents first."""
    asked = "SELECT name FROM sqlite_master WHERE type = 'table'"
    every = op.get_bind().execute(sa.text(asked)).scalars().all()
    parents = {
        name: {row[2] for row in op.get_bind().execute(sa.text(f'PRAGMA foreign_key_list("{name}")'))}
        for name in every
    }
    wanted = set(changed)
    while more := {name for name in every if parents[name] & wanted} - wanted:
        wanted |= more
    ordered: list[str] = []
    while left := sorted(wanted - set(ordered)):
        ordered += [name for name in left if not (parents[name] & wanted) - set(ordered)]
    return ordered
