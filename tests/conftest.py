"""What every test is held to: no thread left running, no network, no trace in the account's own folders."""

from __future__ import annotations

import gc
import os
import socket
import threading
import tomllib
from collections.abc import Iterator
from pathlib import Path
from tempfile import mkdtemp

import hypothesis
import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from bwc_review.dock import disks, volumes
from bwc_review.domain.legal import LegalProfile, profile_from
from bwc_review.paths import resource
from bwc_review.ui.garbage import collect_due
from tests.sharing import pytest_xdist_make_scheduler  # noqa: F401 - pytest looks for its hooks here

# How long one example takes says how busy the machine is, not whether the code is right.
hypothesis.settings.register_profile("station", deadline=None)
hypothesis.settings.load_profile("station")

if not os.environ.get("DISPLAY"):
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


@pytest.fixture(autouse=True)
def no_widget_dies_in_a_lane() -> Iterator[None]:
    """As in the program: what is unreachable is let go in the window's thread.

    What the test let go dies with it: each change of look would else dress it anew.
    """
    gc.disable()
    yield
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    collect_due()


@pytest.fixture(autouse=True)
def no_thread_survives() -> Iterator[None]:
    """A thread left running crashes some later test; name the guilty one instead."""
    before = set(threading.enumerate())
    yield
    left = [
        t.name for t in threading.enumerate() if t not in before and not t.name.startswith("pytest_timeout")
    ]
    assert not left, f"threads left running: {left}"


@pytest.fixture(autouse=True)
def nobody_phones_home(monkeypatch: pytest.MonkeyPatch) -> None:
    """The station is offline: only sockets of this machine may be opened."""
    connect = socket.socket.connect

    def guarded(self: socket.socket, address: object) -> None:
        if self.family in {socket.AF_INET, socket.AF_INET6} and isinstance(address, tuple):
            assert address[0] in {"127.0.0.1", "::1", "localhost"}, f"the station must not call {address}"
        connect(self, address)  # type: ignore[arg-type]

    monkeypatch.setattr(socket.socket, "connect", guarded)


@pytest.fixture(scope="session")
def homes(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Apart from the folders of the tests: pytest lists all of those to name each new one."""
    return tmp_path_factory.mktemp("homes")


@pytest.fixture(autouse=True)
def own_home(homes: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Nothing is read from or written to the account that runs the tests."""
    home = Path(mkdtemp(dir=homes))
    monkeypatch.setenv("HOME", str(home))
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"):
        monkeypatch.setenv(name, str(home / name.lower()))
    for name in ("BWC_LOGIN", "BWC_PASSPHRASE_FILE", "BWC_KEYFILE_PASSPHRASE_FILE", "BWC_LANGUAGE"):
        monkeypatch.delenv(name, raising=False)
    return home


@pytest.fixture(scope="session", autouse=True)
def one_application(qapp: QApplication) -> QApplication:
    """One application for the whole run: the command line would else make one that no widget can use."""
    return qapp


@pytest.fixture(scope="session")
def profile() -> LegalProfile:
    """The legal profile that ships."""
    return profile_from(tomllib.loads(resource("legal/csi-2022.toml").read_text("utf-8")))


@pytest.fixture(autouse=True)
def nothing_is_docked(monkeypatch: pytest.MonkeyPatch) -> None:
    """No volume of this computer is looked at, whatever hangs on it."""
    monkeypatch.setattr(volumes, "volumes_here", lambda: volumes.MountTable(Path("/nowhere")))
    monkeypatch.setattr(disks, "disks_here", disks.NoDisks)
