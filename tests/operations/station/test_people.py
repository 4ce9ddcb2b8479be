"""R5: who may be added, changed and ended, and that register and keys never part."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

import bwc_review.catalogue.catalogue as of_catalogue
from bwc_review.domain.errors import (
    AccessEnded,
    AccessRefused,
    FieldMissing,
    JournalUnwritable,
    LoginTaken,
    PassphraseWeak,
    PassphraseWrong,
    PersonUnknown,
)
from bwc_review.domain.journal import Operation
from bwc_review.domain.people import Person, PersonId, Role
from bwc_review.operations.people import (
    add_person,
    change_passphrase,
    change_person,
    end_person,
    retire_keys,
)
from bwc_review.vault import keys as keys_module

LUC = Person(PersonId(""), "luc", "Luc", "Sol", Role.AGENT_HABILITE)
WORDS = "des mots à part entière"


def add(station: Any, person: Person = LUC, words: str | None = WORDS, by: Any = None) -> Person:
    by = by or station.chief
    return add_person(station.catalogue, station.keys, by, person, words, station.profile, station.clocks.now)


def change(station: Any, person: Person) -> None:
    change_person(station.catalogue, station.keys, station.chief, person, station.clocks.now, station.profile)


def end(station: Any, person: Person, last_day: date, by: Any = None) -> None:
    by = by or station.chief
    end_person(station.catalogue, station.keys, by, person.id, last_day, station.clocks.now, station.profile)


def logins(station: Any) -> set[str]:
    with station.catalogue.read() as tables:
        return {person.login for person in tables.people.all()}


def holders(station: Any) -> dict[str, bool]:
    return {holder.login: holder.sees_images for holder in station.keys.holders(station.chief.unlocked)}


def test_somebody_new_signs_in_from_today_on(station: Any) -> None:
    made = add(station)
    assert made.starts_on == date(2026, 11, 23)
    who = station.sign_in("luc", WORDS)
    assert who.person == made
    assert len(who.unlocked.vault_identities()) == 1
    who.unlocked.close()
    assert station.entries(Operation.PERSON_ADDED)[-1].author.id == station.chief.person.id


def test_a_day_that_was_given_stays(station: Any) -> None:
    later = date(2027, 1, 1)
    assert add(station, replace(LUC, starts_on=later)).starts_on == later
    with pytest.raises(AccessEnded):
        station.sign_in("luc", WORDS)


@pytest.mark.parametrize("role", Role)
def test_the_vault_key_follows_the_role(station: Any, role: Role) -> None:
    add(station, replace(LUC, role=role))
    who = station.sign_in("luc", WORDS)
    assert bool(who.unlocked.vault_identities()) is (role is not Role.DPO)
    assert station.keys.open_catalogue_key(who.unlocked) == station.custody.catalogue_key()
    who.unlocked.close()


def test_who_only_wears_a_camera_has_no_key(station: Any) -> None:
    add(station, words=None)
    assert "luc" in logins(station)
    assert "luc" not in holders(station)
    with pytest.raises(PersonUnknown):
        station.sign_in("luc", WORDS)


@pytest.mark.parametrize(
    ("person", "words", "error"),
    [
        (replace(LUC, last_name=" "), WORDS, FieldMissing),
        (replace(LUC, login=""), WORDS, FieldMissing),
        (replace(LUC, login="../luc"), WORDS, FieldMissing),
        (replace(LUC, login="Luc"), WORDS, FieldMissing),
        (LUC, "court", PassphraseWeak),
        (replace(LUC, login="anne"), WORDS, LoginTaken),
        (replace(LUC, login="anne"), None, LoginTaken),
    ],
)
def test_who_cannot_be_added(station: Any, person: Person, words: str | None, error: type[Exception]) -> None:
    before = sorted(file.name for file in station.paths.people.iterdir())
    with pytest.raises(error):
        add(station, person, words)
    assert logins(station) == {"anne"}
    assert sorted(file.name for file in station.paths.people.iterdir()) == before


@pytest.mark.parametrize("role", [role for role in Role if role is not Role.RESPONSABLE])
def test_only_the_head_of_service_manages_people(station: Any, role: Role) -> None:
    luc = add(station, replace(LUC, role=role))
    seat = station.seat(luc)
    for attempt in (
        lambda: add(station, replace(LUC, login="max"), by=seat),
        lambda: end(station, station.chief.person, date(2026, 11, 23), by=seat),
    ):
        with pytest.raises(AccessRefused):
            attempt()
    assert len(station.entries(Operation.ACCESS_REFUSED)) == 2
    assert logins(station) == {"anne", "luc"}


def test_nobody_changes_their_own_rights(station: Any) -> None:
    chief = station.chief.person
    with pytest.raises(AccessRefused) as caught:
        change(station, replace(chief, role=Role.DPO))
    assert caught.value.why == "own_rights"
    with pytest.raises(AccessRefused):
        end(station, chief, date(2026, 11, 23))
    assert station.person("anne") == chief


def test_a_change_of_role_gives_and_takes_the_vault_key(station: Any) -> None:
    luc = add(station)
    for role, sees in ((Role.DPO, False), (Role.MAIRE, True)):
        change(station, replace(luc, role=role, rank="brigadier"))
        assert holders(station) == {"anne": True, "luc": sees}
        assert station.person("luc").rank == "brigadier"
        who = station.sign_in("luc", WORDS)
        assert bool(who.unlocked.vault_identities()) is sees
        who.unlocked.close()
    assert station.entries(Operation.PERSON_CHANGED)[-1].details == {"role_before": "dpo", "role": "maire"}


def test_the_entry_of_a_changed_habilitation_keeps_what_it_was(station: Any) -> None:
    luc = replace(add(station), matricule="0042", order_reference="2025-12", ends_on=date(2027, 1, 31))
    change(station, luc)
    changed = replace(
        luc, starts_on=date(2026, 11, 1), ends_on=None, matricule="0043", order_reference="2026-99"
    )
    change(station, replace(changed, first_name="Lucien"))
    assert station.entries(Operation.PERSON_CHANGED)[-1].details == {
        "role_before": "agent_habilite",
        "role": "agent_habilite",
        "fields": "first_name,matricule,order_reference,starts_on,ends_on",
        "old_starts_on": luc.starts_on.isoformat(),
        "starts_on": "2026-11-01",
        "old_ends_on": "2027-01-31",
        "ends_on": "",
        "old_matricule": "0042",
        "old_order_reference": "2025-12",
    }


def test_the_entry_of_another_last_day_keeps_the_one_before(station: Any) -> None:
    luc = add(station)
    end(station, luc, date(2026, 12, 31))
    end(station, luc, date(2026, 12, 15))
    first, second = station.entries(Operation.PERSON_ENDED)
    assert first.details == {"last_day": "2026-12-31"}
    assert second.details == {"last_day": "2026-12-15", "old_last_day": "2026-12-31"}


def test_a_login_never_changes_since_it_names_the_key(station: Any) -> None:
    luc = add(station)
    change(station, replace(luc, login="lucien"))
    assert logins(station) == {"anne", "luc"}
    with pytest.raises(FieldMissing):
        change(station, replace(luc, last_name=""))


def test_who_leaves_today_has_no_key_left(station: Any) -> None:
    luc = add(station)
    end(station, luc, date(2026, 11, 23))
    assert not station.keys.person_key("luc").exists()
    assert holders(station) == {"anne": True}
    assert station.person("luc").ends_on == date(2026, 11, 23)
    station.clocks.now += timedelta(days=1)
    with pytest.raises(AccessEnded):
        station.sign_in("luc", WORDS)


def test_who_leaves_later_works_until_then(station: Any) -> None:
    luc = add(station)
    end(station, luc, date(2026, 11, 30))
    station.sign_in("luc", WORDS).unlocked.close()
    station.clocks.now += timedelta(days=8)
    with pytest.raises(AccessEnded):
        station.sign_in("luc", WORDS)


def test_a_key_that_cannot_be_made_leaves_no_line_in_the_register(
    station: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_room(*_: object) -> None:
        raise OSError(28, "No space left on device")

    assert station.chief
    monkeypatch.setattr(keys_module, "seal_key", no_room)
    with pytest.raises(OSError, match="No space"):
        add(station)
    monkeypatch.undo()
    assert logins(station) == {"anne"}
    assert station.entries(Operation.PERSON_ADDED)[-1].author.id == "systeme"
    assert not station.keys.person_key("luc").exists()
    assert add(station).login == "luc"


@pytest.mark.parametrize("is_sealed", [False, True])
def test_a_key_that_a_crash_left_without_a_line_is_replaced(
    station: Any, monkeypatch: pytest.MonkeyPatch, is_sealed: bool
) -> None:
    if is_sealed:
        station.keys.add_person(station.chief.unlocked, "luc", "d'autres mots encore", sees_images=True)
    else:
        station.keys.person_key("luc").write_bytes(station.keys.person_key("anne").read_bytes())
    before = holders(station).get("luc")
    assert before is (True if is_sealed else None)
    add(station, replace(LUC, role=Role.DPO))
    assert holders(station) == {"anne": True, "luc": False}
    station.sign_in("luc", WORDS).unlocked.close()


def test_a_line_that_cannot_be_written_takes_the_key_back(
    station: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    chief = station.chief

    def unwritable(*_: object) -> None:
        raise JournalUnwritable

    monkeypatch.setattr(of_catalogue, "append", unwritable)
    with pytest.raises(JournalUnwritable):
        add(station, by=chief)
    monkeypatch.undo()
    assert logins(station) == {"anne"}
    assert holders(station) == {"anne": True}
    assert not station.keys.person_key("luc").exists()


def test_a_last_day_given_by_a_correction_ends_the_key_too(station: Any) -> None:
    luc = add(station)
    change(station, replace(luc, ends_on=date(2026, 11, 23)))
    assert holders(station) == {"anne": True}
    assert not station.keys.person_key("luc").exists()
    (said,) = station.entries(Operation.PERSON_ENDED)
    assert (said.subjects, said.details) == ((luc.id,), {"last_day": "2026-11-23"})
    change(station, replace(luc, ends_on=date(2026, 11, 23), rank="brigadier"))
    assert len(station.entries(Operation.PERSON_ENDED)) == 1


def test_a_key_goes_once_its_last_day_has_passed(station: Any) -> None:
    luc = add(station)
    change(station, replace(luc, ends_on=date(2026, 11, 24)))
    args = (station.catalogue, station.keys)

    def retire(by: Any) -> tuple[str, ...]:
        return retire_keys(*args, by, station.clocks.now, station.profile)

    assert retire(station.chief) == ()
    station.clocks.now += timedelta(days=1)
    assert retire(station.chief) == ()
    station.clocks.now += timedelta(days=1)
    assert retire(station.seat(luc)) == ()
    assert retire(station.chief) == (luc.id,)
    assert holders(station) == {"anne": True}
    assert len(station.entries(Operation.PERSON_ENDED)) == 2
    assert retire(station.chief) == ()


def test_other_words_for_one_s_own_key(station: Any) -> None:
    luc = add(station)
    who = station.sign_in("luc", WORDS)
    with pytest.raises(PassphraseWeak):
        change_passphrase(station.catalogue, station.keys, who, "court", station.profile)
    change_passphrase(station.catalogue, station.keys, who, "de tout autres mots", station.profile)
    with pytest.raises(PassphraseWrong):
        station.sign_in("luc", WORDS)
    station.sign_in("luc", "de tout autres mots").unlocked.close()
    entry = station.entries(Operation.PERSON_CHANGED)[-1]
    assert (entry.author.id, entry.details) == (luc.id, {"passphrase": 1})
