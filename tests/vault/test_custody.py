"""One contract for every custody, kept by the real ones and by the fake; and which keyrings are trusted."""

from __future__ import annotations

import base64
import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import keyring.backend
import keyring.errors
import pytest
from keyring.backends import SecretService, chainer, fail, null

from bwc_review.domain.errors import (
    KeyDamaged,
    KeyFileNeeded,
    KeyFileRefused,
    KeyringMissing,
    StationError,
)
from bwc_review.vault import custody as custody_module
from bwc_review.vault import keyring_custody
from bwc_review.vault.custody import Custody, KeyFileCustody, KeyringCustody, MemoryCustody
from tests.quick_words import quick_words

CATALOGUE, SIGNING = bytes(range(32)), bytes(range(32, 64))
HEAD = bytes([0xAB]) * 32


@pytest.fixture(autouse=True)
def quickly() -> Iterator[None]:
    """The cost of a passphrase is looked at where its files are."""
    with quick_words():
        yield


class FakeKeyring(keyring.backend.KeyringBackend):
    """A keyring in memory that can be locked, silent, or pretend."""

    priority = 0.1

    def __init__(self) -> None:
        super().__init__()  # type: ignore[no-untyped-call]  # keyring's own is untyped
        self.kept: dict[tuple[str, str], str] = {}
        self.asked_in: set[str] = set()
        self.error: Exception | None = None
        self.answers = threading.Event()
        self.answers.set()
        self.pretends = False

    def get_password(self, service: str, username: str) -> str | None:
        self._ask()
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self._ask()
        if not self.pretends:
            self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        self._ask()
        del self.kept[service, username]

    def _ask(self) -> None:
        self.asked_in.add(threading.current_thread().name)
        self.answers.wait(30)
        if self.error:
            raise self.error


def made(kind: Callable[[], Any]) -> Any:
    """An instance of a class whose maker is untyped."""
    return kind()


@pytest.fixture
def ring(monkeypatch: pytest.MonkeyPatch) -> FakeKeyring:
    """A fake that the allow-list lets pass."""
    name = f"{FakeKeyring.__module__}.{FakeKeyring.__qualname__}"
    monkeypatch.setitem(keyring_custody._ALLOWED, name, "fake keyring")
    return FakeKeyring()


class CustodyContract:
    """What every custody does."""

    @pytest.fixture
    def custody(self) -> Custody:
        raise NotImplementedError

    @pytest.fixture
    def again(self) -> Callable[[], Custody]:
        """The same custody as the next start finds it."""
        raise NotImplementedError

    def test_before_anything_is_stored_it_says_so(self, custody: Custody) -> None:
        for ask in (custody.catalogue_key, custody.signing_key):
            with pytest.raises(StationError):
                ask()
        assert custody.anchor() is None
        custody.forget()

    def test_it_gives_back_what_was_stored(self, custody: Custody, again: Callable[[], Custody]) -> None:
        custody.store(CATALOGUE, SIGNING)
        custody.set_anchor(1900, HEAD)
        for one in (custody, again()):
            assert one.catalogue_key() == CATALOGUE
            assert one.signing_key() == SIGNING
            assert one.anchor() == (1900, HEAD)

    def test_the_newest_takes_the_place_of_the_older(
        self, custody: Custody, again: Callable[[], Custody]
    ) -> None:
        custody.store(SIGNING, CATALOGUE)
        custody.store(CATALOGUE, SIGNING)
        custody.set_anchor(1, bytes(32))
        custody.set_anchor(2, HEAD)
        assert again().catalogue_key() == CATALOGUE
        assert again().anchor() == (2, HEAD)

    def test_keys_of_another_length_are_our_bug(self, custody: Custody) -> None:
        for keys in ((b"short", SIGNING), (CATALOGUE, b"short")):
            with pytest.raises(ValueError, match="32"):
                custody.store(*keys)

    def test_it_forgets(self, custody: Custody, again: Callable[[], Custody]) -> None:
        custody.store(CATALOGUE, SIGNING)
        custody.set_anchor(3, HEAD)
        custody.forget()
        for one in (custody, again()):
            with pytest.raises(StationError):
                one.catalogue_key()
            assert one.anchor() is None

    def test_no_key_shows_in_its_text(self, custody: Custody) -> None:
        custody.store(CATALOGUE, SIGNING)
        for secret in (CATALOGUE.hex(), base64.b64encode(CATALOGUE).decode(), repr(CATALOGUE)):
            assert secret not in repr(custody)


