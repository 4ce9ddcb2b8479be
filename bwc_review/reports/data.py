"""What each document needs to be printed: domain objects and picture bytes, nothing to look up."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from zoneinfo import ZoneInfo

from bwc_review.domain.alignment import Alignment
from bwc_review.domain.camera import Camera
from bwc_review.domain.clip import Clip, ClipId, InventoryLine
from bwc_review.domain.handing import HandingLine
from bwc_review.domain.hold import Hold
from bwc_review.domain.incident import Incident
from bwc_review.domain.journal import Entry, Verification
from bwc_review.domain.mark import Still
from bwc_review.domain.paper_numbers import Stood
from bwc_review.domain.people import Person
from bwc_review.domain.recording import Seam
from bwc_review.domain.service import Service


@dataclass(frozen=True, slots=True)
class Witness:
    """The journal as it stood when the document was made. head: 32 bytes; count: entries; at: aware."""

    count: int
    head: bytes
    at: datetime
    origin: str = ""


@dataclass(frozen=True, slots=True)
class Recorded:
    """One clip of the incident and the conservations it has; only open ones are printed. aligned_by: the name
    of the alignment's author.
    """

    clip: Clip
    holds: tuple[Hold, ...] = ()
    alignment: Alignment | None = None
    aligned_by: str = ""
    seam: Seam | None = None  # what is missing, or filmed twice, between the file before and this one


@dataclass(frozen=True, slots=True)
class Pictured:
    """One picture of the planche photographique. png: the untouched frame as kept in the vault."""

    still: Still
    png: bytes
    caption: str = ""


@dataclass(frozen=True, slots=True)
class InterventionReport:
    """Everything on a rapport d'intervention.

    ``articles`` is the legal profile's: keys "statute", "retention", "cpp_apja", "cpp_report", "cpp_arrest",
    "cpp_identity". ``witness`` is None on a draft, which then says so on every page.
    """

    service: Service
    incident: Incident
    category: str  # label, as printed
    articles: Mapping[str, str]
    zone: ZoneInfo
    made_at: datetime
    recordings: tuple[Recorded, ...] = ()
    others: tuple[Stood, ...] = ()  # that whoever makes it may not list: numbered with the rest, named never
    erased: tuple[InventoryLine, ...] = ()  # clips of the incident whose month is over
    stills: tuple[Pictured, ...] = ()
    writer: Person | None = None
    chief: Person | None = None
    witness: Witness | None = None
    number: str = ""  # n° d'ordre; the incident's where empty


@dataclass(frozen=True, slots=True)
class RecoverySheet:
    """The sheet for the safe. identity: ``AGE-SECRET-KEY-1…``; recipient: its public half ``age1…``."""

    service: Service
    identity: str = field(repr=False)
    recipient: str
    made_at: datetime
    zone: ZoneInfo


@dataclass(frozen=True, slots=True)
class JournalExtract:
    """Everything on an extrait du journal. filters: words for people, "Opération : consultation"."""

    service: Service
    articles: Mapping[str, str]  # key "journal"
    zone: ZoneInfo
    made_at: datetime
    made_by: str
    entries: tuple[Entry, ...]
    total: int  # entries in the whole journal
    names: Mapping[str, str] = field(default_factory=dict)  # PersonId -> name, for authors
    first_day: date | None = None
    last_day: date | None = None
    filters: tuple[str, ...] = ()
    is_of_person: bool = False  # the entries of one person: they are not counted
    check: Verification | None = None
    witness: Witness | None = None
    signature: str = ""  # base64 of the last checkpoint's signature
    public_key: str = ""  # base64


@dataclass(frozen=True, slots=True)
class CameraWord:
    """What one camera answers: how many of its files ran in the span, and when it was docked last.

    unloaded_at: when all that it held came in; None where that never was, or is so no more.
    """

    serial: str
    label: str
    count: int
    docked_at: datetime | None  # None: never
    unloaded_at: datetime | None
    was_unloaded_since: bool  # after the end of the span: what it held then is in the inventory


@dataclass(frozen=True, slots=True)
class InventoryAnswer:
    """Everything on an answer of the inventory. uncertain: files whose hour is not certain.

    held: those that a procedure keeps beyond their month.
    """

    service: Service
    articles: Mapping[str, str]  # keys "data", "retention"
    zone: ZoneInfo
    made_at: datetime
    made_by: str
    start: datetime
    end: datetime
    lines: tuple[InventoryLine, ...] = ()
    uncertain: tuple[InventoryLine, ...] = ()
    cameras: tuple[CameraWord, ...] = ()
    camera: CameraWord | None = None  # the only one asked for
    failed: int = 0  # files that could not be taken in since
    journal_from: datetime | None = None  # since when such failures are known, where that is in the span
    is_proof: bool = False  # nothing was filmed, and nothing can still come in
    held: frozenset[ClipId] = frozenset()
    witness: Witness | None = None


@dataclass(frozen=True, slots=True)
class ErasedLine:
    """One erased clip of a procès-verbal. cause: why it was late, "" when in time.

    known_on: the day on which its date was known, where that was over by then; by the journal entry of that
    number, of who is named, "" for the station itself.
    """

    line: InventoryLine
    camera_label: str = ""
    cause: str = ""
    known_on: date | None = None
    known_entry: int = 0
    known_who: str = ""


@dataclass(frozen=True, slots=True)
class ErasureRecord:
    """Everything on a procès-verbal d'effacement. held: clips past their month that a procedure keeps."""

    service: Service
    articles: Mapping[str, str]  # key "retention"
    zone: ZoneInfo
    made_at: datetime
    first_day: date
    last_day: date
    erased: tuple[ErasedLine, ...]
    held: tuple[Recorded, ...] = ()
    unfinished: tuple[str, ...] = ()  # ids of clips whose erasure is under way
    by: str = ""  # who confirmed; "" for the station
    entries: tuple[int, int] | None = None  # first and last journal number concerned
    witness: Witness | None = None
    number: str = ""


@dataclass(frozen=True, slots=True)
class RegisterList:
    """Everything on a list of a register. kind: "list" (recordings), "holds", "incidents", "due_dates" or
    "dockings".

    ``columns``: keys of ``register_list.COLUMNS``; each row has a cell for each of them, in words. ``asked``:
    what narrows the list, in words. ``may_count`` False: it is the list of one person, whose work is never
    counted (R18). ``witness`` is None on a draft.
    """

    service: Service
    articles: Mapping[str, str]  # keys "data", "retention", "hold"
    zone: ZoneInfo
    made_at: datetime
    made_by: str
    kind: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    asked: tuple[str, ...] = ()
    may_count: bool = True
    witness: Witness | None = None


@dataclass(frozen=True, slots=True)
class CameraRegister:
    """The cameras of the service, and who had which in a period, both days included."""

    service: Service
    articles: Mapping[str, str]  # keys "equipment", "data"
    zone: ZoneInfo
    made_at: datetime
    made_by: str
    first_day: date
    last_day: date
    cameras: tuple[Camera, ...]
    has_now: Mapping[str, str]  # serial -> name of who has the camera now
    lines: tuple[HandingLine, ...]
    witness: Witness | None = None
