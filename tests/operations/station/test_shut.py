"""A station whose own key is in a file: a person's key opens it, and what is refused is on record."""

from __future__ import annotations

import stat
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from bwc_review import station as roof
from bwc_review.app.sign_in_desk import ShutStationDesk
from bwc_review.domain.errors import AccessEnded, KeyDamaged, PassphraseWrong, SignInTooSoon
from bwc_review.domain.journal import Operation
from bwc_review.domain.legal import LegalProfile
from bwc_review.domain.people import Person, PersonId, Role
from bwc_review.domain.progress import SILENT
from bwc_review.operations.create_station import Created
from bwc_review.operations.people import add_person
from bwc_review.paths import Paths
from bwc_review.vault.custody import KeyFileCustody
from bwc_review.vault.unlocked import Unlocked

WORDS = "quatre mots sans rapport"
OWN = "les mots de la station"


@pytest.fixture
def shut(tmp_path: Path, profile: LegalProfile, found: Callable[..., Created]) -> Paths:
    """A station of anne and luc in a folder that others could read, with nobody at it."""
    folder = tmp_path / "shut"
    folder.mkdir(mode=0o755)
    paths = Paths(folder)
    found(folder, profile, KeyFileCustody(roof.key_file(paths), OWN))
    station, who = roof.open_with_person(paths, "anne", WORDS)
    luc = Person(PersonId(""), "luc", "Luc", "Sol", Role.AGENT_HABILITE)
    now = station.clock()
    add_person(
        station.catalogue, station.keys, who, replace(luc, starts_on=date(2099, 1, 1)), WORDS, profile, now
    )
    who.unlocked.close()
    roof.close(station)
    return paths


def entries(paths: Paths, operation: Operation) -> list[Any]:
    station = roof.open_station(paths, OWN)
    try:
        with station.catalogue.read() as tables:
            return tables.journal.entries(operation=operation)
    finally:
        roof.close(station)


def test_who_is_not_habilitated_today_is_refused_on_record(shut: Paths) -> None:
    with pytest.raises(AccessEnded):
        roof.open_with_person(shut, "luc", WORDS)
    (said,) = entries(shut, Operation.SIGN_IN_REFUSED)
    assert said.details == {"why": "not_active"}


def test_wrong_words_are_counted_once_and_outlive_the_desk(shut: Paths) -> None:
    for _ in range(4):
        with pytest.raises(PassphraseWrong) as wrong:
            ShutStationDesk(shut, "").sign_in("anne", "d'autres mots", SILENT)
        assert wrong.value.wait_s == 0
    with pytest.raises(PassphraseWrong) as wrong:
        ShutStationDesk(shut, "").sign_in("anne", "d'autres mots", SILENT)
    assert wrong.value.wait_s == 60
    with pytest.raises(SignInTooSoon):
        ShutStationDesk(shut, "").sign_in("anne", WORDS, SILENT)


def test_a_station_that_does_not_open_drops_the_person_s_keys(
    shut: Paths, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[Unlocked] = []
    real = Unlocked.__init__

    def noticed(self: Unlocked, *args: Any) -> None:
        real(self, *args)
        opened.append(self)

    monkeypatch.setattr(Unlocked, "__init__", noticed)
    (shut.root / "catalogue.key.age").write_bytes(b"nothing")
    with pytest.raises(KeyDamaged):
        roof.open_with_person(shut, "anne", WORDS)
    assert [one.is_closed for one in opened] == [True]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such modes")
def test_a_new_station_belongs_to_its_owner_alone(shut: Paths) -> None:
    assert stat.S_IMODE(shut.root.stat().st_mode) == 0o700
    readable = [
        file.name
        for file in shut.root.rglob("*")
        if file.name not in {"lock"} and stat.S_IMODE(file.stat().st_mode) & 0o077
    ]
    assert readable == []


@pytest.mark.skipif(sys.platform == "win32", reason="Windows writes none unless it is told to")
def test_the_program_leaves_no_core_dump() -> None:
    said = subprocess.run(
        [
            sys.executable,
            "-c",
            "import resource; from bwc_review import __main__ as door;"
            "resource.setrlimit(resource.RLIMIT_CORE, (resource.getrlimit(resource.RLIMIT_CORE)[1],) * 2);"
            "door.forbid_core_dumps(); print(resource.getrlimit(resource.RLIMIT_CORE)[0])",
        ],
        capture_output=True,
        text=True,
        check=True,
    )
    assert said.stdout.strip() == "0"
