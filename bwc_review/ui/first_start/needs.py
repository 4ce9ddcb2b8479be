"""What the wizard asks of whoever makes a station, in plain values."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Protocol

from bwc_review.domain.camera import Camera
from bwc_review.domain.progress import Progress


@dataclass(frozen=True, slots=True)
class RecoverySheet:
    """The recovery key and the sheet to print. The key is never stored."""

    key: str = field(repr=False)
    pdf: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class StationPlan:
    """All that the wizard learnt; the station is made from it in one step at its end."""

    commune: str
    department: str
    service_name: str
    first_name: str
    last_name: str
    rank: str
    matricule: str
    login: str
    order_reference: str
    passphrase: str = field(repr=False)
    key_file_passphrase: str = field(repr=False)  # "": the catalogue key goes to the keyring
    recovery_key: str = field(repr=False)
    cameras: tuple[Camera, ...] = ()
    sources: tuple[str, ...] = ()


class StationMaker(Protocol):
    """Makes a station. Everything here is called in the work lane."""

    def keyring_answers(self) -> bool:
        """Whether a keyring that keeps secrets encrypted answers (10 seconds at most)."""

    def make_recovery(self, commune: str) -> RecoverySheet:
        """A fresh recovery key and its sheet; nothing is written."""

    def create(self, plan: StationPlan, progress: Progress) -> None:
        """Make the whole station, or nothing at all; raises StationError."""


def login_from(first_name: str, last_name: str, taken: Sequence[str] = ()) -> str:
    """A sign-in name proposed from a name: "m.durand", in plain letters."""
    from unicodedata import normalize

    def plain(text: str) -> str:
        bare = normalize("NFKD", text.lower())
        return "".join(sign for sign in bare if sign.isascii() and sign.isalnum())

    last = plain(last_name)
    proposed = f"{plain(first_name)[:1]}.{last}" if first_name and last else last
    number, name = 2, proposed
    while name in taken:
        name, number = f"{proposed}{number}", number + 1
    return name


def part_to_confirm(key: str) -> str:
    """The eight last signs of the recovery key: typing them proves that the sheet can be read."""
    return key[-8:]


def is_confirmed(key: str, untrusted_typed: str) -> bool:
    """Whether the part typed is the one printed; spaces, dashes and capitals do not matter."""
    return bool(key) and _typed(untrusted_typed) == part_to_confirm(key).upper()


def is_long_enough(key: str, untrusted_typed: str) -> bool:
    """Whether as many signs are typed as are asked for: they can be judged."""
    return len(_typed(untrusted_typed)) >= len(part_to_confirm(key))


def _typed(untrusted: str) -> str:
    return "".join(sign for sign in untrusted if sign.isalnum()).upper()
