"""The tables of the catalogue. Rows stay in this package; frozen domain objects leave it.

The words of the search live in ``clip_words``, an FTS5 table that no model describes: see ``search.py``.
"""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from sqlalchemy import (
    CheckConstraint,
    ForeignKey,
    Index,
    text,
)
from sqlalchemy.orm import Mapped, mapped_column

from bwc_review.catalogue import schema_requests
from bwc_review.catalogue.columns import by_value
from bwc_review.catalogue.compact import (
    BodyKindType,
    CivilDay,
    Fingerprint,
    Ident,
    Instant,
    PackedJsonType,
    PackedType,
    ZoneType,
)
from bwc_review.catalogue.models import NUMBER, WORDS, Base, described_by_models
from bwc_review.domain.alignment import AlignMethod
from bwc_review.domain.camera import ReleasePolicy
from bwc_review.domain.clip import BodyKind
from bwc_review.domain.hold import ProcedureKind
from bwc_review.domain.incident import IncidentState, PersonQuality
from bwc_review.domain.mark import MarkKind
from bwc_review.domain.people import Role

__all__ = ["NUMBER", "WORDS", "Base", "described_by_models", "schema_requests"]  # handed on


class PersonRow(Base):
    """Who works here, and the failed tries of the sign-in."""

    __tablename__ = "people"

    id: Mapped[Ident] = mapped_column(primary_key=True)
    login: Mapped[str] = mapped_column(unique=True)
    first_name: Mapped[str]
    last_name: Mapped[str]
    role: Mapped[Role] = mapped_column(by_value(Role))
    rank: Mapped[str]
    matricule: Mapped[str]
    order_reference: Mapped[str]
    starts_on: Mapped[date]
    ends_on: Mapped[date | None]
    failures: Mapped[int] = mapped_column(server_default="0")
    failed_at_ns: Mapped[int | None]  # monotonic clock of the start below
    failed_in_start: Mapped[str | None]


class CameraRow(Base):
    """A camera of the service."""

    __tablename__ = "cameras"

    serial: Mapped[str] = mapped_column(primary_key=True)
    label: Mapped[str]
    order_reference: Mapped[str]
    model: Mapped[str]
    release: Mapped[ReleasePolicy] = mapped_column(by_value(ReleasePolicy))
    pre_record_s: Mapped[float | None]
    clock_offset_s: Mapped[float]
    last_docked_at: Mapped[datetime | None]
    unloaded_at: Mapped[datetime | None]
    last_emptied_at: Mapped[datetime | None]
    slip_dismissed: Mapped[datetime | None]


