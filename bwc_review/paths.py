"""Where everything of one station lies, and where the program finds what it carries."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from platformdirs import user_config_path, user_data_path


@dataclass(frozen=True, slots=True)
class Paths:
    """The files of one station, all under one data folder."""

    root: Path

    @property
    def catalogue(self) -> Path:
        """The SQLCipher file."""
        return self.root / "catalogue.db"

    @property
    def vault(self) -> Path:
        """heads/, clips/, derived/."""
        return self.root / "vault"

    @property
    def staging(self) -> Path:
        """Sealed copies on their way in."""
        return self.root / "staging"

    @property
    def spool(self) -> Path:
        """Sealed, what a dock pushed and the vault has not yet."""
        return self.root / "spool"

    @property
    def basemaps(self) -> Path:
        """Maps of the town under the tracks: public, unsealed."""
        return self.root / "basemaps"

    @property
    def people(self) -> Path:
        """One passphrase-wrapped identity for each person."""
        return self.root / "people"

    @property
    def checkpoints(self) -> Path:
        """Signed journal checkpoints."""
        return self.root / "journal"

    @property
    def settings(self) -> Path:
        """What belongs to this PC, not to the service."""
        return self.root / "settings.json"

    @property
    def lock(self) -> Path:
        """Held while a program has the station open."""
        return self.root / "lock"


def default_paths() -> Paths:
    """The station of this account, in the folder the platform gives for data."""
    return Paths(user_data_path("bwc-review", appauthor=False))


def outside(origin: str) -> Path:
    """Where this account keeps, apart from any data folder, what has ended at the station of that name (R21).

    Beside the settings of other programs, and not beside the data: the two are seldom put back together.
    """
    return user_config_path("bwc-review-ended", appauthor=False, roaming=True) / origin


def resource(name: str) -> Path:
    """A file the program carries: inside the package when installed, beside it in a checkout."""
    package = Path(__file__).parent
    for folder in (package / "resources", package.parent / "resources"):
        if (folder / name).exists():
            return folder / name
    raise FileNotFoundError(name)
