"""Whatever is done to the sealed files is noticed, and told apart where it can be."""

from __future__ import annotations

import io
import random
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bwc_review.domain.clip import BodyKind, Sealed
from bwc_review.domain.errors import ClipDamaged, ClipTruncated, ClipWrongKey
from bwc_review.vault.age_format import CHUNK, SEALED_CHUNK, write_head
from bwc_review.vault.age_keys import identity_text
from bwc_review.vault.reader import SealedReader, open_clip, read_derived
from bwc_review.vault.sealer import seal, seal_derived, verify_sealed
from bwc_review.vault.store import Store

NOTICED = (ClipDamaged, ClipTruncated)
FULL = 4 * CHUNK + 100
NONCE = 16


def chunks_of(body: bytes) -> list[bytes]:
    return [body[i : i + SEALED_CHUNK] for i in range(NONCE, len(body), SEALED_CHUNK)]


def read_through(clip: Any, *, listed: bool = True) -> bytes:
    """Open as a person would; with listed=False as one who has lost the catalogue."""
    head = clip.head.read_bytes()
    known = (clip.pair.head, clip.pair.body) if listed else (None, None)
    with open_clip(head, clip.body, clip.identity, clip.id, *known) as reader:
        return reader.read(0, reader.size)


# --- the head ----------------------------------------------------------------


