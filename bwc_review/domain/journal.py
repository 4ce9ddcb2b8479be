"""What an entry of the journal states, and how entries are chained so that a change shows (R13, R14).

Form: ``security.md`` 4.2. An entry names subjects by id and fingerprint; it holds no name, place or free text
about people. Checking a chain is ``journal_check.py``, which shares no code with this module.
"""

from __future__ import annotations

import hashlib
import json
from base64 import b64decode, b64encode
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, time
from enum import Enum
from types import MappingProxyType

from bwc_review.domain.journal_check import Row, Verification, verify_chain
from bwc_review.domain.legal import LegalProfile
from bwc_review.domain.people import Person

__all__ = ["Row", "Verification", "verify_chain"]  # handed on, beside everything made here

_LEAF_TAG = b"bwc-journal-leaf/1\0"
_HEAD_TAG = b"bwc-journal-head/1\0"
_ORIGIN_TAG = b"bwc-journal-origin/1\0"
_FORM = 1
_LONGEST_DETAIL = 400
SALT_BYTES = 16


class Operation(Enum):
    """The closed list of what can be logged. The value is what the entry stores."""

    START = "start"
    STOP = "stop"
    CLOCK_STEP = "clock_step"
    PERSON_ADDED = "person_added"
    PERSON_CHANGED = "person_changed"
    PERSON_ENDED = "person_ended"
    SIGN_IN = "sign_in"
    SIGN_IN_REFUSED = "sign_in_refused"
    LOCK = "lock"
    INGEST_BEGUN = "ingest_begun"
    INGEST_DONE = "ingest_done"
    INGEST_FAILED = "ingest_failed"
    CAMERA_RELEASED = "camera_released"
    CAMERA_KEPT = "camera_kept"
    CAMERA_UNLOADED = "camera_unloaded"  # all that it held is in: see unloaded.py
    CAMERA_UNKNOWN = "camera_unknown"
    SOURCE_ADDED = "source_added"
    SOURCE_FORGOTTEN = "source_forgotten"
    SERVER_KEY_CHANGED = "server_key_changed"
    RECEIVER_KEYS = "receiver_keys"
    RECEIVER_REFUSED = "receiver_refused"
    RECORDING_RECEIVED = "recording_received"
    SPOOL_EMPTIED = "spool_emptied"
    CAMERA_CHANGED = "camera_changed"
    CAMERA_TAKEN = "camera_taken"
    CAMERA_RETURNED = "camera_returned"
    HANDING_CORRECTED = "handing_corrected"
    SEARCH = "search"  # a question to the inventory, or for a rights request: see ask_inventory.py
    VIEW = "view"
    VIEW_GOES_ON = "view_goes_on"
    VIEW_ENDED = "view_ended"
    ACCESS_REFUSED = "access_refused"
    MARK = "mark"
    MARK_CHANGED = "mark_changed"
    STILL = "still"
    ALIGNED = "aligned"
    CLIP_CHANGED = "clip_changed"
    RECORDING_SPLIT = "recording_split"
    RECORDING_JOINED = "recording_joined"
    INCIDENT_CREATED = "incident_created"
    INCIDENT_CHANGED = "incident_changed"
    INCIDENT_CLOSED = "incident_closed"
    INCIDENT_REOPENED = "incident_reopened"
    REPORT_PEOPLE_ERASED = "report_people_erased"
    CATEGORY_CHANGED = "category_changed"
    NATINF_IMPORTED = "natinf_imported"
    BASEMAP_ADDED = "basemap_added"
    BASEMAP_CHANGED = "basemap_changed"
    BASEMAP_FORGOTTEN = "basemap_forgotten"
    HOLD_OPENED = "hold_opened"
    HOLD_RELEASED = "hold_released"
    HOLD_REVIEWED = "hold_reviewed"
    HANDED_OVER = "handed_over"
    EXTRACTION_BEGUN = "extraction_begun"
    EXTRACTION_DONE = "extraction_done"
    REPORT_PRINTED = "report_printed"
    ERASE_INTENDED = "erase_intended"
    ERASE_DONE = "erase_done"
    SWEPT = "swept"
    DERIVED = "derived"
    CHECK_DONE = "check_done"
    CATALOGUE_CHECKED = "catalogue_checked"
    SETTING_CHANGED = "setting_changed"
    CHECKPOINT = "checkpoint"
    PURGE = "purge"
    ANCHOR = "anchor"
    RECOVERY = "recovery"
    ADOPTED = "adopted"
    DAMAGE_FOUND = "damage_found"
    BRAKE = "brake"
    BRAKE_CONFIRMED = "brake_confirmed"
    KEY_ROTATED = "key_rotated"
    BACKUP = "backup"
    RESTORE = "restore"
    DRILL = "drill"
    REQUEST_RECEIVED = "request_received"
    REQUEST_CHANGED = "request_changed"
    REQUEST_DECIDED = "request_decided"
    RESTRICTED = "restricted"
    RESTRICTION_LIFTED = "restriction_lifted"
    REQUESTER_ERASED = "requester_erased"
    PERSON_FORGOTTEN = "person_forgotten"
    HANDINGS_ERASED = "handings_erased"
    YEAR_CLOSED = "year_closed"


