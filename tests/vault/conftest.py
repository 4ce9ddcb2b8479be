"""A vault in a temporary folder, clips sealed into it, and a station's keys made once."""

from __future__ import annotations

import hashlib
import io
import os
import random
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
import uuid6

from bwc_review.domain.clip import BodyKind, Sealed
from bwc_review.paths import Paths
from bwc_review.vault import age_keys
from bwc_review.vault.keys import StationKeys, Unlocked, make_identity
from bwc_review.vault.reader import SealedReader, open_clip
from bwc_review.vault.sealer import SealedPair, seal, seal_derived
from bwc_review.vault.store import Store

EDGES = (0, 1, 65_535, 65_536, 65_537, 131_072)


@dataclass
class SealedClip:
    """A clip in place, and everything a test may want to know of it."""

    id: str
    plain: bytes
    pair: SealedPair
    head: Path
    body: Path
    identity: str

    def open(self, identity: str | None = None) -> SealedReader:
        return open_clip(
            self.head.read_bytes(),
            self.body,
            identity or self.identity,
            self.id,
            self.pair.head,
            self.pair.body,
        )


@pytest.fixture
def new_id() -> Callable[[], str]:
    return lambda: str(uuid6.uuid7())


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(tmp_path / "vault", tmp_path / "staging")


@pytest.fixture(scope="session")
def vault_identity() -> str:
    return age_keys.identity_text(hashlib.sha256(b"vault").digest())


@pytest.fixture(scope="session")
def recovery_identity() -> str:
    return age_keys.identity_text(hashlib.sha256(b"recovery").digest())


@pytest.fixture(scope="session")
def recipients(vault_identity: str, recovery_identity: str) -> tuple[str, str]:
    return age_keys.recipient_of(vault_identity), age_keys.recipient_of(recovery_identity)


@pytest.fixture(scope="session")
def noise() -> Callable[[int], bytes]:
    """The same bytes each time for a length, without any pattern."""
    return lambda length: random.Random(length).randbytes(length)


@pytest.fixture
def sealed_clip(
    store: Store,
    new_id: Callable[[], str],
    vault_identity: str,
    recipients: tuple[str, str],
    noise: Callable[[int], bytes],
) -> Callable[..., SealedClip]:
    """Seal some bytes, or so many of them, and put the clip in place."""

    def make(content: bytes | int) -> SealedClip:
        plain = noise(content) if isinstance(content, int) else content
        clip = new_id()
        head, body = store.stage(clip)
        pair = seal(io.BytesIO(plain), body, head, recipients)
        store.place(clip)
        return SealedClip(clip, plain, pair, store.head_path(clip), store.body_path(clip), vault_identity)

    return make


@pytest.fixture
def derive(store: Store) -> Callable[[SealedClip, BodyKind, bytes], Sealed]:
    """Seal something derived from a clip and put it in place."""

    def make(clip: SealedClip, kind: BodyKind, data: bytes) -> Sealed:
        staged = store.stage_derived(clip.id, kind)
        sealed = seal_derived(clip.pair.file_key, data, staged, kind, kind.value)
        store.place_derived(clip.id, kind)
        return sealed

    return make


@dataclass
class Station:
    """The keys of a station whose chief is marie, and what the safe holds."""

    keys: StationKeys
    root: Path
    passphrase: str
    recovery: str
    catalogue_key: bytes
    signing_key: bytes
    identities: dict[str, str]

    def unlock(self, login: str) -> Unlocked:
        """Sign in without the 0.6 s of the passphrase."""
        return self.keys._unlock(login, self.identities[login])


@pytest.fixture(scope="session")
def _made_once(tmp_path_factory: pytest.TempPathFactory) -> Station:
    root = tmp_path_factory.mktemp("station")
    recovery, recovery_recipient = make_identity()
    keys = StationKeys(Paths(root))
    made = keys.create("marie", "le chat dort sur le toit", recovery_recipient)
    keys.add_person(made.unlocked, "dpo", "un registre bien tenu", sees_images=False)
    keys.add_person(made.unlocked, "paul", "une camera allumee", sees_images=True)
    words = {
        "marie": "le chat dort sur le toit",
        "dpo": "un registre bien tenu",
        "paul": "une camera allumee",
    }
    identities = {login: keys.sign_in(login, phrase).identity() for login, phrase in words.items()}
    made.unlocked.close()
    return Station(keys, root, words["marie"], recovery, made.catalogue_key, made.signing_key, identities)


@pytest.fixture
def station(_made_once: Station, tmp_path: Path) -> Station:
    """A copy of its own for each test: marie and paul see images, dpo sees registers."""
    root = tmp_path / "data"
    shutil.copytree(_made_once.root, root)
    one = _made_once
    return Station(
        StationKeys(Paths(root)),
        root,
        one.passphrase,
        one.recovery,
        one.catalogue_key,
        one.signing_key,
        one.identities,
    )


@pytest.fixture(params=EDGES)
def edge(request: pytest.FixtureRequest) -> int:
    """Each length around the edges of chunks."""
    length: int = request.param
    return length


@pytest.fixture
def disk_block() -> Callable[[Path], int]:
    """Where on the disk a file's first block lies (FIBMAP's modern sister FIEMAP, root not needed)."""

    def where(path: Path) -> int:
        import fcntl
        import struct

        request = struct.pack("=QQLLLL", 0, 2**64 - 1, 1, 0, 1, 0) + bytes(56)  # FIEMAP_FLAG_SYNC, one extent
        descriptor = os.open(path, os.O_RDONLY)
        try:
            answer = fcntl.ioctl(descriptor, 0xC020660B, request)
        except OSError as error:
            pytest.skip(f"this file system does not tell where blocks lie: {error.strerror}")
        finally:
            os.close(descriptor)
        mapped = struct.unpack_from("=L", answer, 20)[0]
        if not mapped:
            pytest.skip("the file has no block of its own here")
        physical: int = struct.unpack_from("=Q", answer, 32 + 8)[0]
        return physical

    return where
