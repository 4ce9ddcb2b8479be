"""What stands in the way of opening a station: its folder, its keys, its catalogue, its settings."""

from __future__ import annotations

from dataclasses import dataclass

from bwc_review.domain.errors.fault import StationError


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
