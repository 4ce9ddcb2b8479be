"""Incidents are closed, reopened and found, categories changed, from the command line."""

from __future__ import annotations

from pathlib import Path
from typing import Any


def test_an_incident_is_closed_reopened_with_a_reason_and_found_by_words(desk: Any) -> None:
    made = desk.document("incident", "new", "--category", "Outrage", "--place", "Rue de l'Église")
    number = made["number"]
    closed = desk.document("incident", "close", number)
    assert (closed["state"], closed["reopened_at"]) == ("closed", None)
    assert closed["closed_at"]
    again = desk.do("incident", "close", number)
    assert (again.code, again.out) == (3, "")
    assert "is closed" in again.err
    assert desk.do("incident", "reopen", number).code == 2  # a reason is needed
    assert desk.do("incident", "reopen", number, "--reason", " ").code == 3
    opened = desk.document("incident", "reopen", number, "--reason", "complément")
    assert (opened["state"], opened["closed_at"]) == ("open", None)
    assert opened["reopened_at"]
    assert desk.do("incident", "reopen", number, "--reason", "x").code == 3
    for words in ("outrage", "eglise", number, "OUTRAGE église"):
        assert [one["number"] for one in desk.document("incident", "list", "--text", words)] == [number]
    assert desk.document("incident", "list", "--text", "rixe") == []
    desk.document("incident", "close", number)
    assert desk.document("incident", "list", "--open") == []


def test_an_incident_is_corrected_and_what_it_said_before_is_shown(desk: Any) -> None:
    number = desk.document("incident", "new", "--category", "Outrage", "--place", "Halle")["number"]
    assert desk.do("incident", "correct", number).code == 2  # nothing is said
    assert desk.document("incident", "show", number)["changes"] == []
    made = desk.document("incident", "correct", number, "--place", "Mairie", "--category", "Rixe")
    assert made["place"] == "Mairie"
    kept = desk.document("incident", "show", number)["changes"]
    assert [(one["field"], one["old"], one["new"]) for one in kept] == [
        ("place", "Halle", "Mairie"),
        ("category", "insult", made["category"]),
    ]
    said = desk.do("incident", "show", number).out
    assert "Halle" in said
    assert "Before" in said


def test_an_incident_lies_neither_in_the_future_nor_before_there_were_cameras(desk: Any) -> None:
    for when in ("9999-12-31", "2017-01-01"):
        refused = desk.do("incident", "new", "--category", "Outrage", "--when", when)
        assert (refused.code, refused.out) == (3, "")
        assert "neither in the future nor before 05/08/2018" in refused.err
    assert desk.document("incident", "list") == []


def test_the_categories_are_listed_added_renamed_hidden_and_shown(desk: Any) -> None:
    before = desk.document("category", "list")
    assert list(before[0]) == ["code", "family", "fr", "en", "article", "hidden"]
    added = desk.document("category", "add", "--family", "tranquillité", "--fr", "Gyropode", "--en", "Segway")
    assert (added["family"], added["fr"], added["hidden"]) == ("nuisance", "Gyropode", False)
    made = desk.document("incident", "new", "--category", "segway")
    assert made["category"] == added["code"]
    assert desk.document("category", "rename", "Gyropode", "--fr", "Trottinette")["en"] == "Trottinette"
    assert desk.document("category", "hide", "Trottinette")["hidden"] is True
    assert added["code"] not in {one["code"] for one in desk.document("category", "list")}
    assert added["code"] in {one["code"] for one in desk.document("category", "list", "--all")}
    assert desk.document("category", "show", added["code"])["hidden"] is False
    refused = desk.do("category", "add", "--family", "road", "--fr", "Conducteur étranger")
    assert (refused.code, refused.out) == (3, "")
    assert "not what happened" in refused.err
    assert desk.do("category", "hide", "nothing of the kind").code == 3
    assert "Trottinette" in desk.do("category", "list").out


def test_the_public_list_of_offences_is_imported_and_given_to_an_incident(desk: Any, tmp_path: Path) -> None:
    file = tmp_path / "liste.csv"
    file.write_text("Numéro NATINF;Qualification\n23;OUTRAGE [b]À AGENT[/x]\nx;RIEN\n", "latin-1")
    said = desk.document("category", "natinf", str(file))
    assert (said["count"], said["skipped"]) == (1, {"number": 1})
    made = desk.document("incident", "new", "--category", "Outrage", "--place", "[/b]", "--natinf", "023")
    assert (made["natinf"], made["natinf_label"]) == ("23", "OUTRAGE [b]À AGENT[/x]")
    listed = desk.do("incident", "list")
    assert listed.code == 0
    assert "[/b]" in listed.out  # signs of a place are no colours
    refused = desk.do("incident", "new", "--category", "Outrage", "--natinf", "24")
    assert (refused.code, refused.out) == (3, "")
    assert "has no number 24" in refused.err
    file.write_bytes(b"")
    emptied = desk.do("category", "natinf", str(file))
    assert (emptied.code, emptied.out) == (3, "")
    assert "liste.csv is empty" in emptied.err
    assert desk.do("category", "natinf", str(tmp_path / "none.csv")).code == 3


def test_a_wearer_reads_the_own_recordings_of_an_incident_only(crowd_as: Any) -> None:
    chief, wearer = crowd_as["anne"], crowd_as["zoe"]
    first, *others = chief.clips()
    chief.document("complete", first["id"], "--wearer", "zoe")
    ids = [word for one in (first, *others) for word in ("--clip", one["id"])]
    number = chief.document("incident", "new", "--category", "Outrage", *ids)["number"]
    assert len(chief.document("incident", "show", number)["clips"]) > 1
    for shown in (wearer.document("incident", "show", number), *wearer.document("incident", "list")):
        assert shown["clips"] == [first["id"]]


def test_a_refused_report_adds_no_fact_and_tells_nobody_without_the_right_of_its_pictures(
    crowd_as: Any, tmp_path: Path
) -> None:
    number = crowd_as["anne"].document("incident", "new", "--category", "Outrage")["number"]
    for login in ("eve", "zoe"):
        refused = crowd_as[login].do("report", number, "--out", tmp_path / "no.pdf", "--fact", "14:03 x")
        assert refused.code == 3
    assert not (tmp_path / "no.pdf").exists()
    refusals = crowd_as["anne"].document("journal", "--operation", "access_refused")
    assert len(refusals) == 2
