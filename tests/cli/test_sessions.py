"""The program as a process of its own: in a terminal, with a real keyring, without one."""

from __future__ import annotations

import json
import os
import pty
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
import time_machine
import typer

from bwc_review import cli, startup
from bwc_review.cli import confirm_date, holds
from bwc_review.domain.clip import ClipId

WORDS = "quatre mots sans rapport"
SOURCE = str(Path(cli.__file__).parents[2])


class Terminal:
    """A program at a terminal that a person types into."""

    def __init__(self, process: subprocess.Popen[bytes], screen: int) -> None:
        self.process = process
        self._screen = screen
        self.shown = ""

    def wait_for(self, words: str) -> None:
        """Read what is shown until the words are there."""
        while words not in self.shown:
            assert self._read(), f"ended without {words!r}: {self.shown}"

    def type(self, keys: str) -> None:
        os.write(self._screen, keys.encode())

    def end(self) -> int:
        """The exit code, once it shows nothing more."""
        while self._read():
            pass
        return self.process.wait(30)

    def _read(self) -> bool:
        try:
            read = os.read(self._screen, 4096)
        except OSError:  # the program has let go of the terminal
            return False
        self.shown += read.decode("utf-8", "replace")
        return bool(read)


# Whoever runs the tests in the background has Ctrl+C ignored for every program below: a terminal has not.
AT_A_TERMINAL = (
    "import signal; signal.signal(signal.SIGINT, signal.default_int_handler);"
    "from bwc_review.__main__ import main; main()"
)


@contextmanager
def terminal(desk: Any, *arguments: str) -> Iterator[Terminal]:
    screen, inside = pty.openpty()
    environment = {**os.environ, **desk.environment, "PYTHONPATH": SOURCE, "COLUMNS": "80"}
    command = [sys.executable, "-c", AT_A_TERMINAL, "--data", str(desk.root), *arguments]
    # setsid -c makes the pseudo-terminal the one whose Ctrl+C the program hears
    with subprocess.Popen(
        ["setsid", "-c", *command], stdin=inside, stdout=inside, stderr=inside, env=environment
    ) as process:
        os.close(inside)
        try:
            yield Terminal(process, screen)
        finally:
            if process.poll() is None:
                process.kill()
            os.close(screen)


def test_a_person_types_the_passphrase_and_it_is_not_shown(desk: Any) -> None:
    alone = desk.having(BWC_PASSPHRASE_FILE="", BWC_KEYFILE_PASSPHRASE_FILE="")
    with terminal(alone, "clips") as screen:
        screen.wait_for("Passphrase of anne: ")
        screen.type(WORDS + "\n")
        assert screen.end() == 0
    clip = desk.clips()[0]
    (line,) = (line for line in screen.shown.splitlines() if clip["id"][-12:] in line)
    assert "CAM-01" in line
    assert f"{date.fromisoformat(clip['due_on']):%d/%m/%Y}" in line
    assert WORDS not in screen.shown


@pytest.mark.parametrize("keys", ["\x03", "\x04"])
def test_ctrl_c_or_d_at_the_question_is_a_stop(desk: Any, keys: str) -> None:
    alone = desk.having(BWC_PASSPHRASE_FILE="", BWC_KEYFILE_PASSPHRASE_FILE="")
    with terminal(alone, "clips") as screen:
        screen.wait_for("Passphrase of anne: ")
        screen.type(keys)
        assert screen.end() == 3
    assert "Stopped. What was finished is kept" in screen.shown
    assert "Traceback" not in screen.shown
    assert len(desk.clips()) == 2


