"""The tables of what came in: the clips, what is sealed of them, and the line of every file ever seen."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, Index, text
from sqlalchemy.orm import Mapped, mapped_column

from bwc_review.catalogue.columns import by_value
from bwc_review.catalogue.compact import (
    BodyKindType,
    CivilDay,
    Fingerprint,
    Ident,
    Instant,
    PackedJsonType,
    ZoneType,
)
from bwc_review.catalogue.models import Base
from bwc_review.domain.clip import BodyKind


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
