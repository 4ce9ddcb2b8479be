"""The first tables."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")

# Whatever program opens the file: a line of the inventory stays, and a journal entry is never changed but by
# its purge, which clears all that tells what it said. A later step that rebuilds one of these tables must
# make its triggers again.
TRIGGERS = (
    """
    CREATE TRIGGER inventory_stays BEFORE DELETE ON inventory
    BEGIN SELECT RAISE(ABORT, 'a line of the inventory is never deleted'); END
    """,
    """
    CREATE TRIGGER journal_stays BEFORE DELETE ON journal
    BEGIN SELECT RAISE(ABORT, 'a journal entry is never deleted'); END
    """,
    """
    CREATE TRIGGER journal_is_only_purged BEFORE UPDATE ON journal
    WHEN NEW.seq <> OLD.seq OR NEW.leaf <> OLD.leaf OR NEW.head <> OLD.head
        OR coalesce(NEW.salt, NEW.body, NEW.at, NEW.operation, NEW.author) IS NOT NULL
    BEGIN SELECT RAISE(ABORT, 'a journal entry is never changed'); END
    """,
    """
    CREATE TRIGGER journal_has_no_gap BEFORE INSERT ON journal
    WHEN NEW.seq <> (SELECT coalesce(max(seq), 0) + 1 FROM journal) OR NEW.body IS NULL OR NEW.salt IS NULL
    BEGIN SELECT RAISE(ABORT, 'journal entries are numbered without gap'); END
    """,
)
WORDS = (
    """
    CREATE VIRTUAL TABLE clip_words
    USING fts5(words, tokenize = "unicode61 remove_diacritics 2", prefix = '2 3')
    """,
    # with PRAGMA secure_delete alone the words of a deleted row stay in the file
    "INSERT INTO clip_words(clip_words, rank) VALUES ('secure-delete', 1)",
)


TABLES = (
    "clip_search",
    "holds",
    "incident_clips",
    "report_people",
    "incidents",
    "coverage",
    "stills",
    "marks",
    "clip_history",
    "bodies",
    "clips",
    "verified",
    "inventory",
    "checkpoints",
    "journal_subjects",
    "journal",
    "service",
    "assignments",
    "cameras",
    "people",
)


def upgrade() -> None:
    _people_and_cameras()
    _journal()
    _inventory()
    _clips()
    _parts_of_clips()
    _incidents()
    _search()
    for trigger in TRIGGERS:
        op.execute(trigger)


def downgrade() -> None:
    for trigger in ("inventory_stays", "journal_stays", "journal_is_only_purged", "journal_has_no_gap"):
        op.execute(f"DROP TRIGGER {trigger}")
    op.execute("DROP TABLE clip_words")
    for table in TABLES:
        op.drop_table(table)


def _people_and_cameras() -> None:
    """Who works here and with what."""
    op.create_table(
        "people",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("login", sa.Text(), nullable=False),
        sa.Column("first_name", sa.Text(), nullable=False),
        sa.Column("last_name", sa.Text(), nullable=False),
        sa.Column("role", sa.String(32), nullable=False),
        sa.Column("rank", sa.Text(), nullable=False),
        sa.Column("matricule", sa.Text(), nullable=False),
        sa.Column("order_reference", sa.Text(), nullable=False),
        sa.Column("starts_on", sa.Date(), nullable=False),
        sa.Column("ends_on", sa.Date(), nullable=True),
        sa.Column("failures", NUMBER, server_default="0", nullable=False),
        sa.Column("failed_at_ns", NUMBER, nullable=True),
        sa.Column("failed_in_start", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_people")),
        sa.UniqueConstraint("login", name=op.f("uq_people_login")),
    )
    op.create_table(
        "cameras",
        sa.Column("serial", sa.Text(), nullable=False),
        sa.Column("label", sa.Text(), nullable=False),
        sa.Column("order_reference", sa.Text(), nullable=False),
        sa.Column("model", sa.Text(), nullable=False),
        sa.Column("release", sa.String(32), nullable=False),
        sa.Column("clock_offset_s", sa.Double(), nullable=False),
        sa.Column("last_docked_at", sa.DateTime(), nullable=True),
        sa.Column("last_emptied_at", sa.DateTime(), nullable=True),
        sa.PrimaryKeyConstraint("serial", name=op.f("pk_cameras")),
    )
    op.create_table(
        "assignments",
        sa.Column("id", NUMBER, nullable=False),
        sa.Column("camera", sa.Text(), nullable=False),
        sa.Column("wearer", sa.Text(), nullable=False),
        sa.Column("taken_at", sa.DateTime(), nullable=False),
        sa.Column("returned_at", sa.DateTime(), nullable=True),
        sa.ForeignKeyConstraint(["camera"], ["cameras.serial"], name=op.f("fk_assignments_camera_cameras")),
        sa.ForeignKeyConstraint(["wearer"], ["people.id"], name=op.f("fk_assignments_wearer_people")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_assignments")),
    )
    op.create_index(op.f("ix_assignments_camera_taken_at"), "assignments", ["camera", "taken_at"])
    op.create_table(
        "service",
        sa.Column("id", NUMBER, autoincrement=False, nullable=False),
        sa.Column("origin", sa.Text(), nullable=False),
        sa.Column("data", sa.JSON(), nullable=False),
        sa.CheckConstraint("id = 1", name=op.f("ck_service_one_row")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_service")),
    )


def _journal() -> None:
    """The journal and its checkpoints."""
    op.create_table(
        "journal",
        sa.Column("seq", NUMBER, autoincrement=False, nullable=False),
        sa.Column("salt", sa.LargeBinary(), nullable=True),
        sa.Column("body", sa.LargeBinary(), nullable=True),
        sa.Column("leaf", sa.LargeBinary(), nullable=False),
        sa.Column("head", sa.LargeBinary(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=True),
        sa.Column("operation", sa.Text(), nullable=True),
        sa.Column("author", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("seq", name=op.f("pk_journal")),
    )
    op.create_index(op.f("ix_journal_at"), "journal", ["at"])
    op.create_index(op.f("ix_journal_author_seq"), "journal", ["author", "seq"])
    op.create_index(op.f("ix_journal_operation_seq"), "journal", ["operation", "seq"])
    op.create_table(
        "journal_subjects",
        sa.Column("seq", NUMBER, nullable=False),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["seq"], ["journal.seq"], name=op.f("fk_journal_subjects_seq_journal")),
        sa.PrimaryKeyConstraint("seq", "subject", name=op.f("pk_journal_subjects")),
    )
    op.create_index(op.f("ix_journal_subjects_subject_seq"), "journal_subjects", ["subject", "seq"])
    op.create_table(
        "checkpoints",
        sa.Column("count", NUMBER, autoincrement=False, nullable=False),
        sa.Column("origin", sa.Text(), nullable=False),
        sa.Column("head", sa.LargeBinary(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.Column("previous", sa.LargeBinary(), nullable=False),
        sa.Column("purged_to", NUMBER, nullable=False),
        sa.Column("signature", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("count", name=op.f("pk_checkpoints")),
    )


def _inventory() -> None:
    """Every file ever seen, and copies on their way in."""
    op.create_table(
        "inventory",
        sa.Column("clip", sa.Text(), nullable=False),
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.Column("size_bytes", NUMBER, nullable=False),
        sa.Column("camera", sa.Text(), nullable=False),
        sa.Column("recorded_at", sa.DateTime(), nullable=False),
        sa.Column("recorded_day", sa.Date(), nullable=False),
        sa.Column("zone", sa.Text(), nullable=False),
        sa.Column("duration_s", sa.Double(), nullable=False),
        sa.Column("docked_at", sa.DateTime(), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=False),
        sa.Column("erased_at", sa.DateTime(), nullable=True),
        sa.Column("erased_why", sa.Text(), nullable=False),
        sa.Column("late_days", NUMBER, nullable=False),
        sa.PrimaryKeyConstraint("clip", name=op.f("pk_inventory")),
    )
    op.create_index(op.f("ix_inventory_camera_recorded_at"), "inventory", ["camera", "recorded_at"])
    op.create_index(op.f("ix_inventory_erased_at"), "inventory", ["erased_at"])
    op.create_index(op.f("ix_inventory_recorded_at"), "inventory", ["recorded_at"])
    op.create_index(op.f("ix_inventory_sha256"), "inventory", ["sha256"])
    op.create_table(
        "verified",
        sa.Column("clip", sa.Text(), nullable=False),
        sa.Column("source_name", sa.Text(), nullable=False),
        sa.Column("camera", sa.Text(), nullable=False),
        sa.Column("size_bytes", NUMBER, nullable=False),
        sa.Column("plain_sha256", sa.Text(), nullable=False),
        sa.Column("head_sha256", sa.Text(), nullable=False),
        sa.Column("head_bytes", NUMBER, nullable=False),
        sa.Column("body_kind", sa.String(32), nullable=False),
        sa.Column("body_name", sa.Text(), nullable=False),
        sa.Column("body_plain_sha256", sa.Text(), nullable=False),
        sa.Column("body_plain_bytes", NUMBER, nullable=False),
        sa.Column("body_sealed_sha256", sa.Text(), nullable=False),
        sa.Column("body_sealed_bytes", NUMBER, nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.Column("facts", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("clip", name=op.f("pk_verified")),
    )


def _clips() -> None:
    """The clips that exist."""
    op.create_table(
        "clips",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("recording", sa.Text(), nullable=False),
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.Column("size_bytes", NUMBER, nullable=False),
        sa.Column("source_name", sa.Text(), nullable=False),
        sa.Column("camera", sa.Text(), nullable=False),
        sa.Column("camera_label", sa.Text(), nullable=False),
        sa.Column("recorded_at", sa.DateTime(), nullable=False),
        sa.Column("recorded_day", sa.Date(), nullable=False),
        sa.Column("zone", sa.Text(), nullable=False),
        sa.Column("duration_s", sa.Double(), nullable=False),
        sa.Column("docked_at", sa.DateTime(), nullable=False),
        sa.Column("docked_zone", sa.Text(), nullable=False),
        sa.Column("counted_from", sa.Date(), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=False),
        sa.Column("wearer", sa.Text(), nullable=True),
        sa.Column("has_place", sa.Boolean(), nullable=False),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("latitude", sa.Double(), nullable=True),
        sa.Column("longitude", sa.Double(), nullable=True),
        sa.Column("informed", sa.Boolean(), nullable=True),
        sa.Column("informed_reason", sa.Text(), nullable=False),
        sa.Column("clock_offset_s", sa.Double(), nullable=False),
        sa.Column("clock_evidence", sa.Text(), nullable=False),
        sa.Column("clock_suspect", sa.Boolean(), nullable=False),
        sa.Column("is_damaged", sa.Boolean(), nullable=False),
        sa.Column("damage", sa.Text(), nullable=False),
        sa.Column("to_identify", sa.Boolean(), nullable=False),
        sa.Column("same_name_as", sa.Text(), nullable=True),
        sa.Column("camera_marks", sa.JSON(), nullable=False),
        sa.Column("times", sa.JSON(), nullable=False),
        sa.Column("probe", sa.JSON(), nullable=False),
        sa.Column("head_sha256", sa.Text(), nullable=False),
        sa.Column("head_bytes", NUMBER, nullable=False),
        sa.ForeignKeyConstraint(["id"], ["inventory.clip"], name=op.f("fk_clips_id_inventory")),
        sa.ForeignKeyConstraint(["wearer"], ["people.id"], name=op.f("fk_clips_wearer_people")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_clips")),
    )
    op.create_index(
        op.f("ix_clips_camera_camera_label_recorded_at_id"),
        "clips",
        ["camera", "camera_label", "recorded_at", "id"],
    )
    op.create_index(
        op.f("ix_clips_camera_label_recorded_at_id"), "clips", ["camera_label", "recorded_at", "id"]
    )
    op.create_index(op.f("ix_clips_camera_source_name"), "clips", ["camera", "source_name"])
    op.create_index(op.f("ix_clips_docked_at_id"), "clips", ["docked_at", "id"])
    op.create_index(op.f("ix_clips_due_on_id"), "clips", ["due_on", "id"])
    op.create_index(op.f("ix_clips_duration_s_id"), "clips", ["duration_s", "id"])
    op.create_index(op.f("ix_clips_recorded_at_id"), "clips", ["recorded_at", "id"])
    op.create_index(
        op.f("ix_clips_recorded_day_recorded_at_id"), "clips", ["recorded_day", "recorded_at", "id"]
    )
    op.create_index(op.f("ix_clips_recording_recorded_at_id"), "clips", ["recording", "recorded_at", "id"])
    op.create_index(op.f("ix_clips_sha256"), "clips", ["sha256"])
    op.create_index(op.f("ix_clips_size_bytes_id"), "clips", ["size_bytes", "id"])
    op.create_index(
        "ix_clips_state", "clips", ["is_damaged", "clock_suspect", "to_identify", "has_place", "wearer", "id"]
    )
    op.create_index(op.f("ix_clips_wearer_recorded_at_id"), "clips", ["wearer", "recorded_at", "id"])
    op.create_index(
        "uq_clips_content",
        "clips",
        ["sha256"],
        unique=True,
        sqlite_where=sa.text("size_bytes > 0"),
        postgresql_where=sa.text("size_bytes > 0"),
    )


def _parts_of_clips() -> None:
    """What goes when its clip goes."""
    op.create_table(
        "bodies",
        sa.Column("clip", sa.Text(), nullable=False),
        sa.Column("kind", sa.String(32), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("plain_sha256", sa.Text(), nullable=False),
        sa.Column("plain_bytes", NUMBER, nullable=False),
        sa.Column("sealed_sha256", sa.Text(), nullable=False),
        sa.Column("sealed_bytes", NUMBER, nullable=False),
        sa.ForeignKeyConstraint(
            ["clip"], ["clips.id"], name=op.f("fk_bodies_clip_clips"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("clip", "kind", "name", name=op.f("pk_bodies")),
    )
    op.create_table(
        "clip_history",
        sa.Column("id", NUMBER, nullable=False),
        sa.Column("clip", sa.Text(), nullable=False),
        sa.Column("field", sa.Text(), nullable=False),
        sa.Column("old", sa.Text(), nullable=True),
        sa.Column("new", sa.Text(), nullable=True),
        sa.Column("by", sa.Text(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["clip"], ["clips.id"], name=op.f("fk_clip_history_clip_clips"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_clip_history")),
    )
    op.create_index(op.f("ix_clip_history_clip"), "clip_history", ["clip"])
    op.create_table(
        "marks",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("clip", sa.Text(), nullable=False),
        sa.Column("kind", sa.String(32), nullable=False),
        sa.Column("start_frame", NUMBER, nullable=False),
        sa.Column("start_pts", NUMBER, nullable=False),
        sa.Column("start_s", sa.Double(), nullable=False),
        sa.Column("end_frame", NUMBER, nullable=True),
        sa.Column("end_pts", NUMBER, nullable=True),
        sa.Column("end_s", sa.Double(), nullable=True),
        sa.Column("camera_time", sa.DateTime(), nullable=False),
        sa.Column("corrected_time", sa.DateTime(), nullable=False),
        sa.Column("zone", sa.Text(), nullable=False),
        sa.Column("category", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("author", sa.Text(), nullable=True),
        sa.Column("made_at", sa.DateTime(), nullable=False),
        sa.ForeignKeyConstraint(["author"], ["people.id"], name=op.f("fk_marks_author_people")),
        sa.ForeignKeyConstraint(["clip"], ["clips.id"], name=op.f("fk_marks_clip_clips"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_marks")),
    )
    op.create_index(op.f("ix_marks_category_clip"), "marks", ["category", "clip"])
    op.create_index(op.f("ix_marks_clip_category"), "marks", ["clip", "category"])
    op.create_table(
        "stills",
        sa.Column("mark", sa.Text(), nullable=False),
        sa.Column("clip", sa.Text(), nullable=False),
        sa.Column("body_name", sa.Text(), nullable=False),
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.Column("frame", NUMBER, nullable=False),
        sa.Column("pts", NUMBER, nullable=False),
        sa.Column("camera_time", sa.DateTime(), nullable=False),
        sa.Column("corrected_time", sa.DateTime(), nullable=False),
        sa.Column("zone", sa.Text(), nullable=False),
        sa.Column("width", NUMBER, nullable=False),
        sa.Column("height", NUMBER, nullable=False),
        sa.ForeignKeyConstraint(
            ["clip"], ["clips.id"], name=op.f("fk_stills_clip_clips"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["mark"], ["marks.id"], name=op.f("fk_stills_mark_marks"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("mark", name=op.f("pk_stills")),
    )
    op.create_index(op.f("ix_stills_clip"), "stills", ["clip"])
    op.create_table(
        "coverage",
        sa.Column("id", NUMBER, nullable=False),
        sa.Column("clip", sa.Text(), nullable=False),
        sa.Column("person", sa.Text(), nullable=False),
        sa.Column("from_s", sa.Double(), nullable=False),
        sa.Column("to_s", sa.Double(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["clip"], ["clips.id"], name=op.f("fk_coverage_clip_clips"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(["person"], ["people.id"], name=op.f("fk_coverage_person_people")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_coverage")),
    )
    op.create_index(op.f("ix_coverage_clip_person"), "coverage", ["clip", "person"])


def _incidents() -> None:
    """What is done with clips."""
    op.create_table(
        "incidents",
        sa.Column("number", sa.Text(), nullable=False),
        sa.Column("year", NUMBER, nullable=False),
        sa.Column("place_in_year", NUMBER, nullable=False),
        sa.Column("category", sa.Text(), nullable=False),
        sa.Column("occurred_at", sa.DateTime(), nullable=False),
        sa.Column("zone", sa.Text(), nullable=False),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("state", sa.String(32), nullable=False),
        sa.Column("narrative", sa.JSON(), nullable=False),
        sa.Column("created_by", sa.Text(), nullable=True),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.ForeignKeyConstraint(["created_by"], ["people.id"], name=op.f("fk_incidents_created_by_people")),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_incidents")),
    )
    op.create_index(op.f("ix_incidents_category"), "incidents", ["category"])
    op.create_index("uq_incidents_year_place_in_year", "incidents", ["year", "place_in_year"], unique=True)
    op.create_table(
        "report_people",
        sa.Column("incident", sa.Text(), nullable=False),
        sa.Column("position", NUMBER, nullable=False),
        sa.Column("quality", sa.String(32), nullable=False),
        sa.Column("identity", sa.Text(), nullable=False),
        sa.Column("identity_checked", sa.Boolean(), nullable=False),
        sa.Column("statement", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["incident"], ["incidents.number"], name=op.f("fk_report_people_incident_incidents")
        ),
        sa.PrimaryKeyConstraint("incident", "position", name=op.f("pk_report_people")),
    )
    op.create_table(
        "incident_clips",
        sa.Column("clip", sa.Text(), nullable=False),
        sa.Column("incident", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["clip"], ["inventory.clip"], name=op.f("fk_incident_clips_clip_inventory")),
        sa.ForeignKeyConstraint(
            ["incident"], ["incidents.number"], name=op.f("fk_incident_clips_incident_incidents")
        ),
        sa.PrimaryKeyConstraint("clip", name=op.f("pk_incident_clips")),
    )
    op.create_index(op.f("ix_incident_clips_incident_clip"), "incident_clips", ["incident", "clip"])
    op.create_table(
        "holds",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("clip", sa.Text(), nullable=False),
        sa.Column("procedure", sa.String(32), nullable=False),
        sa.Column("reference", sa.Text(), nullable=False),
        sa.Column("authority", sa.Text(), nullable=False),
        sa.Column("requested_by", sa.Text(), nullable=False),
        sa.Column("opened_at", sa.DateTime(), nullable=False),
        sa.Column("opened_by", sa.Text(), nullable=False),
        sa.Column("review_on", sa.Date(), nullable=False),
        sa.Column("released_at", sa.DateTime(), nullable=True),
        sa.Column("released_by", sa.Text(), nullable=True),
        sa.Column("release_reason", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["clip"], ["inventory.clip"], name=op.f("fk_holds_clip_inventory")),
        sa.ForeignKeyConstraint(["opened_by"], ["people.id"], name=op.f("fk_holds_opened_by_people")),
        sa.ForeignKeyConstraint(["released_by"], ["people.id"], name=op.f("fk_holds_released_by_people")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_holds")),
    )
    op.create_index(op.f("ix_holds_clip"), "holds", ["clip"])
    op.create_index(op.f("ix_holds_released_at_clip"), "holds", ["released_at", "clip"])


def _search() -> None:
    """The words of a clip, and where they stand."""
    op.create_table(
        "clip_search",
        sa.Column("words_row", NUMBER, nullable=False),
        sa.Column("clip", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["clip"], ["clips.id"], name=op.f("fk_clip_search_clip_clips")),
        sa.PrimaryKeyConstraint("words_row", name=op.f("pk_clip_search")),
        sa.UniqueConstraint("clip", name=op.f("uq_clip_search_clip")),
    )
    for words in WORDS:
        op.execute(words)