def test_ctrl_c_while_a_camera_is_read_loses_nothing(desk: Any, camera: Path) -> None:
    """The stop goes to every process of the terminal, also to the one that reads the camera."""
    (file,) = camera.rglob("*.mp4")
    before = file.read_bytes()
    desk.paths.settings.write_text(json.dumps({"still_s": [f"5 {camera}"]}), "utf-8")
    with terminal(desk, "sync", str(camera), "--release") as screen:
        screen.wait_for("Bringing in")
        screen.type("\x03")
        assert screen.end() == 3
    assert "Stopped. What was finished is kept" in screen.shown
    assert "Traceback" not in screen.shown
    assert file.read_bytes() == before
    assert desk.document("verify")["clips_bad"] == []
    assert desk.document("sync", camera)["ingested"] == 1
    assert len(desk.clips()) == 3


def test_a_new_passphrase_is_typed_twice(empty: Any) -> None:
    arguments = ["init", "--commune", "Fleurance", "--responsable", "Anne Rey", "--matricule", "1"]
    unsaid = empty.having(BWC_KEYFILE_PASSPHRASE_FILE="")
    with terminal(unsaid, *arguments, "--login", "anne", "--key-file") as screen:
        for words, question in (
            (WORDS, "Passphrase to choose: "),
            ("tout autre chose", "Once more, to be sure: "),
            (WORDS, "The two are not the same.\r\nPassphrase to choose: "),
            (WORDS, "Once more, to be sure: "),
            ("cinq mots pour le fichier", "Passphrase of the station's key file: "),
            ("cinq mots pour le fichier", "Once more, to be sure: "),
        ):
            screen.wait_for(question)
            screen.shown = ""
            screen.type(words + "\n")
        assert screen.end() == 0
    assert "Recovery key, shown this once." in screen.shown
    assert empty.document("clips") == []


