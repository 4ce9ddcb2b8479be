"""The entry that opens the station with the desktop names the program and the folder that were meant."""

from __future__ import annotations

import configparser
import os
import re
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def autostart(tmp_path: Path) -> Run:
    """Runs packaging/autostart for an account of its own, in the folder of the test."""
    home = {**os.environ, "XDG_CONFIG_HOME": str(tmp_path / "config")}

    def run(*words: str | Path) -> subprocess.CompletedProcess[str]:
        command = [ROOT / "packaging" / "autostart", *words]
        return subprocess.run(command, env=home, cwd=tmp_path, check=False, capture_output=True, text=True)

    return run


def program(folder: Path) -> Path:
    folder.mkdir(parents=True)
    made = folder / "bwc-review"
    made.write_text("#!/bin/sh\n", "utf-8")
    made.chmod(0o755)
    return made


def entry(tmp_path: Path) -> Path:
    return tmp_path / "config" / "autostart" / "bwc-review.desktop"


def started(tmp_path: Path) -> list[str]:
    """The words a desktop starts, read as the Desktop Entry Specification has it: a value, then a command."""
    read = configparser.RawConfigParser(delimiters="=")
    read.read(entry(tmp_path), "utf-8")
    told = dict(read["Desktop Entry"])
    assert (told["type"], told["terminal"]) == ("Application", "false")
    value = told["exec"].replace("\\\\", "\\")
    words = re.findall(r'"((?:[^"\\]|\\.)*)"|(\S+)', value)
    return [re.sub(r"\\(.)", r"\1", quoted or plain).replace("%%", "%") for quoted, plain in words]


@pytest.mark.parametrize("name", ["station", "my station", 'a $b %c "d" \\e `f`', "été & co; |"])
def test_the_entry_starts_this_program_on_this_station(autostart: Run, tmp_path: Path, name: str) -> None:
    made = program(tmp_path / f"of {name}")
    folder = tmp_path / name
    folder.mkdir()
    (folder / "catalogue.db").touch()
    assert autostart("install", "--data", folder, made).returncode == 0
    assert started(tmp_path) == [str(made), "--data", str(folder)]
    assert autostart("install", made).returncode == 0
    assert started(tmp_path) == [str(made)], "the usual folder again"
    assert autostart("remove").returncode == 0
    assert not entry(tmp_path).exists()
    assert autostart("remove").returncode == 0


def test_a_program_named_from_here_is_started_from_anywhere(autostart: Run, tmp_path: Path) -> None:
    made = program(tmp_path / "here")
    assert autostart("install", "here/bwc-review").returncode == 0
    assert started(tmp_path) == [str(made)]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ([], "packaging/autostart install"),
        (["install", "--data"], "packaging/autostart install"),
        (["install", "--date", "x"], "packaging/autostart install"),
        (["install", "--data", "nowhere"], "holds no station"),
        (["install", "nowhere/bwc-review"], "not found"),
    ],
)
def test_nothing_is_installed_for_words_that_are_wrong(
    autostart: Run, tmp_path: Path, words: list[str], said: str
) -> None:
    done = autostart(*words)
    assert done.returncode in {1, 2}
    assert said in done.stderr
    assert not entry(tmp_path).exists()
