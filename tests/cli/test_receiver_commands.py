"""A dock pushes to a station that is run from the command line."""

from __future__ import annotations

import json
import os
import socket
import stat
import threading
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from bwc_review import startup
from bwc_review.cli import receiver
from bwc_review.media.scene import Scene, make_clip
from bwc_review.operations.sweep import Swept
from bwc_review.station import Station
from tests.axis_dock import SERIAL, AxisDock


@pytest.fixture
def desk(desk: Any) -> Any:
    """The chief signs in, however many people there are."""
    [chief] = desk.document("person", "list")
    return desk.having(BWC_LOGIN=chief["login"])


@pytest.fixture(scope="module")
def clip(tmp_path_factory: pytest.TempPathFactory) -> Path:
    scene = Scene(datetime(2026, 6, 19, 8, tzinfo=UTC), seconds=1, size=(160, 90), fps=10, view=3)
    return make_clip(tmp_path_factory.mktemp("axis") / "a.mp4", scene).path


@pytest.fixture
def port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def test_docks_are_let_in_with_the_file_that_was_made_and_what_they_push_is_brought_in(
    desk: Any, tmp_path: Path, port: int, clip: Path
) -> None:
    assert desk.document("receiver", "show")["on"] is False
    shown = desk.document("receiver", "on", "--address", "127.0.0.1", "--port", str(port))
    assert (shown["on"], shown["address"], shown["port"], shown["made_at"]) == (True, "127.0.0.1", port, None)
    file = tmp_path / "axis.json"
    made = desk.document("receiver", "connection-file", file)
    assert made["file"] == str(file)
    assert made["made_at"]
    if os.name == "posix":
        assert stat.S_IMODE(file.stat().st_mode) == 0o600
    before = len(desk.document("clips"))
    dock = AxisDock.of(file.read_bytes())
    pusher = threading.Thread(target=push_until_it_answers, args=(dock, clip))
    pusher.start()
    done = desk.document("receive", "--recordings", "1")
    pusher.join()
    assert (done["ingested"], done["released"], done["problems"]) == (1, 1, [])
    clips = desk.document("clips")
    assert len(clips) == before + 1
    assert SERIAL in [clip["camera"] for clip in clips]
    assert desk.document("receiver", "show")["last_received_at"]
    operations = [entry["operation"] for entry in desk.document("journal")]
    for operation in ("receiver_keys", "recording_received", "spool_emptied"):
        assert operation in operations


def test_a_station_that_receives_for_hours_erases_what_is_due_meanwhile(
    desk: Any, tmp_path: Path, port: int, clip: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.document("receiver", "on", "--address", "127.0.0.1", "--port", str(port))
    desk.document("receiver", "connection-file", tmp_path / "axis.json")
    swept: list[bool] = []
    hourly = startup.sweep_hourly
    monkeypatch.setattr(receiver, "sweeps_again", lambda *_: not swept)

    def noted(open_: Station) -> Swept:
        swept.append(True)
        return hourly(open_)

    monkeypatch.setattr(startup, "sweep_hourly", noted)
    dock = AxisDock.of((tmp_path / "axis.json").read_bytes())
    pusher = threading.Thread(target=push_until_it_answers, args=(dock, clip))
    pusher.start()
    assert desk.do("receive", "--recordings", "1").code == 0
    pusher.join()
    assert swept == [True]


def push_until_it_answers(dock: AxisDock, clip: Path) -> None:
    turn = threading.Event()
    while True:
        try:
            dock.push(clip)
        except ConnectionRefusedError:
            turn.wait(0.05)
        else:
            return


def test_what_cannot_be_set_up_is_said(desk: Any, tmp_path: Path, port: int) -> None:
    early = desk.do("receiver", "connection-file", tmp_path / "axis.json")
    assert (early.code, early.out) == (3, "")
    assert "no address yet" in early.err
    wrong = desk.do("receiver", "on", "--address", "0.0.0.0")  # noqa: S104  it is refused
    assert wrong.code == 3
    assert "Address of this computer" in wrong.err
    not_yet = desk.do("receive")
    assert not_yet.code == 3
    desk.document("receiver", "on", "--address", "127.0.0.1", "--port", str(port))
    desk.document("receiver", "connection-file", tmp_path / "axis.json")
    with socket.socket() as other:
        other.bind(("127.0.0.1", port))
        other.listen()
        taken = desk.do("receive")
    assert taken.code == 3
    assert str(port) in taken.err
    off = desk.do("receiver", "off")
    assert (off.code, "Switched off" in off.out) == (0, True)


def test_nothing_secret_is_shown(desk: Any, tmp_path: Path, port: int) -> None:
    desk.document("receiver", "on", "--address", "127.0.0.1", "--port", str(port))
    desk.document("receiver", "connection-file", tmp_path / "axis.json")
    key = json.loads((tmp_path / "axis.json").read_text("utf-8"))["BlobAPIKey"]
    for command in (("receiver", "show"), ("receiver", "show", "--json"), ("journal", "--json"), ("doctor",)):
        answer = desk.do(*command)
        assert key not in answer.out + answer.err
