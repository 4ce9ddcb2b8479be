"""A station's own keys that move from the keyring to a file, and those of a station that was never made."""

from __future__ import annotations

import shutil
from pathlib import Path

import keyring.backend
import pytest

from bwc_review import station as roof
from bwc_review.catalogue.catalogue import Catalogue
from bwc_review.domain.errors import DiskFull, KeyringMissing
from bwc_review.domain.journal import Operation
from bwc_review.domain.people import Person, PersonId, Role
from bwc_review.domain.service import Service
from bwc_review.paths import Paths
from bwc_review.vault import keyring_custody
from bwc_review.vault.custody import KeyringCustody

WORDS, OWN = "quatre mots sans rapport", "cinq mots pour le fichier"
CHIEF = Person(PersonId(""), "anne", "Anne", "Rey", Role.RESPONSABLE)


class Ring(keyring.backend.KeyringBackend):
    """A keyring in memory."""

    priority = 0.1

    def __init__(self) -> None:
        super().__init__()  # type: ignore[no-untyped-call]  # keyring's own is untyped
        self.kept: dict[str, str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        del service
        return self.kept.get(username)

    def set_password(self, service: str, username: str, password: str) -> None:
        del service
        self.kept[username] = password

    def delete_password(self, service: str, username: str) -> None:
        del service
        del self.kept[username]


@pytest.fixture
def ring(monkeypatch: pytest.MonkeyPatch) -> Ring:
    """The keyring of this computer."""
    made = Ring()
    monkeypatch.setitem(keyring_custody._ALLOWED, f"{Ring.__module__}.{Ring.__qualname__}", "Keyring")
    monkeypatch.setattr(roof, "KeyringCustody", lambda origin: KeyringCustody(origin, backend=made))
    return made


@pytest.fixture
def paths(tmp_path: Path) -> Paths:
    return Paths(tmp_path / "station")


def _made(paths: Paths) -> str:
    """A station whose keys lie in the keyring; its recovery key."""
    return roof.create(paths, Service("Fleurance"), CHIEF, WORDS, None).recovery


def _starts_wrong(station: roof.Station) -> int:
    with station.catalogue.read() as tables:
        return len(tables.journal.entries(operation=Operation.ANCHOR))


def test_a_copy_recovered_into_a_file_takes_no_key_from_the_station_it_was_made_from(
    ring: Ring, paths: Paths
) -> None:
    recovery = _made(paths)
    copy = Paths(paths.root.with_name("copy"))
    shutil.copytree(paths.root, copy.root)
    kept = dict(ring.kept)
    station, unlocked = roof.open_with_recovery(copy, recovery, OWN)
    unlocked.close()
    assert _starts_wrong(station) == 0
    roof.close(station)
    assert ring.kept == kept
    roof.close(roof.open_station(copy, OWN))
    roof.close(roof.open_station(paths))


def test_what_the_keyring_noted_still_shows_a_folder_that_was_put_back(ring: Ring, paths: Paths) -> None:
    recovery = _made(paths)
    [anchor] = [name for name in ring.kept if name.endswith("/anchor")]
    ring.kept[anchor] = f"4711 {'ab' * 32}"
    station, unlocked = roof.open_with_recovery(paths, recovery, OWN)
    unlocked.close()
    assert _starts_wrong(station) == 1
    roof.close(station)


def test_a_note_of_the_keyring_that_cannot_be_read_keeps_nobody_out(ring: Ring, paths: Paths) -> None:
    recovery = _made(paths)
    [anchor] = [name for name in ring.kept if name.endswith("/anchor")]
    ring.kept[anchor] = "nonsense"
    station, unlocked = roof.open_with_recovery(paths, recovery, OWN)
    unlocked.close()
    roof.close(station)


def test_recovered_into_the_keyring_the_keys_are_there(ring: Ring, paths: Paths) -> None:
    recovery = _made(paths)
    ring.kept.clear()
    with pytest.raises(KeyringMissing):
        roof.open_station(paths)
    station, unlocked = roof.open_with_recovery(paths, recovery, None)
    unlocked.close()
    roof.close(station)
    roof.close(roof.open_station(paths))
    assert len(ring.kept) == 3


def test_a_station_that_could_not_be_made_leaves_no_key_in_the_keyring(
    ring: Ring, paths: Paths, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept_then: list[int] = []

    def full(catalogue: Catalogue) -> None:
        kept_then.append(len(ring.kept))
        raise DiskFull("catalogue")

    with monkeypatch.context() as patch:
        patch.setattr(Catalogue, "checkpoint_wal", full)
        with pytest.raises(DiskFull):
            _made(paths)
    assert kept_then == [3]
    assert ring.kept == {}
    _made(paths)
    roof.close(roof.open_station(paths))


def test_a_station_that_is_there_keeps_its_keys_whatever_failed_after_it_was_made(
    ring: Ring, paths: Paths, monkeypatch: pytest.MonkeyPatch
) -> None:
    def failing(folder: Path) -> None:
        if paths.catalogue.exists():
            raise DiskFull(str(folder))

    with monkeypatch.context() as patch:
        patch.setattr("bwc_review.operations.create_station.durable.sync_folder", failing)
        with pytest.raises(DiskFull):
            _made(paths)
    assert len(ring.kept) == 3
    roof.close(roof.open_station(paths))
