"""The recovery key of the safe lets a person in again, and nobody else."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

NEW = "une autre phrase bien longue"


@pytest.fixture
def recovery(_made: Any) -> Path:
    """The file that init wrote for the safe."""
    file = _made.secrets / "recovery"
    assert isinstance(file, Path)
    return file


def test_a_forgotten_passphrase_is_chosen_anew_and_the_old_one_is_worth_nothing(
    desk: Any, recovery: Path
) -> None:
    fresh = desk.secret("fresh", NEW)
    done = desk.document("recover", "--recovery", recovery, "--login", "anne", "--passphrase-file", fresh)
    assert done == {"folder": str(desk.root), "login": "anne", "custody": "key_file"}
    assert desk.do("clips").code == 3
    again = desk.having(BWC_PASSPHRASE_FILE=str(fresh))
    assert len(again.clips()) == 2
    assert again.do("verify", "--deep").code == 0
    entries = again.document("journal", "--operation", "recovery")
    assert [entry["author"] for entry in entries] == ["systeme"]


def test_the_printed_groups_are_read_as_they_are_typed(desk: Any, recovery: Path, tmp_path: Path) -> None:
    key = recovery.read_text("utf-8").splitlines()[-1]
    typed = tmp_path / "typed"
    typed.write_text(" ".join(key[at : at + 4].lower() for at in range(0, len(key), 4)) + "\n", "utf-8")
    fresh = desk.secret("fresh", NEW)
    assert desk.do("recover", "--recovery", typed, "--login", "anne", "--passphrase-file", fresh).code == 0


@pytest.mark.parametrize("wrong", ["", "not a key", "AGE-SECRET-KEY-1" + "Q" * 58, "another station's key"])
def test_another_key_opens_nothing_and_changes_nothing(desk: Any, tmp_path: Path, wrong: str) -> None:
    from bwc_review.vault.keys import make_identity

    file = tmp_path / "key"
    file.write_text(make_identity()[0] if wrong == "another station's key" else wrong, "utf-8")
    fresh = desk.secret("fresh", NEW)
    answer = desk.do("recover", "--recovery", file, "--login", "anne", "--passphrase-file", fresh)
    assert answer.code == 3
    assert "recovery key" in answer.err
    assert len(desk.clips()) == 2


def test_it_makes_nobody_a_person_of_the_station(desk: Any, recovery: Path) -> None:
    fresh = desk.secret("fresh", NEW)
    assert desk.do("recover", "--recovery", recovery, "--login", "bob", "--passphrase-file", fresh).code == 3
    weak = desk.secret("weak", "court")
    answer = desk.do("recover", "--recovery", recovery, "--login", "anne", "--passphrase-file", weak)
    assert answer.code == 3
    assert len(desk.clips()) == 2
