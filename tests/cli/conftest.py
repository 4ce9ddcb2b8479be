"""One real station, made once by the commands themselves and copied for each test; small real recordings."""

from __future__ import annotations

import io
import json
import os
import re
import shutil
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from bwc_review import station as roof
from bwc_review.cli import run
from bwc_review.cli.commands import commands
from bwc_review.dock import volumes
from bwc_review.dock.volumes import Volume
from bwc_review.domain.people import Person, PersonId, Role
from bwc_review.media.scene import Scene, make_clip
from bwc_review.operations import await_still
from bwc_review.operations.people import add_person
from bwc_review.operations.sign_in import sign_out
from bwc_review.paths import Paths
from tests import memory
from tests.hurry import Hurry
from tests.quick_words import quick_words

tmp_path = memory.folder

WORDS = "quatre mots sans rapport"
KEY_WORDS = "cinq mots pour le fichier"
SERIALS = ("36NCC000101", "36NCC000102")
ZONE = ZoneInfo("Europe/Paris")


@dataclass(frozen=True)
class Answer:
    """What one command gave back."""

    code: int
    out: str
    err: str

    @property
    def document(self) -> Any:
        """The one JSON document on stdout; fails where there is anything else."""
        return json.loads(self.out)


def fields_of(document: Any) -> set[str]:
    """The names at the top of a document, or of what it lists."""
    listed = document if isinstance(document, list) else [document]
    return {name for one in listed if isinstance(one, dict) for name in one}


def told_by_help(arguments: Sequence[str]) -> set[str]:
    """The fields that the help of this command names."""
    words = [one for one in arguments if not one.startswith("-")]
    named = {command.words: command.fields for command in commands()}
    fields = named.get(" ".join(words[:2])) or named[words[0]]
    return set(re.findall(r"[a-z_0-9]+", fields))


@dataclass(frozen=True)
class Desk:
    """A station's folder and how commands are given to it; the environment is what is written here."""

    root: Path
    secrets: Path
    environment: Mapping[str, str] = field(default_factory=dict)

    @property
    def paths(self) -> Paths:
        return Paths(self.root)

    def secret(self, name: str, words: str) -> Path:
        """A file whose first line is a passphrase."""
        file = self.secrets / name
        file.write_text(words + "\n", "utf-8")
        return file

    def having(self, **environment: str) -> Desk:
        """The same station with other environment variables; "" takes one away."""
        changed = {**self.environment, **environment}
        return replace(self, environment={name: value for name, value in changed.items() if value})

    def do(self, *arguments: object) -> Answer:
        """One command, as somebody without a terminal gives it."""
        with pytest.MonkeyPatch.context() as patch:
            for name in [name for name in os.environ if name.startswith("BWC_")]:
                patch.delenv(name)
            for name, value in self.environment.items():
                patch.setenv(name, value)
            patch.setenv("COLUMNS", "80")
            patch.setattr(sys, "stdin", io.StringIO(""))
            out, err = io.StringIO(), io.StringIO()
            with redirect_stdout(out), redirect_stderr(err):
                code = run(["--data", str(self.root), *map(str, arguments)])
        answer = Answer(code, out.getvalue(), err.getvalue())
        assert "Traceback" not in answer.out + answer.err
        return answer

    def document(self, *arguments: object) -> Any:
        """A command that has to be done, asked for JSON."""
        answer = self.do(*arguments, "--json")
        assert answer.code == 0, answer.err
        untold = fields_of(answer.document) - told_by_help([str(one) for one in arguments])
        assert not untold, f"fields that the help does not name: {sorted(untold)}"
        return answer.document

    def clips(self) -> list[dict[str, Any]]:
        """The recordings, the oldest first."""
        found: list[dict[str, Any]] = self.document("clips")
        return found[::-1]


@pytest.fixture(scope="session")
def recordings(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, ...]:
    """Three real recordings of two seconds, each with another content."""
    folder = tmp_path_factory.mktemp("recordings")
    began = datetime(2026, 6, 19, 10, tzinfo=ZONE)
    return tuple(
        make_clip(folder / f"{view}.mp4", Scene(began, 2.0, fps=10, size=(160, 90), view=view)).path
        for view in range(3)
    )


@pytest.fixture(scope="session")
def yesterday() -> datetime:
    """Ten in the morning of the day before, where the station stands."""
    return (datetime.now(ZONE) - timedelta(days=1)).replace(hour=10, minute=0, second=0, microsecond=0)


def dock_file(folder: Path, recording: Path, serial: str, at: datetime) -> Path:
    """Put a recording on a camera, under the name a DSJ gives it."""
    file = folder / f"DCIM/DSJ_{serial}_000000_{at:%Y%m%d_%H%M%S}.mp4"
    file.parent.mkdir(parents=True, exist_ok=True)
    return Path(shutil.copyfile(recording, file))


@pytest.fixture
def camera(tmp_path: Path, recordings: tuple[Path, ...], yesterday: datetime) -> Path:
    """A camera that docks with one recording that the station has not seen."""
    folder = tmp_path / "CAM-01"
    dock_file(folder, recordings[2], SERIALS[0], yesterday + timedelta(hours=2))
    return folder


@dataclass
class Slots:
    """What hangs on the computer: the folders that a test mounts."""

    roots: list[Path] = field(default_factory=list)

    def mounted(self) -> Sequence[Volume]:
        return [Volume(root, is_removable=True) for root in self.roots]