def test_every_flipped_bit_of_a_head_is_told_as_damage(sealed_clip: Callable[..., Any]) -> None:
    clip = sealed_clip(5)
    good = clip.head.read_bytes()
    for bit in range(len(good) * 8):
        changed = bytearray(good)
        changed[bit // 8] ^= 1 << bit % 8
        with pytest.raises(ClipDamaged) as failed:
            open_clip(bytes(changed), clip.body, clip.identity, clip.id, clip.pair.head, clip.pair.body)
        assert (failed.value.clip, failed.value.chunk, failed.value.part) == (clip.id, -1, "head")


def test_a_whole_head_for_another_key_is_told_as_wrong_key(sealed_clip: Callable[..., Any]) -> None:
    clip = sealed_clip(5)
    with pytest.raises(ClipWrongKey) as failed:
        clip.open(identity_text(bytes(32)))
    assert failed.value.clip == clip.id


def test_the_head_of_another_clip_is_damage(sealed_clip: Callable[..., Any]) -> None:
    one, two = sealed_clip(5), sealed_clip(5)
    with pytest.raises(ClipDamaged):
        open_clip(two.head.read_bytes(), one.body, one.identity, one.id, one.pair.head, one.pair.body)


def test_the_head_of_another_clip_opens_no_body_even_without_the_catalogue(
    sealed_clip: Callable[..., Any],
) -> None:
    one, two = sealed_clip(5), sealed_clip(5)
    with pytest.raises(ClipDamaged):
        open_clip(two.head.read_bytes(), one.body, one.identity, one.id, None, None)


def test_a_damaged_head_without_its_fingerprint_is_still_damage(sealed_clip: Callable[..., Any]) -> None:
    clip = sealed_clip(5)
    with pytest.raises(ClipDamaged):
        open_clip(clip.head.read_bytes()[:-2], clip.body, clip.identity, clip.id, None, None)


# --- the body ----------------------------------------------------------------


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(seed=st.integers(0, 2**32), listed=st.booleans())
def test_any_flipped_bits_of_a_body_are_noticed(
    sealed_clip: Callable[..., Any], seed: int, listed: bool
) -> None:
    chance = random.Random(seed)
    clip = sealed_clip(chance.choice([0, 1, CHUNK - 1, CHUNK, CHUNK + 1, FULL]))
    body = bytearray(clip.body.read_bytes())
    for _ in range(chance.choice([1, 1, 1, 2, 10])):
        body[chance.randrange(len(body))] ^= 1 << chance.randrange(8)
    clip.body.write_bytes(body)
    with pytest.raises(NOTICED):
        read_through(clip, listed=listed)
    with pytest.raises(NOTICED):
        verify_sealed(clip.pair.file_key, clip.body, clip.pair.body, clip.id)


STRUCTURAL: dict[str, Callable[[bytes, list[bytes], bytes], bytes]] = {
    "cut at a chunk's edge": lambda nonce, parts, other: nonce + b"".join(parts[:3]),
    "cut after the first full chunk": lambda nonce, parts, other: nonce + parts[0],
    "cut inside the last chunk": lambda nonce, parts, other: nonce + b"".join(parts)[:-1],
    "cut inside a chunk": lambda nonce, parts, other: nonce + b"".join(parts)[:100_000],
    "cut to the nonce": lambda nonce, parts, other: nonce,
    "cut inside the nonce": lambda nonce, parts, other: nonce[:15],
    "emptied": lambda nonce, parts, other: b"",
    "a byte appended": lambda nonce, parts, other: nonce + b"".join(parts) + b"x",
    "a full chunk appended": lambda nonce, parts, other: nonce + b"".join(parts) + parts[0],
    "the last chunk appended again": lambda nonce, parts, other: nonce + b"".join(parts) + parts[-1],
    "two chunks swapped": lambda nonce, parts, other: nonce + b"".join([parts[1], parts[0], *parts[2:]]),
    "first and last full chunk swapped": lambda nonce, parts, other: (
        nonce + b"".join([parts[3], *parts[1:3], parts[0], parts[4]])
    ),
    "a chunk doubled": lambda nonce, parts, other: nonce + b"".join([parts[0], *parts]),
    "a chunk in another's place": lambda nonce, parts, other: (
        nonce + b"".join([parts[0], parts[0], *parts[2:]])
    ),
    "a chunk dropped": lambda nonce, parts, other: nonce + b"".join([parts[0], *parts[2:]]),
    "the first chunk dropped": lambda nonce, parts, other: nonce + b"".join(parts[1:]),
    "only the last chunk": lambda nonce, parts, other: nonce + parts[-1],
    "an empty last chunk": lambda nonce, parts, other: nonce + b"".join(parts[:4]) + bytes(16),
    "a chunk of another clip": lambda nonce, parts, other: (
        nonce + b"".join([other[NONCE : NONCE + SEALED_CHUNK], *parts[1:]])
    ),
    "the end of another clip": lambda nonce, parts, other: (
        nonce + b"".join(parts[:4]) + other[NONCE + 4 * SEALED_CHUNK :]
    ),
    "the nonce of another clip": lambda nonce, parts, other: other[:NONCE] + b"".join(parts),
    "the body of another clip": lambda nonce, parts, other: other,
    "zeros": lambda nonce, parts, other: bytes(len(other)),
}


@pytest.mark.parametrize("listed", [True, False])
@pytest.mark.parametrize("name", STRUCTURAL)
def test_structural_attacks_are_noticed(sealed_clip: Callable[..., Any], name: str, listed: bool) -> None:
    clip, other = sealed_clip(FULL), sealed_clip(FULL)
    good = clip.body.read_bytes()
    clip.body.write_bytes(STRUCTURAL[name](good[:NONCE], chunks_of(good), other.body.read_bytes()))
    with pytest.raises(NOTICED) as failed:
        read_through(clip, listed=listed)
    assert getattr(failed.value, "clip", "") == clip.id
    with pytest.raises(NOTICED):
        verify_sealed(clip.pair.file_key, clip.body, clip.pair.body, clip.id)


def test_every_cut_of_a_short_body_is_told_as_cut(sealed_clip: Callable[..., Any]) -> None:
    clip = sealed_clip(40)
    good = clip.body.read_bytes()
    for length in range(len(good)):
        clip.body.write_bytes(good[:length])
        with pytest.raises(ClipTruncated) as cut:
            read_through(clip)
        assert (cut.value.expected_bytes, cut.value.found_bytes) == (len(good), length)


# --- what opens without complaint, and what notices --------------------------


@pytest.mark.parametrize("is_kept", [True, False], ids=["its fingerprint is kept", "only the sealed one"])
def test_a_body_of_another_kind_opens_and_the_catalogue_refuses_it(
    sealed_clip: Callable[..., Any], derive: Callable[..., Sealed], store: Store, is_kept: bool
) -> None:
    clip = sealed_clip(1000)
    strip = derive(clip, BodyKind.FILMSTRIP, b"pictures " * 10)
    strip = strip if is_kept else replace(strip, plain_sha256="")
    path = store.body_path(clip.id, BodyKind.FILMSTRIP)
    assert read_derived(clip.pair.file_key, path, clip.id, strip) == b"pictures " * 10
    wave = derive(clip, BodyKind.WAVEFORM, b"peaks, a " * 10)
    store.body_path(clip.id, BodyKind.WAVEFORM).replace(path)
    with SealedReader(clip.pair.file_key, path, clip.id, None) as reader:
        assert reader.read(0, 9) == b"peaks, a "  # age binds no body to its kind
    assert strip.sealed_bytes == wave.sealed_bytes
    with pytest.raises(ClipDamaged) as failed:
        read_derived(clip.pair.file_key, path, clip.id, strip)
    assert (failed.value.chunk, failed.value.part) == (-1, "filmstrip")


def test_a_derived_body_in_the_clip_s_place_is_refused_by_its_length(
    sealed_clip: Callable[..., Any], derive: Callable[..., Sealed], store: Store
) -> None:
    clip = sealed_clip(1000)
    derive(clip, BodyKind.FILMSTRIP, b"pictures")
    store.body_path(clip.id, BodyKind.FILMSTRIP).replace(clip.body)
    with pytest.raises(ClipTruncated):
        clip.open()


def test_a_body_sealed_again_by_who_can_open_is_refused_by_its_fingerprint(
    sealed_clip: Callable[..., Any], tmp_path: Path
) -> None:
    clip = sealed_clip(1000)
    seal_derived(clip.pair.file_key, bytes(1000), tmp_path / "again", BodyKind.CLIP, "")
    (tmp_path / "again").replace(clip.body)
    assert read_through(clip) == bytes(1000)  # the length is right: this is what age does not give
    with pytest.raises(ClipDamaged) as failed:
        verify_sealed(clip.pair.file_key, clip.body, clip.pair.body, clip.id)
    assert failed.value.chunk == -1


def test_a_clip_forged_from_the_public_keys_is_refused(
    sealed_clip: Callable[..., Any], recipients: tuple[str, str], tmp_path: Path
) -> None:
    clip = sealed_clip(1000)
    forged = seal(io.BytesIO(bytes(1000)), tmp_path / "b", tmp_path / "h", recipients)
    head = (tmp_path / "h").read_bytes()
    with open_clip(head, tmp_path / "b", clip.identity, clip.id, None, None) as reader:
        assert reader.read(0, 2000) == bytes(1000)  # age names no sender
    with pytest.raises(ClipDamaged):
        open_clip(head, tmp_path / "b", clip.identity, clip.id, clip.pair.head, clip.pair.body)
    assert forged.body.sealed_bytes == clip.pair.body.sealed_bytes


def test_head_and_body_of_different_generations_open_by_the_new_key_alone(
    sealed_clip: Callable[..., Any],
) -> None:
    """A head wrapped anew for another vault key opens the same body; the old key no longer opens it."""
    clip = sealed_clip(1000)
    new = identity_text(bytes([7]) * 32)
    from bwc_review.vault.age_keys import recipient_of

    head = write_head(clip.pair.file_key, [recipient_of(new)])
    with open_clip(head, clip.body, new, clip.id, None, clip.pair.body) as reader:
        assert reader.read(0, 1000) == clip.plain
    with pytest.raises(ClipWrongKey):
        open_clip(head, clip.body, clip.identity, clip.id, None, clip.pair.body)
    with pytest.raises(ClipDamaged):
        open_clip(head, clip.body, new, clip.id, clip.pair.head, clip.pair.body)
