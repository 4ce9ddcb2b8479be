"""The timers of the operating system: what they call sweeps with nobody there, and they are well formed."""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
import time_machine

ROOT = Path(__file__).parents[2]
WINDOWS = ROOT / "packaging" / "windows" / "bwc-review-sweep.xml"
SPACE = {"task": "http://schemas.microsoft.com/windows/2004/02/mit/task"}


@pytest.fixture
def units(tmp_path: Path) -> Path:
    """The systemd files as they are installed, for a program whose path has a space."""
    program = tmp_path / "my programs" / "bwc-review"
    program.parent.mkdir()
    program.write_text("#!/bin/sh\n", "utf-8")
    program.chmod(0o755)
    home = {**os.environ, "XDG_CONFIG_HOME": str(tmp_path / "config"), "BWC_NO_SYSTEMCTL": "1"}
    subprocess.run([ROOT / "packaging" / "timer", "install", program], env=home, check=True)
    return tmp_path / "config" / "systemd" / "user"


def called(units: Path) -> list[str]:
    """What the service starts."""
    service = (units / "bwc-review-sweep.service").read_text("utf-8")
    [line] = [one for one in service.splitlines() if one.startswith("ExecStart=")]
    return shlex.split(line.removeprefix("ExecStart="))


def test_both_systems_call_the_same_sweep(units: Path) -> None:
    program, *arguments = called(units)
    assert Path(program).is_file()
    task = ElementTree.parse(WINDOWS).getroot()  # noqa: S314 - a file of ours
    told = task.findtext("task:Actions/task:Exec/task:Arguments", namespaces=SPACE)
    assert arguments == (told or "").split() == ["sweep", "--unattended"]


def test_what_they_call_erases_what_is_due_with_nobody_there(desk: Any, units: Path) -> None:
    alone = desk.having(BWC_PASSPHRASE_FILE="")
    due = date.fromisoformat(desk.clips()[0]["due_on"])
    with time_machine.travel(datetime.combine(due, datetime.min.time()).astimezone() + timedelta(days=1)):
        done = alone.do(*called(units)[1:])
        assert (done.code, done.out.splitlines()[0]) == (0, "2 recordings erased.")
        assert desk.clips() == []


def test_the_task_of_windows_catches_up_and_keeps_no_password() -> None:
    task = ElementTree.parse(WINDOWS).getroot()  # noqa: S314 - a file of ours
    settings = task.find("task:Settings", SPACE)
    assert settings is not None
    assert settings.findtext("task:StartWhenAvailable", namespaces=SPACE) == "true"
    assert settings.findtext("task:WakeToRun", namespaces=SPACE) == "true"
    assert settings.findtext("task:DisallowStartIfOnBatteries", namespaces=SPACE) == "false"
    assert task.findtext(".//task:LogonType", namespaces=SPACE) == "InteractiveToken"
    assert task.findtext(".//task:Interval", namespaces=SPACE) == "PT1H"
    assert task.find(".//task:UserId", SPACE) is None


@pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="needs systemd")
def test_systemd_finds_nothing_wrong_with_the_files(units: Path, tmp_path: Path) -> None:
    running = tmp_path / "run"
    running.mkdir(mode=0o700)
    looked = subprocess.run(
        ["systemd-analyze", "--user", "verify", *sorted(units.iterdir())],
        env={**os.environ, "XDG_RUNTIME_DIR": str(running)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (looked.returncode, looked.stderr) == (0, "")
    timer = (units / "bwc-review-sweep.timer").read_text("utf-8")
    assert "Persistent=true" in timer
    when = next(line for line in timer.splitlines() if line.startswith("OnCalendar="))
    subprocess.run(
        ["systemd-analyze", "calendar", when.removeprefix("OnCalendar=")], check=True, capture_output=True
    )


def test_removed_nothing_is_left(units: Path, tmp_path: Path) -> None:
    home = {**os.environ, "XDG_CONFIG_HOME": str(tmp_path / "config"), "BWC_NO_SYSTEMCTL": "1"}
    subprocess.run([ROOT / "packaging" / "timer", "remove"], env=home, check=True)
    assert list(units.iterdir()) == []
