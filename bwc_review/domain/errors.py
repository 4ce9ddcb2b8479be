"""The failures that are the world's fault: facts with fields and no prose.

A sentence for each is made in ``bwc_review.ui.error_text``; a test keeps the two lists equal.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime


class StationError(Exception):
    """The world's fault: a person can act on it. Anything else that is raised is our bug."""


class Cancelled(Exception):
    """The person asked to stop; what was under way is left as if it had not begun."""


# --- opening a station -------------------------------------------------------


@dataclass(eq=False)
class NoStation(StationError):
    """The data folder holds no station yet."""

    folder: str


@dataclass(eq=False)
class StationExists(StationError):
    """A new station was asked for in a folder that already holds one."""

    folder: str


@dataclass(eq=False)
class StationLocked(StationError):
    """Another program has this data folder open."""

    folder: str


@dataclass(eq=False)
class FolderUnusable(StationError):
    """The data folder cannot be read or written."""

    folder: str
    cause: str


@dataclass(eq=False)
class KeyringMissing(StationError):
    """No keyring that keeps secrets encrypted answers on this machine."""

    backend: str


@dataclass(eq=False)
class KeyFileNeeded(StationError):
    """This station keeps its catalogue key in a passphrase-wrapped file and no passphrase was given."""

    folder: str


@dataclass(eq=False)
class KeyFileRefused(StationError):
    """The passphrase does not open the catalogue key file."""

    folder: str


@dataclass(eq=False)
class KeyDamaged(StationError):
    """A key file does not parse, or does not open with the key that should open it."""

    file: str


@dataclass(eq=False)
class CatalogueKeyWrong(StationError):
    """The catalogue does not open with the key this station has."""

    file: str


@dataclass(eq=False)
class CatalogueDamaged(StationError):
    """A page of the catalogue fails its check."""

    file: str


@dataclass(eq=False)
class IntegrityBroken(StationError):
    """The check of everything sealed, of the journal and of the registers found damage (R4)."""

    clips: int  # damaged recordings; 0: journal or registers alone


@dataclass(eq=False)
class CatalogueNewer(StationError):
    """The catalogue was written by a newer version of the program."""

    file: str
    revision: str


@dataclass(eq=False)
class DiskSilent(StationError):
    """The disk of the data folder answers nothing; the program ended without waiting for it."""

    folder: str


@dataclass(eq=False)
class FolderPutBack(StationError):
    """The catalogue is older than what is known outside it; all that ended since has been ended again."""

    expected_count: int
    found_count: int
    released: int  # holds
    erased: int  # recordings
    rights: int  # people


@dataclass(eq=False)
class PutBackUnsettled(StationError):
    """The catalogue is older than what is known outside it, and nobody knows all that ended since (R21).

    Nothing is listed until the responsable has said of each open hold whether it still runs.
    """

    expected_count: int
    found_count: int
    holds: int


@dataclass(eq=False)
class SettingsUnreadable(StationError):
    """settings.json cannot be read; defaults are used."""

    file: str


@dataclass(eq=False)
class KeysRefused(StationError):
    """Keys in settings.json that cannot be followed, "mark = Tab"; those actions keep the keys that ship."""

    entries: str


# --- people ------------------------------------------------------------------


@dataclass(eq=False)
class PassphraseWrong(StationError):
    """The passphrase does not open this person's key. wait_s is how long the next try must wait (0: none)."""

    login: str
    wait_s: int


@dataclass(eq=False)
class SignInTooSoon(StationError):
    """Too many wrong tries: the next one is accepted after wait_s seconds."""

    login: str
    wait_s: int


@dataclass(eq=False)
class PersonUnknown(StationError):
    """Nobody has this login."""

    login: str


@dataclass(eq=False)
class LoginTaken(StationError):
    """Somebody already has this login."""

    login: str


@dataclass(eq=False)
class AccessEnded(StationError):
    """The person's habilitation has not begun or has ended."""

    login: str
    starts_on: date
    ends_on: date | None


@dataclass(eq=False)
class PassphraseWeak(StationError):
    """The chosen passphrase is shorter than the rule asks."""

    minimum: int


@dataclass(eq=False)
class SignInNeeded(StationError):
    """The command needs a person and none signed in."""


@dataclass(eq=False)
class AccessRefused(StationError):
    """The rule of access says no. ``why`` is a domain.access.Refusal value."""

    action: str
    why: str


@dataclass(eq=False)
class ReasonNeeded(StationError):
    """Pictures were asked for and no reason was given, or the reason session has ended."""


@dataclass(eq=False)
class RecoveryKeyRefused(StationError):
    """The recovery key typed back is not the one of this station."""


# --- clips -------------------------------------------------------------------


