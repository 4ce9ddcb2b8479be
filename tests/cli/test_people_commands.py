"""The people of the service from the command line: as in the window, with the same rules and on record."""

from __future__ import annotations

from typing import Any

import pytest

from bwc_review.domain.journal import Operation

LAFONT = ("--first-name", "Éric", "--last-name", "Lafont", "--role", "agent_habilite")


@pytest.fixture
def desk(desk: Any) -> Any:
    """The chief signs in, however many people there are."""
    [chief] = desk.document("person", "list")
    return desk.having(BWC_LOGIN=chief["login"])


def add(desk: Any, login: str, *more: object) -> Any:
    file = desk.secret("new.txt", "cinq mots encore sans rapport")
    return desk.document("person", "add", login, *LAFONT, "--new-passphrase-file", file, *more)


def operations(desk: Any, one: Any) -> list[str]:
    entries = desk.document("journal")
    return [entry["operation"] for entry in entries if one["id"] in entry["subjects"]]


def test_somebody_is_added_signs_in_is_promoted_and_ends(desk: Any) -> None:
    made = add(
        desk, " LAFONT", "--rank", "gardien-brigadier", "--matricule", "014", "--order", "Arrêté 2026-7"
    )
    assert (made["login"], made["role"], made["ends_on"]) == ("lafont", "agent_habilite", None)
    assert (made["rank"], made["order_reference"]) == ("gardien-brigadier", "Arrêté 2026-7")
    own = desk.having(BWC_LOGIN="lafont", BWC_PASSPHRASE_FILE=str(desk.secrets / "new.txt"))
    assert own.do("clips").code == 0
    refused = own.do("person", "list")
    assert (refused.code, refused.out) == (3, "")
    changed = desk.document(
        "person", "change", "lafont", "--role", "agent_porteur", "--rank", "brigadier", "--to", "2099-12-31"
    )
    assert (changed["role"], changed["rank"], changed["ends_on"]) == (
        "agent_porteur",
        "brigadier",
        "2099-12-31",
    )
    assert changed["order_reference"] == "Arrêté 2026-7"
    assert desk.document("person", "change", "lafont", "--no-end")["ends_on"] is None
    listed = {one["login"]: one for one in desk.document("person", "list")}
    assert listed["lafont"]["role"] == "agent_porteur"
    ended = desk.document("person", "end", "lafont")
    assert ended["ends_on"] is not None
    assert own.do("clips").code == 3
    assert operations(desk, made)[0] == Operation.PERSON_ADDED.value
    assert operations(desk, made).count(Operation.PERSON_CHANGED.value) == 2
    assert Operation.PERSON_ENDED.value in operations(desk, made)
    assert "Lafont" in desk.do("person", "list").out


def test_somebody_who_never_signs_in_wears_a_camera(desk: Any) -> None:
    made = desk.document("person", "add", "morel", *LAFONT, "--no-sign-in", "--from", "2026-01-02")
    assert made["starts_on"] == "2026-01-02"
    own = desk.having(BWC_LOGIN="morel")
    assert own.do("clips").code == 3


def test_nobody_changes_or_ends_themselves_and_refusals_are_sentences(desk: Any) -> None:
    [chief] = desk.document("person", "list")
    for words in (("change", chief["login"], "--role", "dpo"), ("end", chief["login"])):
        refused = desk.do("person", *words)
        assert (refused.code, refused.out) == (3, "")
        assert "Nobody changes their own rights" in refused.err
    assert desk.document("person", "list") == [chief]
    file = desk.secret("short.txt", "court")
    weak = desk.do("person", "add", "lafont", *LAFONT, "--new-passphrase-file", file)
    assert (weak.code, weak.out) == (3, "")
    add(desk, "lafont")
    again = desk.do("person", "add", "lafont", *LAFONT, "--no-sign-in")
    assert (again.code, again.out) == (3, "")
    assert desk.do("person", "change", "nobody", "--rank", "x").code == 3
    assert desk.do("person", "change", "lafont", "--last-name", " ").code == 3
    assert desk.do("person", "change", "lafont", "--to", "2099-01-01", "--no-end").code == 2
    assert desk.do("person", "add", "x", *LAFONT[:-1], "king", "--no-sign-in").code == 2
