"""What an option states can be taken away with an empty value, and its help says so."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

TAKEN_AWAY = [
    ("incident correct", "--place", '""'),
    ("incident correct", "--natinf", '""'),
    ("complete", "--wearer", "-"),
    ("complete", "--place", '""'),
    ("camera add", "--order", '""'),
    ("camera order", "--number", '""'),
    ("camera order", "--limit", "0"),
]


def told(desk: Any, command: str, option: str) -> str:
    """What the help of a command says of one option, on one line."""
    words = desk.do(*command.split(), "--help").out
    found = re.search(rf"^\s*{option}\b(.*?)(?=^\s*--|\Z)", words, re.DOTALL | re.MULTILINE)
    assert found is not None, words
    return " ".join(found[1].split())


@pytest.mark.parametrize(("command", "option", "empty_value"), TAKEN_AWAY)
def test_the_help_of_an_option_says_what_takes_its_value_away(
    empty: Any, command: str, option: str, empty_value: str
) -> None:
    assert f"; {empty_value} " in told(empty, command, option)


def test_an_empty_value_takes_away_what_an_incident_and_a_recording_said(desk: Any, tmp_path: Path) -> None:
    file = tmp_path / "list.csv"
    file.write_text("Numéro NATINF;Qualification\n23;OUTRAGE\n", "latin-1")
    desk.document("category", "natinf", str(file))
    number = desk.document("incident", "new", "--category", "Outrage", "--place", "Halle", "--natinf", "23")[
        "number"
    ]
    made = desk.document("incident", "correct", number, "--natinf", "", "--place", "")
    assert (made["natinf"], made["natinf_label"], made["place"]) == (None, None, "")
    clip = desk.clips()[0]["id"]
    desk.document("complete", clip, "--place", "Halle")
    [emptied] = desk.document("complete", clip, "--place", "")
    assert not emptied["place"]


def test_an_empty_value_takes_away_the_order_of_the_prefect(desk: Any) -> None:
    said = desk.document("camera", "order", "--number", "2025-77", "--limit", "9")
    assert (said["number"], said["limit"]) == ("2025-77", 9)
    said = desk.document("camera", "order", "--number", "", "--limit", "0")
    assert (said["number"], said["limit"]) == (None, None)
