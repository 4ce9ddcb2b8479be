"""The public list of offences at the station: replaced whole, on record; no incident loses its own."""

from __future__ import annotations

from typing import Any

import pytest

from bwc_review.catalogue.natinf import NatinfTable
from bwc_review.domain.errors import AccessRefused, NatinfUnknown, NatinfUnreadable
from bwc_review.domain.incident_query import IncidentQuery
from bwc_review.domain.journal import Operation
from bwc_review.domain.natinf import NatinfList
from bwc_review.operations.import_natinf import import_natinf
from bwc_review.operations.incidents import change_incident, create_incident

HEAD = "Numéro NATINF;Nature de l'infraction;Qualification de l'infraction;Définie par;Réprimée par"
LIST = f"{HEAD}\n23;Délit;OUTRAGE À AGENT;A;B\n230;Délit;AUTRE CHOSE;A;B\n7875;Délit;SANS PERMIS;A;B\n"


def take_in(bench: Any, text: str, person: Any = None) -> NatinfList:
    who = person or bench.chief
    return import_natinf(bench.catalogue, who, text.encode(), "/usb/liste.csv", bench.now, bench.profile)


def find(bench: Any, words: str) -> list[str]:
    with bench.catalogue.read() as tables:
        return [one.code for one in tables.natinf.find(words, 40)]


def open_one(bench: Any, natinf: str) -> Any:
    return create_incident(
        bench.catalogue, bench.chief, "insult", bench.now, "Halle", (), bench.now, bench.profile, natinf
    )


def change(bench: Any, number: str, **said: Any) -> Any:
    return change_incident(bench.catalogue, bench.chief, number, bench.now, bench.profile, **said)


def test_it_is_found_by_number_and_by_words_without_accents_the_number_first(bench: Any) -> None:
    assert find(bench, "23") == []
    take_in(bench, LIST)
    assert find(bench, "23") == ["23", "230"]
    assert find(bench, "outrage a AGENT") == ["23"]
    assert find(bench, "permis") == ["7875"]
    assert find(bench, "100%_") == find(bench, "'; DROP TABLE natinf; --") == find(bench, "  ") == []


def test_the_import_is_on_record_with_fingerprint_and_counts_and_nothing_of_the_file(bench: Any) -> None:
    found = take_in(bench, LIST + "x;Délit;SANS NUMÉRO;;\n")
    assert (len(found.items), found.left_out) == (3, 1)
    [entry] = bench.entries(Operation.NATINF_IMPORTED)
    assert entry.author.id == bench.chief.id
    assert {**entry.details, "sha256": ""} == {"sha256": "", "count": 3, "skipped": 1}
    assert len(str(entry.details["sha256"])) == 64
    assert b"liste.csv" not in (entry.body or b"")


@pytest.mark.parametrize("text", ["", "first;second\nno;numbers here", f"{HEAD}\nx;;;;", "\0"])
def test_a_file_that_is_none_changes_nothing(bench: Any, text: str) -> None:
    take_in(bench, LIST)
    with pytest.raises(NatinfUnreadable):
        take_in(bench, text)
    assert find(bench, "permis") == ["7875"]
    assert len(bench.entries(Operation.NATINF_IMPORTED)) == 1


def test_a_crash_while_it_is_replaced_leaves_the_list_before(
    bench: Any, fail_at: Any, power_cut: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    take_in(bench, LIST)
    with monkeypatch.context() as patch:
        fail_at(patch, NatinfTable, "replace", after=True)
        with pytest.raises(power_cut):
            take_in(bench, f"{HEAD}\n1;Délit;NEW ONE;;\n")
    assert len(bench.entries(Operation.NATINF_IMPORTED)) == 1
    assert find(bench, "permis") == ["7875"]
    assert find(bench, "new") == []


def test_only_who_changes_the_service_imports_it(bench: Any) -> None:
    for person in (bench.wearer, bench.dpo):
        with pytest.raises(AccessRefused):
            take_in(bench, LIST, person)
    assert find(bench, "23") == []


def test_twenty_thousand_rows_are_taken_in_and_found(bench: Any) -> None:
    rows = "\n".join(f"{n};Délit;INFRACTION NUMÉRO {n} AU CODE;A;B" for n in range(1, 20_001))
    found = take_in(bench, f"{HEAD}\n{rows}\n")
    assert len(found.items) == 20_000
    assert find(bench, "19999") == ["19999"]
    assert len(find(bench, "infraction")) == 40


def test_an_incident_keeps_its_number_and_words_when_a_newer_list_has_them_no_more(bench: Any) -> None:
    take_in(bench, LIST)
    made = open_one(bench, "0023")
    assert (made.natinf, made.natinf_label) == ("23", "OUTRAGE À AGENT")
    take_in(bench, f"{HEAD}\n7875;Délit;CONDUITE SANS PERMIS;A;B\n")
    kept = change(bench, made.number, place="Marché", natinf="23")
    assert (kept.natinf, kept.natinf_label, kept.place) == ("23", "OUTRAGE À AGENT", "Marché")
    with pytest.raises(NatinfUnknown):
        open_one(bench, "23")
    assert change(bench, made.number, natinf="7875").natinf_label == "CONDUITE SANS PERMIS"
    assert bench.entries(Operation.INCIDENT_CHANGED)[-1].details["fields"] == "natinf"
    cleared = change(bench, made.number, natinf="")
    assert (cleared.natinf, cleared.natinf_label) == ("", "")


@pytest.mark.parametrize("typed", ["999999", "outrage", "1234567", "-3"])
def test_a_number_that_the_list_has_not_is_refused_and_opens_no_incident(bench: Any, typed: str) -> None:
    take_in(bench, LIST)
    with pytest.raises(NatinfUnknown):
        open_one(bench, typed)
    with bench.catalogue.read() as tables:
        assert tables.incidents.numbers(IncidentQuery()) == []


def test_without_a_list_a_number_is_taken_as_it_is_and_the_incident_is_found_by_it(bench: Any) -> None:
    made = open_one(bench, "22165")
    assert (made.natinf, made.natinf_label) == ("22165", "")
    with bench.catalogue.read() as tables:
        assert tables.incidents.numbers(IncidentQuery((("22165", frozenset()),))) == [made.number]