def test_before_a_release_erases_the_person_is_asked(desk: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """In the terminal of somebody who says no, then yes; the clock stands after the month."""
    clip = desk.clips()[0]
    given = ["--procedure", "judiciaire", "--reference", "r", "--authority", "a"]
    hold = desk.document("hold", "open", clip["id"], *given)["id"]
    due = date.fromisoformat(clip["due_on"])
    asked: list[str] = []
    answers = [False, True]

    def confirm(question: str, *, abort: bool, err: bool) -> None:
        asked.append(question)
        if not answers.pop(0):
            raise typer.Abort

    monkeypatch.setattr(holds, "is_somebody_there", lambda: True)
    monkeypatch.setattr(typer, "confirm", confirm)
    with time_machine.travel(datetime.combine(due, datetime.min.time()).astimezone() + timedelta(days=2)):
        no = desk.do("hold", "release", hold, "--reason", "classé")
        assert no.code == 3
        assert "Stopped." in no.err
        assert [one["open"] for one in desk.document("hold", "list")] == [True]
        assert desk.document("hold", "release", hold, "--reason", "classé")["erased"] is True
    assert len(asked) == 2
    assert "erases the recording at once" in asked[0]


def test_before_the_date_is_confirmed_what_goes_is_listed_and_asked_and_nothing_more_goes(
    desk: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """R22: by the command line as in the window; what comes to wait meanwhile is not erased unseen."""
    asked: list[str] = []
    waits = startup.sweep_now
    first = desk.clips()[0]["id"]

    def confirm(question: str, *, abort: bool, err: bool) -> None:
        asked.append(question)
        if len(asked) == 1:
            raise typer.Abort

    monkeypatch.setattr(confirm_date, "is_somebody_there", lambda: True)
    monkeypatch.setattr(typer, "confirm", confirm)
    with time_machine.travel(datetime.now().astimezone() + timedelta(days=80)):
        no = desk.do("sweep", "--confirm")
        assert no.code == 3
        assert "By that date the following is erased" in no.err
        with monkeypatch.context() as patch:
            less = (ClipId(first),)
            patch.setattr(startup, "sweep_now", lambda *a, **k: replace(waits(*a, **k), waiting=less))
            grown = desk.do("sweep", "--confirm")
        assert grown.code == 3
        assert "not all of them shown" in grown.err
        assert len(desk.clips()) == 2
        assert len(desk.document("sweep", "--confirm")["erased"]) == 2
    assert len(asked) == 3


# --- keyrings ----------------------------------------------------------------


def without_bus(desk: Any) -> dict[str, str]:
    """The environment of an account that has no session: no keyring answers there."""
    kept = {
        name: value
        for name, value in os.environ.items()
        if name not in {"DBUS_SESSION_BUS_ADDRESS", "DISPLAY"}
    }
    return {**kept, **desk.environment, "PYTHONPATH": SOURCE, "XDG_RUNTIME_DIR": str(desk.secrets / "none")}


def with_keyring(init_of: Callable[..., list[str]], desk: Any) -> list[str]:
    """The arguments of ``init`` for a station whose keys the keyring keeps."""
    arguments = init_of(desk)
    at = arguments.index("--key-file")
    return [*arguments[:at], "--keyring", *arguments[at + 3 :]]


def test_without_a_keyring_no_station_is_made(empty: Any, init_of: Callable[..., list[str]]) -> None:
    safe = empty.secrets / "safe"
    arguments = [*with_keyring(init_of, empty), "--recovery-out", str(safe)]
    done = subprocess.run(
        [sys.executable, "-m", "bwc_review", "--data", str(empty.root), *arguments],
        capture_output=True, text=True, env=without_bus(empty), check=False,
    )  # fmt: skip
    assert done.returncode == 3
    assert done.stdout == ""
    assert "This computer has no keyring that keeps secrets encrypted." in done.stderr
    assert "Nothing was stored in clear." in done.stderr
    assert not safe.exists()
    assert empty.do(*init_of(empty)).code == 0  # the folder can be used still


@pytest.mark.skipif(
    shutil.which("gnome-keyring-daemon") is None or shutil.which("dbus-run-session") is None,
    reason="gnome-keyring-daemon or dbus-run-session is not installed",
)
def test_a_real_keyring_lets_the_station_receive_with_nobody_signed_in(
    empty: Any, camera: Path, init_of: Callable[..., list[str]]
) -> None:
    home = empty.secrets / "home"
    (home / "run").mkdir(parents=True, mode=0o700)
    environment = {
        "PATH": os.environ["PATH"],
        "HOME": str(home),
        "XDG_RUNTIME_DIR": str(home / "run"),
        "XDG_DATA_HOME": str(home / "data"),
        "LANG": "C.UTF-8",
        "PYTHONPATH": SOURCE,
        "BWC_LANGUAGE": "en",
    }
    program = [sys.executable, "-m", "bwc_review", "--data", str(empty.root)]
    script = """
set -e
printf secret | gnome-keyring-daemon --daemonize --unlock --components=secrets >/dev/null 2>&1
camera=$1; shift
python=$1; folder=$2; shift 2
"$python" -m bwc_review --data "$folder" "$@" --json >"$folder.init"
printf '{"still_s": ["5 %s"]}' "$camera" >"$folder/settings.json"
"$python" -m bwc_review --data "$folder" sync "$camera" --json >"$folder.sync"
"$python" -m bwc_review --data "$folder" verify --json >"$folder.verify"
"""
    done = subprocess.run(
        ["dbus-run-session", "--", "sh", "-c", script, "sh", str(camera), sys.executable, str(empty.root),
         *with_keyring(init_of, empty)],
        capture_output=True, text=True, env=environment, timeout=150, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    read = {name: Path(f"{empty.root}.{name}").read_text("utf-8") for name in ("init", "sync", "verify")}
    assert '"custody": "keyring"' in read["init"]
    assert '"ingested": 1' in read["sync"]
    assert '"clips_checked": 1' in read["verify"]
    assert '"journal_ok": true' in read["verify"]
    assert not (empty.root / "custody.key.age").exists()
    before = {file: file.read_bytes() for file in empty.root.rglob("*") if file.is_file()}
    alone = subprocess.run(
        [*program, "verify"], capture_output=True, text=True, env=without_bus(empty), check=False
    )
    assert alone.returncode == 3
    assert "This computer has no keyring" in alone.stderr
    assert {file: file.read_bytes() for file in empty.root.rglob("*") if file.is_file()} == before