class TestMemoryCustody(CustodyContract):
    @pytest.fixture
    def custody(self) -> Custody:
        return MemoryCustody()

    @pytest.fixture
    def again(self, custody: Custody) -> Callable[[], Custody]:
        return lambda: custody


class TestKeyFileCustody(CustodyContract):
    @pytest.fixture
    def custody(self, tmp_path: Path) -> Custody:
        return KeyFileCustody(tmp_path / "station.key.age", "des mots bien longs")

    @pytest.fixture
    def again(self, tmp_path: Path) -> Callable[[], Custody]:
        return lambda: KeyFileCustody(tmp_path / "station.key.age", "des mots bien longs")


class TestKeyringCustody(CustodyContract):
    @pytest.fixture
    def custody(self, ring: FakeKeyring) -> Custody:
        return KeyringCustody("station-1", backend=ring)

    @pytest.fixture
    def again(self, ring: FakeKeyring) -> Callable[[], Custody]:
        return lambda: KeyringCustody("station-1", backend=ring)


# --- the keyring -------------------------------------------------------------


def test_two_stations_of_one_account_keep_apart(ring: FakeKeyring) -> None:
    one, two = KeyringCustody("one", backend=ring), KeyringCustody("two", backend=ring)
    one.store(CATALOGUE, SIGNING)
    two.store(SIGNING, CATALOGUE)
    two.forget()
    assert one.catalogue_key() == CATALOGUE


def test_values_are_short_enough_for_every_keyring(ring: FakeKeyring) -> None:
    custody = KeyringCustody("station-1", backend=ring)
    custody.store(CATALOGUE, SIGNING)
    custody.set_anchor(10**12, HEAD)
    assert sorted(len(value) for value in ring.kept.values()) == [44, 44, 78]


def test_the_keyring_is_never_asked_in_the_caller_s_thread(ring: FakeKeyring) -> None:
    custody = KeyringCustody("station-1", backend=ring)
    custody.store(CATALOGUE, SIGNING)
    custody.catalogue_key()
    assert ring.asked_in == {"keyring"}


def test_a_keyring_that_asks_for_ever_is_given_up(ring: FakeKeyring) -> None:
    ring.answers.clear()
    custody = KeyringCustody("station-1", backend=ring, limit_s=0.01)
    with pytest.raises(KeyringMissing):
        custody.catalogue_key()
    ring.answers.set()
    for thread in threading.enumerate():
        if thread.name == "keyring":
            thread.join(10)


@pytest.mark.parametrize(
    "error",
    [
        keyring.errors.KeyringLocked("locked"),
        keyring.errors.NoKeyringError("none"),
        keyring.errors.InitError("no bus"),
        RuntimeError("an error of D-Bus"),
        OSError(1783, "The stub received bad data"),
    ],
)
def test_a_keyring_that_refuses_is_told_by_its_name(ring: FakeKeyring, error: Exception) -> None:
    custody = KeyringCustody("station-1", backend=ring)
    ring.error = error
    for ask in (custody.catalogue_key, custody.anchor, lambda: custody.store(CATALOGUE, SIGNING)):
        with pytest.raises(KeyringMissing) as failed:
            ask()
        assert failed.value.backend.endswith("FakeKeyring")


def test_a_keyring_that_only_pretends_to_keep_is_refused(ring: FakeKeyring) -> None:
    ring.pretends = True
    with pytest.raises(KeyringMissing):
        KeyringCustody("station-1", backend=ring).store(CATALOGUE, SIGNING)


@pytest.mark.parametrize("value", ["", "x", "AAAA", "é", base64.b64encode(bytes(33)).decode()])
def test_a_value_that_is_no_key_is_damage(ring: FakeKeyring, value: str) -> None:
    custody = KeyringCustody("station-1", backend=ring)
    custody.store(CATALOGUE, SIGNING)
    custody.set_anchor(1, HEAD)
    for key in ring.kept:
        ring.kept[key] = value
    for ask in (custody.catalogue_key, custody.signing_key, custody.anchor):
        with pytest.raises(KeyDamaged) as failed:
            ask()
        assert failed.value.file == "keyring"