@dataclass(eq=False)
class ClipUnknown(StationError):
    """No clip has this id (or several begin with it)."""

    clip: str
    matches: int = 0


@dataclass(eq=False)
class ClipErased(StationError):
    """The clip has been erased; only its inventory line is left."""

    clip: str
    erased_on: date | None


@dataclass(eq=False)
class ClipDamaged(StationError):
    """A sealed file does not match what was sealed. chunk: the first one refused, -1: head or size."""

    clip: str
    chunk: int
    part: str = "clip"


@dataclass(eq=False)
class ClipTruncated(StationError):
    """A sealed body is shorter or longer than it was sealed."""

    clip: str
    expected_bytes: int
    found_bytes: int


@dataclass(eq=False)
class ClipWrongKey(StationError):
    """The head is as it was sealed, and was sealed for another key."""

    clip: str


@dataclass(eq=False)
class ClipMissing(StationError):
    """A sealed file of the clip is not where it was put."""

    clip: str
    part: str


SealError = ClipDamaged | ClipMissing | ClipTruncated | ClipWrongKey  # what opening a seal finds
FOUND_BY_SEAL = (ClipDamaged, ClipMissing, ClipTruncated, ClipWrongKey)


@dataclass(eq=False)
class ClipUnlisted(StationError):
    """A whole sealed clip lies in the vault and the catalogue has never heard of it (it was put back)."""

    clip: str


@dataclass(eq=False)
class ClipUnplayable(StationError):
    """No picture can be decoded from the clip."""

    clip: str


@dataclass(eq=False)
class FrameUnknown(StationError):
    """The clip has no such frame."""

    clip: str
    frame: int


# --- rights requests ---------------------------------------------------------


@dataclass(eq=False)
class RequestUnknown(StationError):
    """No request has this number."""

    number: str


@dataclass(eq=False)
class RequestClosed(StationError):
    """The request has been answered: nothing of it changes any more."""

    number: str


@dataclass(eq=False)
class IdentityUnchecked(StationError):
    """What the decision grants wants the identity of the person established first."""

    number: str


@dataclass(eq=False)
class DecisionUnfit(StationError):
    """This decision does not answer the right that was invoked, or what it states has not been done."""

    number: str
    decision: str


@dataclass(eq=False)
class NotLookedAt(DecisionUnfit):
    """Of what a search for the request found, these recordings were not looked at for its right since."""

    recordings: tuple[tuple[datetime, str], ...] = ()  # when, by the corrected clock, and the camera's label


@dataclass(eq=False)
class NotSearched(StationError):
    """Nobody has searched for what the request may concern: that nothing was found is not known."""

    number: str


@dataclass(eq=False)
class SearchFound(StationError):
    """The newest search for the request found recordings: its answer cannot be that there are none."""

    number: str
    count: int


@dataclass(eq=False)
class ClipNotConcerned(StationError):
    """The clip is not one of those that the request concerns."""

    number: str
    clip: str


@dataclass(eq=False)
class ClipRestricted(StationError):
    """The clip is already restricted for this request, or there is no restriction to lift."""

    clip: str


@dataclass(eq=False)
class StillRestricted(StationError):
    """The clip is restricted for this request, which therefore goes on concerning it."""

    number: str
    clip: str


@dataclass(eq=False)
class ClipHeld(StationError):
    """A procedure keeps the clip: it is not erased on request."""

    clip: str


# --- docking -----------------------------------------------------------------


@dataclass(eq=False)
class SourceMissing(StationError):
    """The folder or volume to bring in does not exist or cannot be listed."""

    source: str


@dataclass(eq=False)
class VolumeNotMounted(StationError):
    """A disk that was put in is not mounted: its files cannot be seen. cause: "not_allowed", "busy", "gone",
    "failed".
    """

    volume: str
    cause: str


@dataclass(eq=False)
class VolumeNotReleased(StationError):
    """A disk is mounted still and should not be pulled out. cause: as of VolumeNotMounted."""

    volume: str
    cause: str


@dataclass(eq=False)
class ServerUnknown(SourceMissing):
    """A server showed a key or certificate that nobody has confirmed: nothing was told to it.

    fingerprint: as the server's own screen or its administrator tells it.
    """

    fingerprint: str


@dataclass(eq=False)
class ServerChanged(SourceMissing):
    """A server showed another key or certificate than the confirmed one: nothing was told to it."""

    fingerprint: str
    expected: str


@dataclass(eq=False)
class SignInRefused(SourceMissing):
    """A server does not take the account or its password."""


@dataclass(eq=False)
class SignInCut(SourceMissing):
    """A server hung up while it was asked to let in, and answers again: it may have refused the account."""


@dataclass(eq=False)
class PrivateKeyUnfit(SourceMissing):
    """What should open an account is no key that the station can use, or is under other words: nothing was
    told to the server. why: "form", "putty" (PuTTY's own), "locked" (no passphrase was given), "passphrase"
    (it is another).
    """

    why: str