class Result(Enum):
    """How the operation ended."""

    OK = "ok"
    REFUSED = "refused"
    ERROR = "error"
    INTERRUPTED = "interrupted"


@dataclass(frozen=True, slots=True)
class Author:
    """Who did it: a person's id (never the name) with role and means of sign-in, or the station itself."""

    id: str
    role: str
    means: str  # "passphrase" or "none"


SYSTEM = Author("systeme", "", "none")


def author_of(person: Person) -> Author:
    """The author an entry names for somebody who signed in with a passphrase."""
    return Author(person.id, person.role.value, "passphrase")


@dataclass(frozen=True, slots=True)
class Draft:
    """What an operation states; the catalogue adds number, time and chain. ValueError for other details."""

    operation: Operation
    author: Author
    subjects: tuple[str, ...] = ()  # ids: clips, people, marks, holds, incidents
    reason: str = ""  # a code
    reference: str = ""  # of the procedure
    recipients: tuple[str, ...] = ()
    result: Result = Result.OK
    details: Mapping[str, int | str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Refuse what canonical JSON could write in two ways (floats, booleans) and long texts."""
        for key, value in self.details.items():
            if type(value) is not int and not (type(value) is str and len(value) <= _LONGEST_DETAIL):
                raise ValueError(f"detail {key}: a whole number or a short text is expected")


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry that has not been purged, read back. ``at`` is UTC."""

    seq: int
    at: datetime
    monotonic_ns: int
    start_id: str
    station: str
    version: str
    operation: Operation
    author: Author
    subjects: tuple[str, ...]
    reason: str
    reference: str
    recipients: tuple[str, ...]
    result: Result
    details: Mapping[str, int | str]
    body: bytes | None
    salt: bytes | None
    leaf: bytes
    head: bytes


def body_of(
    seq: int, at: datetime, monotonic_ns: int, start_id: str, station: str, version: str, draft: Draft
) -> bytes:
    """The canonical JSON of an entry: UTF-8, sorted keys, no spaces, whole numbers only. ``at`` is aware."""
    value = {
        "form": _FORM,
        "seq": seq,
        "at": _moment(at),
        "mono": monotonic_ns,
        "start": start_id,
        "station": station,
        "program": version,
        "author": {"id": draft.author.id, "role": draft.author.role, "means": draft.author.means},
        "op": draft.operation.value,
        "subjects": list(draft.subjects),
        "reason": draft.reason,
        "reference": draft.reference,
        "recipients": list(draft.recipients),
        "result": draft.result.value,
        "details": dict(draft.details),
    }
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode("utf-8")


def leaf_hash(salt: bytes, body: bytes) -> bytes:
    """The 32 bytes that stand for one entry in the chain; without the salt they cannot be guessed back."""
    if len(salt) != SALT_BYTES:
        raise ValueError("a salt has 16 bytes")
    return hashlib.sha256(_LEAF_TAG + salt + body).digest()


def head_hash(previous: bytes, seq: int, leaf: bytes) -> bytes:
    """The head of the chain after entry ``seq`` (from 1)."""
    return hashlib.sha256(_HEAD_TAG + previous + seq.to_bytes(8, "big") + leaf).digest()


def origin_head(origin: str) -> bytes:
    """Head 0: the chain of one station starts from its own name."""
    return hashlib.sha256(_ORIGIN_TAG + origin.encode("utf-8")).digest()


def entry_from(row: Row) -> Entry | None:
    """Read an entry from its row; None once it was purged. ValueError if the body is not of our form."""
    if row.body is None:
        return None
    try:
        said = json.loads(row.body)
        return Entry(
            seq=said["seq"],
            at=datetime.fromisoformat(said["at"]),
            monotonic_ns=said["mono"],
            start_id=said["start"],
            station=said["station"],
            version=said["program"],
            operation=Operation(said["op"]),
            author=Author(said["author"]["id"], said["author"]["role"], said["author"]["means"]),
            subjects=tuple(said["subjects"]),
            reason=said["reason"],
            reference=said["reference"],
            recipients=tuple(said["recipients"]),
            result=Result(said["result"]),
            details=MappingProxyType(dict(said["details"])),
            body=row.body,
            salt=row.salt,
            leaf=row.leaf,
            head=row.head,
        )
    except (KeyError, TypeError) as error:
        raise ValueError(f"entry {row.seq} is not of form {_FORM}") from error


def purge_before(now: datetime, profile: LegalProfile) -> datetime:
    """Entries made before this moment have had their three civil years and are purged (R14).

    An entry of 29 February has had them at the end of 28 February (law.md A19).
    """
    today = now.astimezone(profile.zone).date()
    year = today.year - profile.journal_years
    try:
        day = today.replace(year=year)
    except ValueError:  # today is 29 February, that year had none: all of its 28 February is over
        day = today.replace(year=year, month=3, day=1)
    return datetime.combine(day, time(0), profile.zone).astimezone(UTC)


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """A dated statement of count and head, to be signed and kept outside the catalogue."""

    origin: str
    count: int
    head: bytes
    at: datetime
    previous: bytes  # head of the checkpoint before, b"" for the first
    purged_to: int  # last purged number, 0: none


def checkpoint_text(checkpoint: Checkpoint) -> bytes:
    """The text that is signed: a C2SP checkpoint (origin, count, head) with three lines of our own."""
    lines = (
        checkpoint.origin,
        str(checkpoint.count),
        b64encode(checkpoint.head).decode("ascii"),
        f"at {_moment(checkpoint.at)}",
        f"previous {b64encode(checkpoint.previous).decode('ascii') or '-'}",
        f"purged {checkpoint.purged_to}",
    )
    return ("\n".join(lines) + "\n").encode("utf-8")


def checkpoint_from(text: bytes) -> Checkpoint:
    """Read a checkpoint's text back; ValueError unless it is exactly what ``checkpoint_text`` writes."""
    try:
        origin, count, head, at, previous, purged, end = text.decode("utf-8").split("\n")
        checkpoint = Checkpoint(
            origin=origin,
            count=int(count),
            head=b64decode(head, validate=True),
            at=datetime.fromisoformat(at.removeprefix("at ")),
            previous=b"" if previous == "previous -" else b64decode(previous.removeprefix("previous ")),
            purged_to=int(purged.removeprefix("purged ")),
        )
    except ValueError as error:
        raise ValueError("not a checkpoint") from error
    if end or checkpoint_text(checkpoint) != text:
        raise ValueError("not a checkpoint")
    return checkpoint


def _moment(at: datetime) -> str:
    """UTC to the microsecond, always written alike."""
    if at.tzinfo is None:
        raise ValueError("an aware time is expected")
    return at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")