@pytest.fixture
def slots(monkeypatch: pytest.MonkeyPatch) -> Slots:
    """Nothing is mounted yet."""
    made = Slots()
    monkeypatch.setattr(volumes, "volumes_here", lambda: made)
    return made


@pytest.fixture(scope="session")
def _hurry() -> Iterator[Hurry]:
    made = Hurry()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(await_still, "time", made)
        yield made


@pytest.fixture(autouse=True)
def hurry(_hurry: Hurry) -> Iterator[Hurry]:
    """A command that waits for half a minute is over at once."""
    yield _hurry
    _hurry.meanwhile.clear()


@pytest.fixture(autouse=True)
def quickly() -> Iterator[None]:
    """A hundred sign-ins fit in a minute; lifted at once, since other folders test the real cost."""
    with quick_words():
        yield


@pytest.fixture(scope="session")
def new_desk(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    """Where a station can be made: passphrase files, an empty folder. Nobody changes it."""
    folder = tmp_path_factory.mktemp("made")
    desk = Desk(folder / "station", folder)
    words, own = desk.secret("words", WORDS), desk.secret("own", KEY_WORDS)
    return desk.having(
        BWC_LANGUAGE="en", BWC_PASSPHRASE_FILE=str(words), BWC_KEYFILE_PASSPHRASE_FILE=str(own)
    )


def init_arguments(desk: Desk) -> list[str]:
    """A new station with its own keys in a file."""
    words, own = (desk.environment[f"BWC_{name}_FILE"] for name in ("PASSPHRASE", "KEYFILE_PASSPHRASE"))
    person = ["--responsable", "Anne Rey", "--matricule", "PM-1", "--login", "anne"]
    keys = ["--key-file", "--key-file-passphrase-file", own, "--passphrase-file", words]
    return ["init", "--commune", "Fleurance", *person, *keys]


@pytest.fixture(scope="session")
def _made(_hurry: Hurry, new_desk: Desk, recordings: tuple[Path, ...], yesterday: datetime) -> Desk:
    """Two cameras on the list, two recordings brought in; only the head of service signs in."""
    with quick_words():
        return _with_two_cameras(new_desk, recordings, yesterday)


def _with_two_cameras(desk: Desk, recordings: tuple[Path, ...], yesterday: datetime) -> Desk:
    answer = desk.do(*init_arguments(desk), "--recovery-out", desk.secrets / "recovery", "--json")
    assert answer.code == 0, answer.err
    for number, serial in enumerate(SERIALS, 1):
        desk.document("camera", "add", serial, "--label", f"CAM-0{number}")
        dock_file(desk.secrets / "dock", recordings[number - 1], serial, yesterday + timedelta(hours=number))
    assert desk.document("sync", desk.secrets / "dock")["ingested"] == 2
    return desk


@pytest.fixture(scope="session")
def _crowd(_made: Desk, tmp_path_factory: pytest.TempPathFactory) -> Desk:
    """The same with three people: anne, head of service; eve, data protection officer; zoe, who wears."""
    with quick_words():
        return _with_three_people(_copied(_made, tmp_path_factory.mktemp("crowd")))


def _with_three_people(desk: Desk) -> Desk:
    open_, who = roof.open_with_person(desk.paths, "anne", WORDS)
    try:
        rules, now = roof.rules(open_), open_.clock()
        for login, first, role in (("eve", "Ève", Role.DPO), ("zoe", "Zoé", Role.AGENT_PORTEUR)):
            person = Person(PersonId(""), login, first, "Bon", role)
            add_person(open_.catalogue, open_.keys, who, person, f"{login}: {WORDS}", rules, now)
        sign_out(open_.catalogue, who, "closed")
    finally:
        roof.close(open_)
    as_anne = desk.having(BWC_LOGIN="anne")
    as_anne.document("complete", as_anne.clips()[0]["id"], "--wearer", "zoe")
    return desk


def _copied(desk: Desk, folder: Path) -> Desk:
    folder.mkdir(exist_ok=True)
    return replace(desk, root=Path(shutil.copytree(desk.root, folder / "station")), secrets=folder)


@pytest.fixture
def desk(_made: Desk, tmp_path: Path) -> Desk:
    """A station of one's own, with one person who signs in."""
    return _copied(_made, tmp_path)


@pytest.fixture
def crowd(_crowd: Desk, tmp_path: Path) -> Desk:
    """A station of one's own where three people sign in."""
    return _copied(_crowd, tmp_path / "crowd")


@pytest.fixture
def crowd_as(crowd: Desk) -> dict[str, Desk]:
    """The same station at which each of the three sits."""
    sitting = {"anne": crowd.having(BWC_LOGIN="anne")}
    for login in ("eve", "zoe"):
        words = crowd.secret(f"words-{login}", f"{login}: {WORDS}")
        sitting[login] = crowd.having(BWC_LOGIN=login, BWC_PASSPHRASE_FILE=str(words))
    return sitting


@pytest.fixture
def empty(new_desk: Desk, tmp_path: Path) -> Desk:
    """A folder without station."""
    return replace(new_desk, root=tmp_path / "new", secrets=tmp_path)


@pytest.fixture(scope="session")
def init_of() -> Any:
    """The arguments of ``init`` for a desk."""
    return init_arguments


@pytest.fixture(scope="session")
def dock() -> Any:
    """Puts a recording on a camera: folder, recording, serial, moment."""
    return dock_file