@pytest.mark.parametrize("anchor", [(-1, HEAD), (1, b"short")])
def test_what_cannot_be_an_anchor_is_our_bug(ring: FakeKeyring, anchor: tuple[int, bytes]) -> None:
    with pytest.raises(ValueError, match="anchor"):
        KeyringCustody("station-1", backend=ring).set_anchor(*anchor)


def test_keyrings_that_may_keep_clear_text_are_refused() -> None:
    class PlaintextKeyring(FakeKeyring):
        """As keyrings.alt brings one."""

    PlaintextKeyring.__module__ = "keyrings.alt.file"
    for backend in (
        PlaintextKeyring(),
        made(fail.Keyring),
        made(null.Keyring),
        made(chainer.ChainerBackend),
        FakeKeyring(),
    ):
        with pytest.raises(KeyringMissing) as failed:
            KeyringCustody("station-1", backend=backend)
        assert type(backend).__name__ in failed.value.backend


def test_a_class_that_only_inherits_from_an_allowed_one_is_refused() -> None:
    class Keyring(SecretService.Keyring):
        """Same name, other module."""

    with pytest.raises(KeyringMissing):
        KeyringCustody("station-1", backend=made(Keyring))


def test_a_silently_installed_plain_keyring_is_never_chosen(
    monkeypatch: pytest.MonkeyPatch, ring: FakeKeyring
) -> None:
    class Eager(FakeKeyring):
        priority = 99

    monkeypatch.setattr(keyring.backend, "get_all_keyring", lambda: [Eager(), made(chainer.ChainerBackend)])
    with pytest.raises(KeyringMissing) as failed:
        KeyringCustody("station-1")
    assert "Eager" in failed.value.backend
    monkeypatch.setattr(keyring.backend, "get_all_keyring", lambda: [Eager(), ring])
    assert KeyringCustody("station-1").name == "fake keyring"


def test_without_a_bus_there_is_no_keyring() -> None:
    """A process of its own, since keyring remembers what it found."""
    program = """
from bwc_review.domain.errors import KeyringMissing
from bwc_review.vault.custody import KeyringCustody
try:
    KeyringCustody("station-1")
except KeyringMissing as error:
    print("missing:", error.backend)
"""
    environment = {
        k: v for k, v in os.environ.items() if k not in {"DBUS_SESSION_BUS_ADDRESS", "XDG_RUNTIME_DIR"}
    }
    environment |= {"PYTHONPATH": str(Path(custody_module.__file__).parents[2]), "DISPLAY": ""}
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, env=environment, check=True
    )
    assert done.stdout.startswith("missing:")
    assert "fail.Keyring" in done.stdout


# --- the key file ------------------------------------------------------------


@pytest.fixture(scope="module")
def _key_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("made") / "station.key.age"
    with quick_words():
        KeyFileCustody(file, "des mots bien longs").store(CATALOGUE, SIGNING)
    return file


@pytest.fixture
def key_file(_key_file: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(_key_file, tmp_path))


def test_without_words_the_key_file_asks_for_them(key_file: Path) -> None:
    custody = KeyFileCustody(key_file, None)
    for ask in (custody.catalogue_key, custody.signing_key, lambda: custody.store(CATALOGUE, SIGNING)):
        with pytest.raises(KeyFileNeeded) as failed:
            ask()
        assert failed.value.folder == str(key_file.parent)


def test_other_words_are_refused(key_file: Path) -> None:
    with pytest.raises(KeyFileRefused):
        KeyFileCustody(key_file, "d'autres mots").catalogue_key()


def test_a_damaged_key_file_is_told(key_file: Path) -> None:
    key_file.write_bytes(key_file.read_bytes()[:-1])
    with pytest.raises(KeyDamaged):
        KeyFileCustody(key_file, "des mots bien longs").catalogue_key()