@dataclass(eq=False)
class AddressUnfit(StationError):
    """What was written is no address. why: "kind", "form", "share", "password"; the text is not repeated."""

    why: str


@dataclass(eq=False)
class SourceUnreadable(StationError):
    """A file on the camera cannot be read."""

    file: str
    cause: str


@dataclass(eq=False)
class SourceVanished(StationError):
    """A file or the whole volume went away while it was being read."""

    file: str


@dataclass(eq=False)
class SourceChanged(StationError):
    """A file on the camera changed while it was being read."""

    file: str


@dataclass(eq=False)
class DiskFull(StationError):
    """There is no room left. needed_bytes is 0 where it cannot be known."""

    folder: str
    needed_bytes: int = 0


@dataclass(eq=False)
class CopyDiffers(StationError):
    """The sealed copy, re-read, is not what was read from the camera."""

    file: str


@dataclass(eq=False)
class ReleaseRefused(StationError):
    """A copy could not be erased where it was brought in from (write-protected, gone, busy).

    at: "camera", "dock" for a folder or server that others fill, "spool" for what a dock pushed.
    """

    file: str
    cause: str
    at: str = "camera"


@dataclass(eq=False)
class WorkerDied(StationError):
    """The process that reads untrusted files ended unexpectedly."""

    file: str


@dataclass(eq=False)
class NoteUnread(StationError):
    """What lies beside a recording came in whole, and is too large to be read for positions and marks."""

    file: str


@dataclass(eq=False)
class NothingReceived(StationError):
    """Docks called recordings complete and sent notes alone; these went with their month. count: of them."""

    count: int


@dataclass(eq=False)
class SourceStuck(WorkerDied):
    """What reads a file hangs in the system itself, which cannot end it before its share or drive answers."""


@dataclass(eq=False)
class CameraUnknown(StationError):
    """No camera of the service has this serial."""

    serial: str


# --- daily work --------------------------------------------------------------


@dataclass(eq=False)
class IncidentUnknown(StationError):
    """No incident has this number."""

    number: str


@dataclass(eq=False)
class IncidentClosed(StationError):
    """The incident is closed and can no longer be changed."""

    number: str


@dataclass(eq=False)
class IncidentOpen(StationError):
    """The incident is open: there is nothing to reopen."""

    number: str


@dataclass(eq=False)
class RuleOutOfBounds(StationError):
    """A rule may be chosen between two figures only. rule: a field of Service."""

    rule: str
    least: int
    most: int


@dataclass(eq=False)
class CategoryUnknown(StationError):
    """No category, or family of categories, has this code."""

    code: str


@dataclass(eq=False)
class CategoryRefused(StationError):
    """A label that cannot be taken. why: "sensitive" (who people are, R19), "known" or "form"."""

    label: str
    why: str


@dataclass(eq=False)
class NatinfUnreadable(StationError):
    """A file is no list of offences. cause: "not_text", "empty", "no_columns", "no_rows", "too_large"."""

    file: str
    cause: str


@dataclass(eq=False)
class BasemapRefused(StationError):
    """A file cannot lie under the tracks.

    cause, of any file: "no_map", "too_large", "already", "changed" and "gone" (while it was read: its drive
    was taken out, or does not answer); of tiles: "vector", "broken", "no_tiles", "zoom", "tile_kind",
    "tile_size"; of a picture: "too_many_pixels", "broken_picture", "no_place", "unclear", "numbers",
    "nowhere", "points", "scale".
    """

    file: str
    cause: str


@dataclass(eq=False)
class BasemapUnknown(StationError):
    """No basemap has this id."""

    basemap: str


@dataclass(eq=False)
class NatinfUnknown(StationError):
    """The list of offences has no such number, or what was typed is none."""

    code: str


@dataclass(eq=False)
class PhraseUnknown(StationError):
    """No phrase has this code."""

    code: str


@dataclass(eq=False)
class PhraseTooLong(StationError):
    """The name or the text of a phrase has more signs than it may."""

    longest_title: int
    longest_text: int


@dataclass(eq=False)
class HoldUnknown(StationError):
    """No hold has this id."""

    hold: str


@dataclass(eq=False)
class HoldTooLate(StationError):
    """The month is over: a hold can no longer be opened (R. 241-13)."""

    clip: str
    due_on: date


@dataclass(eq=False)
class HoldClosed(StationError):
    """The hold has already been released."""

    hold: str


@dataclass(eq=False)
class FieldMissing(StationError):
    """A field that the rule requires is empty or cannot be read. ``field`` is its name in the code."""

    field: str


