"""The timers of the operating system: what they call sweeps with nobody there, and they are well formed."""

from __future__ import annotations

import json
import os
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Callable
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
import time_machine

from bwc_review import station as roof
from bwc_review.domain.journal import Operation
from bwc_review.operations.unattended import TASK
from tests.cli.conftest import KEY_WORDS

ROOT = Path(__file__).parents[2]
WINDOWS = ROOT / "packaging" / "windows" / "bwc-review-sweep.xml"
SPACE = {"task": "http://schemas.microsoft.com/windows/2004/02/mit/task"}


@pytest.fixture(params=["my programs", "100 % & b|c"])
def units(tmp_path: Path, request: pytest.FixtureRequest) -> Path:
    """The systemd files as they are installed, for a program whose path has a space, or odd signs."""
    program = tmp_path / request.param / "bwc-review"
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
    words = shlex.split(line.removeprefix("ExecStart="))
    return [word.replace("%%", "%").replace("$$", "$") for word in words]


def test_both_systems_call_the_same_sweep(units: Path) -> None:
    program, *arguments = called(units)
    assert Path(program).is_file()
    task = ElementTree.parse(WINDOWS).getroot()  # noqa: S314 - a file of ours
    told = task.findtext("task:Actions/task:Exec/task:Arguments", namespaces=SPACE)
    assert arguments == (told or "").split() == ["sweep", "--unattended"]


def test_a_station_in_another_folder_is_named_to_the_timer(desk: Any, tmp_path: Path) -> None:
    program, elsewhere = tmp_path / "bwc-review", tmp_path / "the $station of 100 %"
    program.write_text("#!/bin/sh\n", "utf-8")
    program.chmod(0o755)
    home = {**os.environ, "XDG_CONFIG_HOME": str(tmp_path / "config"), "BWC_NO_SYSTEMCTL": "1"}
    install: list[str | Path] = [ROOT / "packaging" / "timer", "install", "--data"]
    missing = subprocess.run(
        [*install, elsewhere, program], env=home, check=False, capture_output=True, text=True
    )
    assert (missing.returncode, (tmp_path / "config").exists()) == (1, False)
    elsewhere.symlink_to(desk.root)
    subprocess.run([*install, elsewhere, program], env=home, check=True)
    words = called(tmp_path / "config" / "systemd" / "user")
    assert words == [str(program), "--data", str(elsewhere), "sweep", "--unattended"]


@pytest.fixture
def timer(tmp_path: Path) -> Callable[..., subprocess.CompletedProcess[str]]:
    """Runs packaging/timer for an account of its own, in an empty folder."""
    home = {**os.environ, "XDG_CONFIG_HOME": str(tmp_path / "config"), "BWC_NO_SYSTEMCTL": "1"}
    here = tmp_path / "here"
    here.mkdir()

    def run(*words: str | Path) -> subprocess.CompletedProcess[str]:
        command = [ROOT / "packaging" / "timer", *words]
        return subprocess.run(command, env=home, cwd=here, check=False, capture_output=True, text=True)

    return run


@pytest.fixture
def program(tmp_path: Path) -> Path:
    made = tmp_path / "bwc-review"
    made.write_text("#!/bin/sh\n", "utf-8")
    made.chmod(0o755)
    return made


def test_a_program_named_from_here_is_called_from_anywhere(timer: Any, program: Path, tmp_path: Path) -> None:
    assert timer("install", "../bwc-review").returncode == 0  # systemd takes a whole path only
    assert called(tmp_path / "config" / "systemd" / "user")[0] == str(program)


@pytest.mark.parametrize(
    "words", [["PROGRAM", "--data", "/tmp"], ["--data", ""], ["--data"], ["--date", "/tmp"]], ids=" ".join
)
def test_a_timer_is_never_installed_for_another_station_than_is_named(
    timer: Any, program: Path, tmp_path: Path, words: list[str]
) -> None:
    done = timer("install", *[program if word == "PROGRAM" else word for word in words])
    assert done.returncode == 2
    assert done.stderr == "packaging/timer install [--data DIR] [COMMAND] | remove | status\n"
    assert not (tmp_path / "config").exists()


