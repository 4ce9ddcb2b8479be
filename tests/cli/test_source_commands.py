"""A dock on another machine by command: added with its key and password, brought in, emptied, forgotten."""

from __future__ import annotations

import json
import shutil
import socket
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest

from bwc_review import settings
from bwc_review.dock.reach import written
from tests.cli.conftest import Desk
from tests.dock.sources import SERVED, ServerShelf
from tests.servers import PASSWORD, host_key_shown, make_host_key, make_user_key


@pytest.fixture(params=["sftp", "smb", "ftp", "ftps", "dav", "davs"])
def shelf(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[ServerShelf]:
    made = SERVED[request.param](tmp_path)
    yield made
    made.source.close()


@pytest.fixture
def sftp(tmp_path: Path) -> Iterator[ServerShelf]:
    made = SERVED["sftp"](tmp_path)
    yield made
    made.source.close()


def adding(desk: Desk, shelf: ServerShelf) -> Callable[..., list[object]]:
    """The words of ``source add``, with the password in a file."""
    words = ["source", "add", written(shelf.place.address), "--secret-file", desk.secret("dock", PASSWORD)]
    return partial(lambda *more: [*words, *more])


def test_a_dock_on_another_machine_is_added_brought_in_emptied_and_forgotten(
    desk: Desk, shelf: ServerShelf, camera: Path
) -> None:
    files = sorted(path for path in camera.rglob("*") if path.is_file())
    for path in files:
        shelf.put(str(path.relative_to(camera)), path.read_bytes(), path.stat().st_mtime_ns // 10**9 * 10**9)
    key = ["--server-key", shelf.server.pin] if shelf.server.pin else []
    url = written(shelf.place.address)
    added = desk.document(*adding(desk, shelf)(*key))
    assert url in added["sources"]
    (row,) = [one for one in desk.document("source", "list") if one["source"] == url]
    assert row["known_by"] == shelf.server.pin
    for file in (path for path in desk.root.rglob("*") if path.is_file()):
        assert PASSWORD.encode() not in file.read_bytes()
    done = desk.document("sync", url, "--release")
    assert done["ingested"] > 0
    assert done["problems"] == []
    assert done["released"] == len(files)
    assert shelf.keys() == []
    assert url not in desk.document("source", "forget", url)["sources"]
    assert shelf.server.pin == "" or shelf.server.pin not in (desk.root / "settings.json").read_text("utf-8")


def test_a_private_key_opens_a_dock_and_neither_it_nor_its_passphrase_lies_open(
    desk: Desk, sftp: ServerShelf, camera: Path
) -> None:
    recording = next(camera.rglob("*.mp4"))
    sftp.put(str(recording.relative_to(camera)), recording.read_bytes())
    key, url = make_user_key(sftp.server, PASSWORD), written(sftp.place.address)
    words = ["source", "add", url, "--server-key", sftp.server.pin]
    words += ["--key-file", str(sftp.server.work / "user_key")]
    assert "is under a passphrase" in desk.do(*words).err
    assert (
        "does not open the private key"
        in desk.do(*words, "--secret-file", desk.secret("wrong", "another")).err
    )
    assert desk.document("source", "list") == []
    desk.document(*words, "--secret-file", desk.secret("dock", PASSWORD))
    (sftp.server.work / "user_key").unlink()
    assert desk.document("sync", url)["ingested"] == 1
    for file in (path for path in desk.root.rglob("*") if path.is_file()):
        held = file.read_bytes()
        assert PASSWORD.encode() not in held
        assert key.splitlines()[1].encode() not in held
    desk.document("source", "forget", url)
    assert desk.do("source", "add", "ftp://dock/a", "--key-file", "key").code == 2


def test_a_private_key_in_pkcs8_opens_a_dock_and_one_of_putty_is_said_how_to_convert(
    desk: Desk, sftp: ServerShelf
) -> None:
    make_user_key(sftp.server, PASSWORD, kind="rsa", form="PKCS8")
    file, url = sftp.server.work / "user_key", written(sftp.place.address)
    assert "ENCRYPTED PRIVATE KEY" in file.read_text("ascii")
    words = ["source", "add", url, "--server-key", sftp.server.pin, "--key-file", str(file)]
    assert "is under a passphrase" in desk.do(*words).err
    desk.document(*words, "--secret-file", desk.secret("dock", PASSWORD))
    file.unlink()
    assert desk.document("sync", url)["ingested"] == 0, "it is signed in, and there is nothing"
    desk.document("source", "forget", url)
    file.write_bytes(b"PuTTY-User-Key-File-3: ssh-ed25519\r\nEncryption: none\r\nComment: cl\xe9\r\n")
    refused = desk.do(*words)
    assert refused.code == 3
    assert "PuTTYgen" in refused.err
    assert "Export OpenSSH key" in refused.err
    file.unlink()


def test_a_dock_whose_password_was_lost_is_said_and_holds_up_no_other(
    desk: Desk, sftp: ServerShelf, camera: Path
) -> None:
    url = written(sftp.place.address)
    desk.document(*adding(desk, sftp)("--server-key", sftp.server.pin))
    (desk.root / "docks.key.age").write_bytes(b"damaged")
    done = desk.do("sync", url, str(camera), "--json")
    assert done.document["ingested"] > 0
    assert "does not accept" in done.err + done.out
    desk.document(*adding(desk, sftp)())
    assert desk.document("sync", url)["problems"] == []


def test_how_still_the_files_of_a_dock_must_be_is_set_and_listed(desk: Desk, tmp_path: Path) -> None:
    folder = tmp_path / "dock"
    folder.mkdir()
    desk.document("source", "add", str(folder))
    assert [one["still_s"] for one in desk.document("source", "list")] == [30]
    desk.document("source", "still", str(folder), "120")
    (row,) = desk.document("source", "list")
    assert row == {"source": str(folder), "known_by": "", "still_s": 120, "end": ""}
    desk.document("source", "still", str(folder), "120", "--end", "fini.ok")
    desk.document("source", "still", str(folder), "60")
    assert "still for 1 min 00 s  fini.ok" in desk.do("source", "list").out
    assert desk.do("source", "still", str(folder), "60", "--end", "a b").code == 2
    desk.document("source", "still", str(folder), "120", "--end", "")
    (row,) = desk.document("source", "list")
    assert (row["still_s"], row["end"]) == (120, "")
    assert "still for 2 min 00 s" in desk.do("source", "list").out
    noted = [one["details"] for one in desk.document("journal") if one["operation"] == "setting_changed"]
    assert {"still_s": 120, "old_still_s": 30} in noted
    assert {"still_s": 120, "old_still_s": 120, "end_marker": 1} in noted
    assert {"still_s": 120, "old_still_s": 60, "end_marker": 0} in noted
    assert desk.do("source", "still", str(folder), "4").code == 2
    assert desk.do("source", "still", str(tmp_path), "60").code == 2


def test_a_line_written_into_the_settings_by_hand_is_listed_and_forgotten(desk: Desk) -> None:
    line = "sftp://dock:secret@192.168.1.20/cam"
    file = desk.root / "settings.json"
    settings.save(file, replace(settings.load(file)[0], sources=(line,)))
    assert [one["source"] for one in desk.document("source", "list")] == [line]
    assert desk.document("source", "forget", line)["sources"] == []


def test_a_server_that_nobody_confirmed_is_not_added_and_its_key_is_said(
    desk: Desk, sftp: ServerShelf
) -> None:
    answer = desk.do(*adding(desk, sftp)())
    assert answer.code == 3
    assert sftp.server.pin in answer.err
    assert desk.document("source", "list") == []


@pytest.mark.parametrize("kind", ["sftp", "ftps", "davs"])
def test_a_dock_that_does_not_answer_is_not_added_and_that_is_said(desk: Desk, kind: str) -> None:
    with socket.socket() as taken:  # nobody listens there
        taken.bind(("127.0.0.1", 0))
        refused = desk.do("source", "add", f"{kind}://dock@127.0.0.1:{taken.getsockname()[1]}/cameras")
    assert refused.code == 3
    assert "cannot be listed" in refused.err
    assert desk.document("source", "list") == []


def test_a_wrong_password_and_a_password_in_an_address_are_not_kept(desk: Desk, sftp: ServerShelf) -> None:
    url = written(sftp.place.address)
    file = desk.secret("wrong", "another")
    answer = desk.do("source", "add", url, "--secret-file", file, "--server-key", sftp.server.pin)
    assert answer.code == 3
    assert "does not accept" in answer.err
    answer = desk.do("source", "add", "sftp://chef:secret@dock/a")
    assert answer.code == 3
    assert "secret@" not in answer.err + answer.out
    assert desk.document("source", "list") == []


def test_a_changed_key_of_a_server_stops_the_transfer_with_both_keys(desk: Desk, sftp: ServerShelf) -> None:
    desk.document(*adding(desk, sftp)("--server-key", sftp.server.pin))
    key = sftp.server.work / "host_key"
    kept = key.with_name("kept")
    shutil.copy(key, kept)
    sftp.server.stop()
    make_host_key(key)
    sftp.server.start()
    try:
        answer = desk.do("sync", written(sftp.place.address))
        assert answer.code == 3
        assert sftp.server.pin in answer.err
        assert host_key_shown(key) in answer.err
    finally:
        sftp.server.stop()
        shutil.copy(kept, key)
    sftp.server.start()
    assert json.loads(desk.do("sync", written(sftp.place.address), "--json").out)["problems"] == []
