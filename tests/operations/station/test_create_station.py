"""A new station: what it is made of, what it refuses, and a crash at any step of making it."""

from __future__ import annotations

import stat
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from bwc_review.domain.errors import FieldMissing, KeyringMissing, PassphraseWeak, StationExists
from bwc_review.domain.journal import Operation, verify_chain
from bwc_review.domain.legal import LegalProfile
from bwc_review.domain.people import PersonId, Role
from bwc_review.domain.service import Service
from bwc_review.operations.create_station import Created, origin_of
from bwc_review.paths import Paths
from bwc_review.vault.custody import MemoryCustody
from bwc_review.vault.keys import StationKeys, make_identity, recipient_of


def test_the_first_person_and_the_service_are_on_record(station: Any, created: Created) -> None:
    chief = station.person("anne")
    assert chief.role is Role.RESPONSABLE
    assert chief == created.person
    with station.catalogue.read() as tables:
        service = tables.service.get()
        check = verify_chain(tables.journal.iterate(), service.origin, ())
    assert service.commune == "Fleurance"
    assert service.origin == origin_of(station.keys)
    assert check.ok
    assert [entry.subjects for entry in station.entries(Operation.PERSON_ADDED)] == [(chief.id,)]
    (made,) = station.entries(Operation.SETTING_CHANGED)
    assert made.details == {"created": 1, "custody": "memory"}, "and who keeps the key of the catalogue"
    assert "Rey" not in repr([entry.body for entry in station.entries(Operation.PERSON_ADDED)])


def test_the_recovery_key_opens_everything_and_is_kept_nowhere(station: Any, created: Created) -> None:
    unlocked = station.keys.recover(created.recovery)
    assert station.keys.open_catalogue_key(unlocked) == station.custody.catalogue_key()
    unlocked.close()
    assert created.recovery not in repr(created)
    for file in station.root.rglob("*"):
        if file.is_file():
            assert created.recovery.encode() not in file.read_bytes(), file


def test_everything_belongs_to_this_account_alone(station: Any) -> None:
    for file in (station.root, *station.root.rglob("*")):
        if file.name not in {"signing.pub", "vault.recipients"}:
            assert not file.stat().st_mode & (stat.S_IRWXG | stat.S_IRWXO), file


def test_a_recovery_key_printed_before_is_the_one_that_is_used(
    tmp_path: Path, profile: LegalProfile, found: Callable[..., Created]
) -> None:
    recovery, _ = make_identity()
    custody = MemoryCustody()
    made = found(tmp_path, profile, custody, recovery=recovery)
    assert made.recovery == recovery
    keys = StationKeys(Paths(tmp_path))
    keys.recover(recovery).close()
    assert recipient_of(recovery) in keys.vault_recipients.read_text("utf-8")


@pytest.mark.parametrize(
    ("change", "error"),
    [
        ({"passphrase": "court"}, PassphraseWeak),
        ({"service": Service("  ")}, FieldMissing),
        ({"login": "Anne Rey"}, FieldMissing),
        ({"first_name": "", "last_name": " "}, FieldMissing),
    ],
)
def test_what_cannot_be_makes_nothing(
    tmp_path: Path,
    profile: LegalProfile,
    found: Callable[..., Created],
    created: Created,
    change: dict[str, Any],
    error: type[Exception],
) -> None:
    of_person = {name: value for name, value in change.items() if name not in {"passphrase", "service"}}
    given = {name: value for name, value in change.items() if name not in of_person}
    with pytest.raises(error):
        found(tmp_path, profile, MemoryCustody(), person=replace(created.person, **of_person), **given)
    assert not list(tmp_path.iterdir())


def test_a_station_is_never_made_over_another(
    station: Any, profile: LegalProfile, found: Callable[..., Created]
) -> None:
    station.catalogue.close()
    before = {file: file.read_bytes() for file in station.root.rglob("*") if file.is_file()}
    with pytest.raises(StationExists):
        found(station.root, profile, MemoryCustody())
    assert {file: file.read_bytes() for file in station.root.rglob("*") if file.is_file()} == before
    station.catalogue = station.open(station.paths.catalogue, station.custody.catalogue_key())


@pytest.mark.parametrize("trace", ["vault/heads/a.age", "staging/a.age", "journal/checkpoint-1.txt"])
def test_keys_of_a_station_that_was_in_use_are_not_swept_away(
    station: Any, profile: LegalProfile, found: Callable[..., Created], trace: str
) -> None:
    """The catalogue is gone; what the vault holds opens with these keys and no others."""
    (station.root / trace).parent.mkdir(parents=True, exist_ok=True)
    (station.root / trace).write_bytes(b"sealed")
    kept = station.paths.catalogue.rename(station.root / "kept")
    with pytest.raises(StationExists):
        found(station.root, profile, MemoryCustody())
    assert station.keys.vault_key.exists()
    assert station.keys.person_key("anne").exists()
    kept.rename(station.paths.catalogue)


@pytest.mark.parametrize("step", ["custody", "catalogue"])
def test_after_a_crash_on_the_way_the_folder_can_be_used(
    tmp_path: Path, profile: LegalProfile, found: Callable[..., Created], step: str
) -> None:
    def fails(*_: object) -> Any:
        raise KeyringMissing("none")

    with pytest.raises(KeyringMissing):
        found(
            tmp_path,
            profile,
            MemoryCustody(),
            **{"custody_for" if step == "custody" else "open_catalogue": fails},
        )
    assert not Paths(tmp_path).catalogue.exists()
    custody = MemoryCustody()
    made = found(tmp_path, profile, custody)
    assert made.person.id != PersonId("")
    keys = StationKeys(Paths(tmp_path))
    unlocked = keys.sign_in("anne", "quatre mots sans rapport")
    assert keys.open_catalogue_key(unlocked) == custody.catalogue_key()
    unlocked.close()
    anchor = custody.anchor()
    assert anchor is not None
    assert anchor[0] == 2