@pytest.mark.parametrize("text", [b"", b"catalogue 00\nsigning 00\n", b"\xff", b"signing x\ncatalogue y\n"])
def test_a_key_file_that_holds_something_else_is_damage(tmp_path: Path, text: bytes) -> None:
    from bwc_review.vault.key_files import write_with_passphrase

    write_with_passphrase(tmp_path / "f", text, "mots")
    with pytest.raises(KeyDamaged):
        KeyFileCustody(tmp_path / "f", "mots").catalogue_key()


@pytest.mark.parametrize("change", ["count", "other station", "garbage"])
def test_an_anchor_that_the_station_did_not_sign_is_refused(
    key_file: Path, tmp_path: Path, change: str
) -> None:
    custody = KeyFileCustody(key_file, "des mots bien longs")
    custody.set_anchor(1900, HEAD)
    anchor = tmp_path / "station.key.age.anchor"
    text = anchor.read_text("utf-8")
    if change == "other station":
        other = KeyFileCustody(tmp_path / "other", "mots")
        other.store(CATALOGUE, bytes(32))
        other.set_anchor(1900, HEAD)
        text = (tmp_path / "other.anchor").read_text("utf-8")
    anchor.write_text({"count": text.replace("1900", "1800"), "garbage": "x"}.get(change, text), "utf-8")
    with pytest.raises(KeyDamaged):
        custody.anchor()


# --- a real keyring ----------------------------------------------------------


@pytest.mark.skipif(
    shutil.which("gnome-keyring-daemon") is None or shutil.which("dbus-run-session") is None,
    reason="gnome-keyring-daemon or dbus-run-session is not installed",
)
def test_a_real_gnome_keyring_keeps_the_contract(tmp_path: Path) -> None:
    """The same contract, in a session bus of its own with a home of its own, on an unlocked login keyring."""
    home, done = _real_contract(tmp_path / "first")
    if DAEMON_DIED in done.stdout:  # seen once in some hundred runs: not an answer of the keyring at all
        home, done = _real_contract(tmp_path / "second")
    assert done.returncode == 0, done.stdout + done.stderr
    assert "6 passed" in done.stdout
    on_disk = b"".join(path.read_bytes() for path in (home / "data").rglob("*") if path.is_file())
    assert on_disk
    assert base64.b64encode(CATALOGUE) not in on_disk
    assert CATALOGUE not in on_disk


DAEMON_DIED = "Message recipient disconnected from message bus without replying"


def _real_contract(folder: Path) -> tuple[Path, subprocess.CompletedProcess[str]]:
    """The contract's tests in a process of their own: their home, and how they ended."""
    home = folder / "home"
    (home / "run").mkdir(parents=True, mode=0o700)
    contract = folder / "test_real_keyring.py"
    contract.write_text(
        f"""
import importlib.util, sys
import pytest
spec = importlib.util.spec_from_file_location("custody_contract", {str(Path(__file__))!r})
module = importlib.util.module_from_spec(spec)
sys.modules["custody_contract"] = module
spec.loader.exec_module(module)

class TestRealKeyring(module.CustodyContract):
    @pytest.fixture
    def custody(self, request):
        custody = module.KeyringCustody(request.node.name)
        assert custody.name == "Secret Service"
        return custody

    @pytest.fixture
    def again(self, request):
        return lambda: module.KeyringCustody(request.node.name)
""",
        encoding="utf-8",
    )
    environment = {
        "PATH": os.environ["PATH"],
        "HOME": str(home),
        "XDG_RUNTIME_DIR": str(home / "run"),
        "XDG_DATA_HOME": str(home / "data"),
        "LANG": "C.UTF-8",
        "PYTHONPATH": str(Path(custody_module.__file__).parents[2]),
    }
    # the daemon goes into the background once it answers, and ends with its bus
    script = (
        "printf secret | gnome-keyring-daemon --daemonize --unlock --components=secrets >/dev/null 2>&1; "
        '"$0" -m pytest -q -p no:cacheprovider --rootdir "$2" -c /dev/null "$1"'
    )
    done = subprocess.run(
        ["dbus-run-session", "--", "sh", "-c", script, sys.executable, str(contract), str(folder)],
        capture_output=True,
        text=True,
        env=environment,
        timeout=120,
        check=False,
    )
    return home, done