def test_a_folder_without_station_gets_no_timer(timer: Any, program: Path, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    done = timer("install", "--data", tmp_path / "empty", program)
    assert (done.returncode, (tmp_path / "config").exists()) == (1, False)
    assert done.stderr == f"{tmp_path / 'empty'} holds no station (catalogue.db): nothing was installed\n"


def test_who_takes_the_timer_from_another_station_is_told(timer: Any, program: Path, tmp_path: Path) -> None:
    for name in ("first", "second one"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "catalogue.db").touch()
    first = ("install", "--data", tmp_path / "first", program)
    second = ("install", "--data", tmp_path / "second one", program)
    said = [timer(*words).stderr for words in (first, first, second, ("install", program), first)]
    assert said[:2] == ["", ""]
    assert f'no longer erases in "{tmp_path / "first"}"' in said[2]
    assert f'no longer erases in "{tmp_path / "second one"}"' in said[3]
    assert "no longer erases in the usual folder" in said[4]


def test_what_they_call_erases_what_is_due_with_nobody_there(desk: Any, units: Path) -> None:
    alone = desk.having(BWC_PASSPHRASE_FILE="")
    due = date.fromisoformat(desk.clips()[0]["due_on"])
    with time_machine.travel(datetime.combine(due, datetime.min.time()).astimezone() + timedelta(days=1)):
        done = alone.do(*called(units)[1:])
        assert (done.code, done.out.splitlines()[0]) == (0, "2 recordings erased.")
        assert desk.clips() == []


def test_what_they_call_lets_go_of_a_journal_of_three_years_and_a_simulation_of_nothing(
    desk: Any, units: Path
) -> None:
    alone = desk.having(BWC_PASSPHRASE_FILE="")
    over = datetime.now().astimezone() + timedelta(days=3 * 366 + 2)
    for days in range(8, -1, -1):  # used for a week, so that the clock is believed
        with time_machine.travel(over - timedelta(days=days)):
            assert alone.do("sweep", "--dry-run").code == 0
            alone.do("doctor")
            assert _purges(desk) == 0
    with time_machine.travel(over + timedelta(hours=1)):
        alone.do(*called(units)[1:])
        assert _purges(desk) == 1


def _purges(desk: Any) -> int:
    """By the program's parts: a command that lists the journal would purge it first."""
    open_ = roof.open_station(desk.paths, KEY_WORDS)
    try:
        with open_.catalogue.read() as tables:
            return len(tables.journal.entries(operation=Operation.PURGE))
    finally:
        roof.close(open_)


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


def test_the_task_of_windows_is_what_its_schema_allows_and_needs_no_administrator() -> None:
    """Order and kinds of elements as [MS-TSCH] 2.5 and the exports of the task scheduler have them."""
    content = WINDOWS.read_bytes()
    assert content.startswith(b"\xff\xfe"), "schtasks refuses UTF-8, declared or not, as malformed"
    text = content.decode("utf-16")
    assert text.startswith('<?xml version="1.0" encoding="UTF-16"?>')
    assert text.isascii(), "whatever an editor makes of it"
    task = ElementTree.fromstring(content)  # noqa: S314 - a file of ours
    name = {each: f"{{{SPACE['task']}}}{each}" for each in (
        "Task", "RegistrationInfo", "Triggers", "Principals", "Settings", "Actions", "CalendarTrigger",
    )}  # fmt: skip
    assert task.tag == name["Task"]
    assert [each.tag for each in task] == [
        name[each] for each in ("RegistrationInfo", "Triggers", "Principals", "Settings", "Actions")
    ]
    [trigger] = task.findall("task:Triggers/*", SPACE)  # one at sign-in would want an administrator
    assert trigger.tag == name["CalendarTrigger"]
    order = [each.tag.partition("}")[2] for each in trigger]
    assert order == ["Repetition", "StartBoundary", "Enabled", "ScheduleByDay"]
    assert datetime.fromisoformat(trigger.findtext("task:StartBoundary", "", SPACE)).tzinfo is None
    for span in [
        *task.iterfind(".//task:Interval", SPACE),
        *task.iterfind(".//task:ExecutionTimeLimit", SPACE),
    ]:
        assert re.fullmatch(r"P(\d+D)?(T(\d+H)?(\d+M)?)?", span.text or "")
    settings = {each.tag.partition("}")[2]: each.text for each in task.findall("task:Settings/*", SPACE)}
    assert settings.pop("MultipleInstancesPolicy") in {"Parallel", "Queue", "IgnoreNew", "StopExisting"}
    assert settings.pop("ExecutionTimeLimit") == "PT2H"
    assert set(settings.values()) <= {"true", "false"}
    [principal] = task.findall("task:Principals/task:Principal", SPACE)
    [actions] = task.findall("task:Actions", SPACE)
    assert actions.get("Context") == principal.get("id")
    command = task.findtext("task:Actions/task:Exec/task:Command", "", SPACE)
    assert command.endswith("bwc-review.exe")
    assert TASK in text, "the name under which doctor looks for it"


def doctor(desk: Any) -> tuple[dict[str, Any], str]:
    """What doctor says of the timer, as data and in words."""
    [found] = [one for one in json.loads(desk.do("doctor", "--json").out)["checks"] if one["name"] == "timer"]
    lines = desk.do("doctor").out.splitlines()
    return found, next(line for line in lines if "nobody there" in line)


@pytest.mark.skipif(sys.platform != "linux", reason="systemd")
def test_doctor_says_whether_the_timer_is_installed_and_when_it_last_ran(desk: Any, own_home: Path) -> None:
    found, words = doctor(desk)
    assert (found["ok"], found["facts"]) == (False, {"installed": 0, "last_run": ""})
    assert words.startswith("✗")
    assert "packaging/timer install" in words

    wanted = own_home / "xdg_config_home" / "systemd" / "user" / "timers.target.wants"
    wanted.mkdir(parents=True)
    (wanted / "bwc-review-sweep.timer").symlink_to("../bwc-review-sweep.timer")
    with time_machine.travel(datetime.now().astimezone() + timedelta(hours=1)):
        found, words = doctor(desk)
        assert (found["ok"], found["facts"]["last_run"]) == (False, ""), (
            "it was used, and the timer never ran"
        )
        assert "never yet" in words

        desk.do("sweep")
        assert doctor(desk)[0]["facts"]["last_run"] == "", "somebody's sweep is not the timer's"
        assert desk.having(BWC_PASSPHRASE_FILE="").do("sweep", "--unattended").code == 0
        found, words = doctor(desk)
        assert found["ok"]
        assert datetime.fromisoformat(found["facts"]["last_run"]).date() == datetime.now().astimezone().date()
        assert words.startswith("✓")
    with time_machine.travel(datetime.now().astimezone() + timedelta(days=4)):
        found, words = doctor(desk)
        assert not found["ok"]
        assert "but last run" in words


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


def test_what_they_call_looks_at_everything_sealed_once_a_week(desk: Any, units: Path) -> None:
    alone = desk.having(BWC_PASSPHRASE_FILE="")
    [path, *_] = sorted((desk.root / "vault" / "clips").rglob("*.body"))
    content = bytearray(path.read_bytes())
    content[-1] ^= 1
    path.write_bytes(content)
    found = alone.do(*called(units)[1:])
    assert (found.code, found.out.splitlines()[0]) == (1, "0 recordings erased.")
    assert "found damage: 1 damaged recordings" in found.err
    assert alone.do(*called(units)[1:]).code == 0, "once a week"
    assert "damage found" in alone.do("doctor").out
    checks = desk.document("journal", "--operation", "check_done")
    assert [one["author"] for one in checks if one["result"] == "error"] == ["systeme"]