class AssignmentRow(Base):
    """Who wore which camera when."""

    __tablename__ = "assignments"
    __table_args__ = (Index(None, "camera", "taken_at"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    camera: Mapped[str] = mapped_column(ForeignKey("cameras.serial"))
    wearer: Mapped[Ident] = mapped_column(ForeignKey("people.id"))
    taken_at: Mapped[datetime]
    returned_at: Mapped[datetime | None]
    is_void: Mapped[bool] = mapped_column(server_default=text("0"))


class AssignmentHistoryRow(Base):
    """What a hand-over said before it was corrected."""

    __tablename__ = "assignment_history"

    id: Mapped[int] = mapped_column(primary_key=True)
    assignment: Mapped[int] = mapped_column(ForeignKey("assignments.id"), index=True)
    wearer: Mapped[Ident] = mapped_column(ForeignKey("people.id"))
    taken_at: Mapped[datetime]
    returned_at: Mapped[datetime | None]
    is_void: Mapped[bool]
    by: Mapped[str]
    at: Mapped[datetime]
    reason: Mapped[str]


class InventoryRow(Base):
    """Every file ever seen on a camera. A trigger refuses to delete a line.

    What says NULL while the clip exists is said by the clip's own row, and written here by another trigger as
    that row goes, whoever deletes it.
    """

    __tablename__ = "inventory"
    __table_args__ = (
        # what exists is found by its fingerprint among the clips, and was not erased
        *(
            Index(
                f"ix_inventory_{name}",
                column,
                sqlite_where=text("erased_at IS NOT NULL"),
                postgresql_where=text("erased_at IS NOT NULL"),
            )
            for name, column in (("erased", "erased_at"), ("erased_content", "sha256"))
        ),
        *(
            Index(
                None,
                name,
                sqlite_where=text(f"{name} IS NOT NULL"),
                postgresql_where=text(f"{name} IS NOT NULL"),
            )
            for name in ("recording", "recorded_day")
        ),
        {"sqlite_with_rowid": False},
    )

    clip: Mapped[Ident] = mapped_column(primary_key=True)
    size_bytes: Mapped[int]
    camera: Mapped[str]
    docked_at: Mapped[Instant]
    corrected_at: Mapped[Instant | None]  # NULL: in doubt (R15); the camera's time where the offset is NULL
    due_on: Mapped[CivilDay]
    erased_at: Mapped[Instant | None]
    erased_why: Mapped[str]
    late_days: Mapped[int]
    sha256: Mapped[Fingerprint | None]  # NULL, with what follows: see the clip
    recorded_at: Mapped[Instant | None]
    recorded_day: Mapped[CivilDay | None]
    zone: Mapped[str | None] = mapped_column(ZoneType)
    duration_s: Mapped[float | None]
    clock_offset_s: Mapped[float | None]  # NULL without a clip: erased before it was kept here
    recording: Mapped[Ident | None]  # NULL without a clip: its own, or erased before it was kept here
    name_code: Mapped[int | None]  # as in ``ClipRow``, of damaged files: their content does not tell them


CONTENT = "substr(sha256, -16)"  # half of it tells files apart, and takes half the room
ITSELF = "CASE WHEN is_damaged THEN id ELSE 0 END"
# a condition and its index must read the same, letter by letter
CLOCK_TOLD = "clock_proposal_s IS NOT NULL OR clock_evidence IN ('gps', 'docking', 'person')"


class ClipRow(Base):
    """A clip that exists, with the fingerprint of its sealed head.

    Its number is its row's: bodies and the words of the search, several for each clip, name it by that.
    """

    __tablename__ = "clips"
    __table_args__ = (
        # all that the list and its figures ask of a clip itself: they never touch the wide rows
        Index(
            "ix_clips_listing",
            "recorded_at",
            "id",
            "is_cut",
            "is_damaged",
            "clock_suspect",
            "to_identify",
            "has_place",
            "wearer",
            "camera",
            "camera_label",
            "due_on",
            "clock_offset_s",
            "informed",
        ),
        # the same of recordings in several files, which are few
        Index(
            "ix_clips_cut",
            "recording",
            "recorded_at",
            "id",
            "is_damaged",
            "clock_suspect",
            "to_identify",
            "has_place",
            "wearer",
            "camera",
            "due_on",
            "clock_offset_s",
            "informed",
            sqlite_where=text("is_cut = 1"),
            postgresql_where=text("is_cut = 1"),
        ),
        Index("ix_clips_due", "due_on", "recorded_at", "id", "is_cut"),
        Index("ix_clips_duration", "duration_s", "recorded_at", "id", "is_cut"),
        Index("ix_clips_place", "place", "recorded_at", "id", "is_cut", "clock_offset_s"),
        Index(None, "name_code"),
        # nearly every recording is one file, and called as it
        Index(
            None,
            "recording",
            sqlite_where=text("recording <> id"),
            postgresql_where=text("recording <> id"),
        ),
        Index(
            "ix_clips_series_code",
            "series_code",
            sqlite_where=text("series_code IS NOT NULL"),
            postgresql_where=text("series_code IS NOT NULL"),
        ),
        # all that is asked of what was measured of the cameras' clocks
        Index(
            "ix_clips_clock",
            "camera",
            "recorded_at",
            "docked_at",
            "clock_offset_s",
            "clock_evidence",
            "clock_proposal_s",
            "clock_suspect",
            sqlite_where=text(CLOCK_TOLD),
            postgresql_where=text(CLOCK_TOLD),
        ),
        # the same content is listed once; files that are empty or suffered the same damage are not one
        Index(
            "uq_clips_content",
            text(CONTENT),
            text(ITSELF),
            unique=True,
            sqlite_where=text("size_bytes > 0"),
            postgresql_where=text("size_bytes > 0"),
        ),
    )

    number: Mapped[int] = mapped_column(primary_key=True)
    id: Mapped[Ident] = mapped_column(ForeignKey("inventory.clip"), unique=True)
    recording: Mapped[Ident]
    is_cut: Mapped[bool] = mapped_column(server_default=text("0"))  # its recording has several files
    belongs: Mapped[Any] = mapped_column(PackedJsonType, server_default=text("x''"))
    series_code: Mapped[int | None]  # CRC-32 of the series that it belongs to, where it does
    joined_by: Mapped[str] = mapped_column(server_default=text("''"))
    is_apart: Mapped[bool] = mapped_column(
        server_default=text("0")
    )  # a person split it from what lies before
    pressed_s: Mapped[float | None]  # where the button was pressed
    pressed_by: Mapped[str] = mapped_column(server_default=text("''"))
    sha256: Mapped[Fingerprint]
    size_bytes: Mapped[int]
    source_name: Mapped[str]  # see file_names.py
    name_code: Mapped[int]  # CRC-32 of the whole name: narrow enough for an index
    camera: Mapped[str]  # not a foreign key: files of an unknown camera are kept apart, not refused
    camera_label: Mapped[str]
    recorded_at: Mapped[Instant]
    recorded_day: Mapped[CivilDay]  # civil day of recorded_at in its zone
    zone: Mapped[str] = mapped_column(ZoneType)  # of recorded_at
    duration_s: Mapped[float]
    docked_at: Mapped[Instant]
    docked_zone: Mapped[str] = mapped_column(ZoneType)
    counted_from: Mapped[CivilDay]
    due_on: Mapped[CivilDay]
    wearer: Mapped[Ident | None] = mapped_column(ForeignKey("people.id"))
    wearer_evidence: Mapped[str] = mapped_column(server_default=text("''"))
    camera_wearer: Mapped[Ident | None]  # an id of people
    has_place: Mapped[bool]
    place: Mapped[str]
    latitude: Mapped[float | None]
    longitude: Mapped[float | None]
    informed: Mapped[bool | None]
    informed_reason: Mapped[str]
    clock_offset_s: Mapped[float]
    clock_evidence: Mapped[str]
    clock_proposal_s: Mapped[float | None]
    clock_suspect: Mapped[bool]
    is_damaged: Mapped[bool]
    damage: Mapped[str]
    to_identify: Mapped[bool]
    camera_claims: Mapped[str] = mapped_column(server_default=text("''"))  # serials, one a line
    same_name_as: Mapped[Ident | None]
    camera_marks: Mapped[Any] = mapped_column(PackedJsonType)
    times: Mapped[Any] = mapped_column(PackedJsonType)
    probe: Mapped[Any] = mapped_column(PackedJsonType)
    repair: Mapped[Any | None] = mapped_column(PackedJsonType)
    has_video: Mapped[bool]
    has_audio: Mapped[bool]
    can_seek: Mapped[bool]  # in the player
    head_sha256: Mapped[Fingerprint]
    head_bytes: Mapped[int]


class BodyRow(Base):
    """Fingerprints of one sealed body under the head of a clip."""

    __tablename__ = "bodies"
    __table_args__ = ({"sqlite_with_rowid": False},)

    clip: Mapped[int] = mapped_column(ForeignKey("clips.number", ondelete="CASCADE"), primary_key=True)
    kind: Mapped[BodyKind] = mapped_column(BodyKindType, primary_key=True)
    name: Mapped[str] = mapped_column(primary_key=True)  # see bodies.py
    plain_sha256: Mapped[Fingerprint | None]  # NULL: that of the clip, or not kept: MADE_AGAIN
    plain_bytes: Mapped[int]
    sealed_sha256: Mapped[Fingerprint]
    beyond_bytes: Mapped[int]  # what its sealed file has beyond ``sealed_usually``: none


class ChangeRow(Base):
    """An old value of a clip."""

    __tablename__ = "clip_history"

    id: Mapped[int] = mapped_column(primary_key=True)
    clip: Mapped[Ident] = mapped_column(ForeignKey("clips.id", ondelete="CASCADE"), index=True)
    field: Mapped[str]
    old: Mapped[str | None]
    new: Mapped[str | None]
    by: Mapped[str]
    at: Mapped[Instant]
    reason: Mapped[str]


class VerifiedRow(Base):
    """A sealed copy verified and not listed yet."""

    __tablename__ = "verified"

    clip: Mapped[Ident] = mapped_column(primary_key=True)
    source_name: Mapped[str]
    camera: Mapped[str]
    size_bytes: Mapped[int]
    plain_sha256: Mapped[str]
    head_sha256: Mapped[str]
    head_bytes: Mapped[int]
    body_kind: Mapped[BodyKind] = mapped_column(by_value(BodyKind))
    body_name: Mapped[str]
    body_plain_sha256: Mapped[str]
    body_plain_bytes: Mapped[int]
    body_sealed_sha256: Mapped[str]
    body_sealed_bytes: Mapped[int]
    at: Mapped[datetime]
    facts: Mapped[Any]


class MarkRow(Base):
    """A point or span of a clip; goes with its clip."""

    __tablename__ = "marks"
    __table_args__ = (Index(None, "clip", "category"),)

    id: Mapped[Ident] = mapped_column(primary_key=True)
    clip: Mapped[Ident] = mapped_column(ForeignKey("clips.id", ondelete="CASCADE"))
    kind: Mapped[MarkKind] = mapped_column(by_value(MarkKind))
    start_frame: Mapped[int]
    start_pts: Mapped[int]
    start_s: Mapped[float]
    end_frame: Mapped[int | None]
    end_pts: Mapped[int | None]
    end_s: Mapped[float | None]
    camera_time: Mapped[Instant]
    corrected_time: Mapped[Instant]
    zone: Mapped[str] = mapped_column(ZoneType)
    category: Mapped[str]
    note: Mapped[str]
    author: Mapped[Ident | None] = mapped_column(ForeignKey("people.id"))
    made_at: Mapped[Instant]


class StillRow(Base):
    """The picture of a mark of kind still."""

    __tablename__ = "stills"

    mark: Mapped[Ident] = mapped_column(ForeignKey("marks.id", ondelete="CASCADE"), primary_key=True)
    clip: Mapped[Ident] = mapped_column(ForeignKey("clips.id", ondelete="CASCADE"), index=True)
    body_name: Mapped[str]
    sha256: Mapped[str]
    frame: Mapped[int]
    pts: Mapped[int]
    camera_time: Mapped[datetime]
    corrected_time: Mapped[datetime]
    zone: Mapped[str]
    width: Mapped[int]
    height: Mapped[int]


class IncidentRow(Base):
    """An intervention; year and place_in_year make its number."""

    __tablename__ = "incidents"
    __table_args__ = (
        Index("uq_incidents_year_place_in_year", "year", "place_in_year", unique=True),
        # whose persons count from their last change: no report is read for it
        Index("ix_incidents_ages", "state", "changed_at", "people_erased_at", "number"),
        # everything the list is asked by: no report is read for it
        Index(
            "ix_incidents_listing",
            *("year", "place_in_year", "state", "category", "created_by", "writer", "plain", "number"),
        ),
    )

    number: Mapped[str] = mapped_column(primary_key=True)
    year: Mapped[int]
    place_in_year: Mapped[int]
    category: Mapped[str] = mapped_column(index=True)
    occurred_at: Mapped[datetime]
    zone: Mapped[str]
    place: Mapped[str]
    state: Mapped[IncidentState] = mapped_column(by_value(IncidentState))
    narrative: Mapped[Any] = mapped_column(PackedJsonType)
    created_by: Mapped[Ident | None] = mapped_column(ForeignKey("people.id"))
    created_at: Mapped[datetime]
    people_erased_at: Mapped[datetime | None]
    changed_at: Mapped[datetime | None]
    writer: Mapped[Ident | None]  # of the narrative
    plain: Mapped[str | None]  # number, place and offence, folded, for the list's search
    natinf: Mapped[str | None]
    natinf_label: Mapped[str | None]  # the words when it was chosen


class ReportPersonRow(Base):
    """A person of a report. Never in the search."""

    __tablename__ = "report_people"

    incident: Mapped[str] = mapped_column(ForeignKey("incidents.number"), primary_key=True)
    position: Mapped[int] = mapped_column(primary_key=True)
    quality: Mapped[PersonQuality] = mapped_column(by_value(PersonQuality))
    identity: Mapped[str]
    identity_checked: Mapped[bool]
    statement: Mapped[str]


class IncidentClipRow(Base):
    """Which clip belongs to which incident; stays when the clip is erased."""

    __tablename__ = "incident_clips"
    __table_args__ = (Index(None, "incident", "clip"), {"sqlite_with_rowid": False})

    clip: Mapped[Ident] = mapped_column(ForeignKey("inventory.clip"), primary_key=True)
    incident: Mapped[str] = mapped_column(ForeignKey("incidents.number"))


class HoldRow(Base):
    """A conservation; stays in its register when the clip is erased."""

    __tablename__ = "holds"
    __table_args__ = (Index(None, "released_at", "clip"), Index(None, "clip"))

    id: Mapped[Ident] = mapped_column(primary_key=True)
    clip: Mapped[Ident] = mapped_column(ForeignKey("inventory.clip"))
    procedure: Mapped[ProcedureKind] = mapped_column(by_value(ProcedureKind))
    reference: Mapped[str]
    authority: Mapped[str]
    requested_by: Mapped[str]
    opened_at: Mapped[datetime]
    opened_by: Mapped[Ident] = mapped_column(ForeignKey("people.id"))
    review_on: Mapped[date]
    released_at: Mapped[datetime | None]
    released_by: Mapped[Ident | None] = mapped_column(ForeignKey("people.id"))
    release_reason: Mapped[str]
    procedure_on: Mapped[date | None]
    handed_over_on: Mapped[date | None]
    handed_to: Mapped[str | None]
    freed_at: Mapped[datetime | None]


class HoldReviewRow(Base):
    """A look at an open hold, with the date of the next one; the register of holds keeps them all."""

    __tablename__ = "hold_reviews"

    id: Mapped[int] = mapped_column(primary_key=True)
    hold: Mapped[Ident] = mapped_column(ForeignKey("holds.id"), index=True)
    at: Mapped[datetime]
    by: Mapped[Ident] = mapped_column(ForeignKey("people.id"))
    next_on: Mapped[date]
    reason: Mapped[str]


class EntryRow(Base):
    """A journal entry. A purged one keeps its number, leaf and head only; triggers refuse any other change.

    at, operation and author repeat what the body says, for searching; the body alone is believed.
    """

    __tablename__ = "journal"
    __table_args__ = (Index(None, "at"), Index(None, "operation"), Index(None, "author"))

    seq: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    salt: Mapped[bytes | None]
    body: Mapped[bytes | None] = mapped_column(PackedType)
    leaf: Mapped[bytes]
    head: Mapped[bytes]
    at: Mapped[Instant | None]
    operation: Mapped[str | None]
    author: Mapped[Ident | None]


class SubjectRow(Base):
    """Which entries are about which clip, person, hold or incident."""

    __tablename__ = "journal_subjects"
    __table_args__ = (Index(None, "subject", "seq"), {"sqlite_with_rowid": False})

    seq: Mapped[int] = mapped_column(ForeignKey("journal.seq"), primary_key=True)
    subject: Mapped[Ident] = mapped_column(primary_key=True)


class CheckpointRow(Base):
    """A signed statement of count and head."""

    __tablename__ = "checkpoints"

    count: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    origin: Mapped[str]
    head: Mapped[bytes]
    at: Mapped[datetime]
    previous: Mapped[bytes]
    purged_to: Mapped[int]
    signature: Mapped[bytes]


class ServiceRow(Base):
    """What the service says of itself. One row."""

    __tablename__ = "service"
    __table_args__ = (CheckConstraint("id = 1", name="one_row"),)

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    origin: Mapped[str]
    data: Mapped[Any]


class CoverageRow(Base):
    """Seconds of a clip that somebody watched."""

    __tablename__ = "coverage"
    __table_args__ = (Index(None, "clip", "person"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    clip: Mapped[Ident] = mapped_column(ForeignKey("clips.id", ondelete="CASCADE"))
    person: Mapped[Ident] = mapped_column(ForeignKey("people.id"))
    from_s: Mapped[float]
    to_s: Mapped[float]
    at: Mapped[Instant]


class AlignmentRow(Base):
    """By how much a clip is moved on the wall clock; goes with its clip."""

    __tablename__ = "alignments"

    clip: Mapped[Ident] = mapped_column(ForeignKey("clips.id", ondelete="CASCADE"), primary_key=True)
    offset_ms: Mapped[int]
    method: Mapped[AlignMethod] = mapped_column(by_value(AlignMethod))
    confidence: Mapped[float | None]
    against: Mapped[Ident | None] = mapped_column(ForeignKey("inventory.clip"))
    author: Mapped[Ident] = mapped_column(ForeignKey("people.id"))
    at: Mapped[datetime]