@dataclass(eq=False)
class TextUnwritable(StationError):
    """A text has a sign that is none: half of a pair, or bytes that were never text."""


@dataclass(eq=False)
class TextTooLong(StationError):
    """A reference, an authority or a name that is quoted has more signs than ``most``."""

    most: int


@dataclass(eq=False)
class ListTooLong(StationError):
    """A list of ``count`` rows was to be printed; paper takes ``most``. 0: the list carries no figure."""

    count: int
    most: int


@dataclass(eq=False)
class MarkUnknown(StationError):
    """The mark is not there any more: somebody removed it, or it went with its clip."""

    mark: str


@dataclass(eq=False)
class MarkFixed(StationError):
    """What a camera marked stays as it is, and a still stays at its frame. kind: of the mark."""

    mark: str
    kind: str


@dataclass(eq=False)
class AlignmentTooLarge(StationError):
    """A camera would be moved further than an alignment can mean: its clock is to be corrected instead."""

    offset_s: int
    largest_s: int


@dataclass(eq=False)
class SoundUnmatched(StationError):
    """The sound of two cameras does not tell how they belong together; nothing was moved.

    cause: "no_sound", "apart" (never recorded together), "short", "quiet" or "unclear". Percent.
    """

    cause: str
    confidence: int = 0
    needed: int = 0


@dataclass(eq=False)
class SweepBraked(StationError):
    """The mass-erasure brake holds the sweep until the responsable confirms the date (R22)."""

    cause: str
    count: int
    until: date


@dataclass(eq=False)
class SweepRecordUnknown(StationError):
    """No record of erasure has this number."""

    number: str


@dataclass(eq=False)
class HandingClash(StationError):
    """Another line has the camera for a part of that time. camera: its label; taken_at, returned_at: its."""

    camera: str
    taken_at: datetime
    returned_at: datetime | None


@dataclass(eq=False)
class IncidentTime(StationError):
    """An incident would lie in the future, or before ``earliest``, the day from which cameras may record."""

    earliest: date


@dataclass(eq=False)
class HandingTimes(StationError):
    """A camera would come back before it was taken, or be taken or come back later than now."""


@dataclass(eq=False)
class HandingUnknown(StationError):
    """No line of the register of hand-overs has this number."""

    number: int


@dataclass(eq=False)
class ErasureNotShown(StationError):
    """A decision would have files erased that nobody was shown and said yes to. count: how many."""

    count: int


@dataclass(eq=False)
class NamesNotShown(StationError):
    """A confirmed date would have names erased that were not on the list. count: how many wait."""

    count: int


@dataclass(eq=False)
class DateNotShown(StationError):
    """Another day has begun, or the clock was set, since a person read the date that they confirm (R22)."""

    day: date


@dataclass(eq=False)
class CameraKnown(StationError):
    """The camera of a recording is known: nobody has to say whose it is."""

    camera: str
    file: str


@dataclass(eq=False)
class NothingToSplit(StationError):
    """A recording was to begin with a file with which it begins already. file: its name on the camera."""

    file: str


@dataclass(eq=False)
class EffectChanged(StationError):
    """What a decision would change is no longer what the person was shown."""


@dataclass(eq=False)
class CannotJoin(StationError):
    """Recordings that a person chose cannot be one.

    cause: "one" (they are already), "cameras" (of several), "date" (one is in doubt: R15), "between"
    (another recording of the camera lies there) or "far" (one begins long after the other ended). file: the
    name of the one that it is about, "" for all.
    """

    cause: str
    file: str = ""


@dataclass(eq=False)
class CameraNotOut(StationError):
    """Nobody has this camera, so that nobody can return it."""

    camera: str


@dataclass(eq=False)
class ReceiverUnreachable(StationError):
    """Docks cannot reach the station: the address is not of this computer, or the port is taken."""

    address: str
    port: int
    cause: str


@dataclass(eq=False)
class ReceiverNotSetUp(StationError):
    """A connection file was asked for, or docks were to be let in, before an address was chosen."""


@dataclass(eq=False)
class RulesNotShown(StationError):
    """A changed rule would erase what nobody was shown before (R22). count: recordings or names in all."""

    count: int


@dataclass(eq=False)
class RuleEffectChanged(StationError):
    """What a changed rule would do is no longer what was shown, though nothing more would be erased."""


@dataclass(eq=False)
class JournalUnwritable(StationError):
    """The journal entry could not be written, so the access it records is refused."""


@dataclass(eq=False)
class PlayerMissing(StationError):
    """libVLC or its plugins are not installed."""


@dataclass(eq=False)
class OutputUnwritable(StationError):
    """A document cannot be written where it was asked for."""

    file: str
    cause: str


@dataclass(eq=False)
class FileUnreadable(StationError):
    """A file that a person named cannot be read."""

    file: str
    cause: str
