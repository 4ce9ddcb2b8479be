"""Column types that keep in few bytes what comes a hundred thousand times: ids, fingerprints, moments, JSON.

What they give back is what was given to them, sign for sign. The bytes are a format: a station's file holds
them, so nothing here changes but together with a migration.
"""

from __future__ import annotations

import json
import re
import zlib
from collections.abc import Collection
from datetime import UTC, date, datetime, timedelta
from typing import Annotated, Any

from sqlalchemy import BigInteger, Dialect, Integer, LargeBinary, SmallInteger, Text
from sqlalchemy.types import TypeDecorator

from bwc_review.domain.clip import BodyKind

Ident = Annotated[str, "an id: a UUID, or any other text"]
Fingerprint = Annotated[str, "a SHA-256 as 64 hex digits, or its first 32"]
Instant = Annotated[datetime, "an aware moment"]
CivilDay = Annotated[date, "a day of the calendar"]

_UUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_HEX = re.compile(r"[0-9a-f]{32}([0-9a-f]{32})?")
_UUID_BYTES, _SHA_BYTES = 16, {16, 32}
_OTHER = b"\xff"  # begins what is not of the expected form; UTF-8 has no such byte
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)
_EPOCH_DAY = _EPOCH.date().toordinal()
_USUAL_ZONE = "Europe/Paris"
_DEFLATED = b"\x01"  # begins what is deflated with the words below
_PLAIN = b"\x02"  # begins what is kept as it is and would itself begin with one of the two
_CHUNK, _TAG = 65_536, 16  # of age v1; its nonce is as long as a tag
_RAW_DEFLATE = -12  # a window of 4096 bytes holds the words and what follows; less to set up each time
# what the JSON of a clip and of the journal is made of; the most frequent at the end (RFC 1951: nearest)
WORDS = (
    b'"recipients":[],"refused","error","interrupted","responsable","agent_porteur","agent_habilite","maire",'
    b'"dpo","station","systeme","role":"","means":"passphrase","means":"keyring","erase_intended","erase_done",'
    b'"clip_changed","hold_opened","search","derived","check_done","ingest_begun","ingest_done","camera":"",'
    b'"fields":"","reason":"judiciaire","administrative","formation","kind":"","sha256":"","size_bytes":1000000,'
    b'"watched_ms":1000,"view":"","view_goes_on","view_ended"'
    b'{"container":"mov,mp4,m4a,3gp,3g2,mj2","video_codec":"hevc","h264","audio_codec":"aac","width":1920,'
    b'"height":1080,"width":1280,"height":720,"rotation":0,"frame_count":0,"fps":30.0,"is_variable":false,'
    b'"header_duration_s":null,"duration_s":,"has_video":true,"has_audio":true,"created_at":null,'
    b'"created_at":["2026-,"place":{"text":"","latitude":,"longitude":},"place":null,"is_damaged":false,'
    b'"damage":"","can_seek_in_player":true}[{"source":"name","at":["2026-11-28T10:00:00+00:00",'
    b'"Europe/Paris"],"text":""},{"source":"metadata",{"source":"file",{"source":"folder",{"source":"sidecar"'
    b'{"at":"2026-11-28T09:00:00.000000Z","author":{"id":"systeme","means":"","role":""},"details":{},'
    b'"form":1,"mono":1000000000,"op":"view","program":"0.1.0","reason":"","recipients":[],"reference":"",'
    b'"result":"ok","seq":1,"start":"","station":"","subjects":["0199'
)


def id_bytes(text: str) -> bytes:
    """An id as stored: the 16 bytes of a UUID as usually written; else text behind a sign, never of 16."""
    if _UUID.fullmatch(text):
        return bytes.fromhex(text.replace("-", ""))
    return _other(text, {_UUID_BYTES})


def id_text(stored: bytes) -> str:
    """What ``id_bytes`` was given."""
    if len(stored) != _UUID_BYTES:
        return _as_said(stored)
    digits = stored.hex()
    return f"{digits[:8]}-{digits[8:12]}-{digits[12:16]}-{digits[16:20]}-{digits[20:]}"


def fingerprint_bytes(text: str) -> bytes:
    """A fingerprint as stored: 32 bytes, or 16; what is none is kept as text behind a sign."""
    return bytes.fromhex(text) if _HEX.fullmatch(text) else _other(text, _SHA_BYTES)


def fingerprint_text(stored: bytes) -> str:
    """What ``fingerprint_bytes`` was given."""
    return stored.hex() if len(stored) in _SHA_BYTES else _as_said(stored)


def _other(text: str, lengths: Collection[int]) -> bytes:
    said = _OTHER + text.encode("utf-8")
    return _OTHER + said if len(said) in lengths else said


def _as_said(stored: bytes) -> str:
    return stored.lstrip(_OTHER).decode(
        "utf-8", "replace"
    )  # what somebody changed is said, not stumbled over


def deflated(plain: bytes) -> bytes:
    """These bytes in fewer, where that is so."""
    packer = zlib.compressobj(9, zlib.DEFLATED, _RAW_DEFLATE, 5, zdict=WORDS)
    packed = _DEFLATED + packer.compress(plain) + packer.flush()
    if len(packed) < len(plain):
        return packed
    return _PLAIN + plain if plain[:1] in {_DEFLATED, _PLAIN} else plain


def inflated(stored: bytes) -> bytes:
    """What ``deflated`` was given; what somebody changed meanwhile comes as it lies there."""
    if stored[:1] != _DEFLATED:
        return stored.removeprefix(_PLAIN)
    opener = zlib.decompressobj(_RAW_DEFLATE, zdict=WORDS)
    try:
        return opener.decompress(stored[1:])
    except zlib.error:
        return stored


def sealed_usually(plain_bytes: int) -> int:
    """How many bytes sealing makes of these, in age v1: a nonce first, and a tag behind each chunk."""
    chunks = max(1, -(-plain_bytes // _CHUNK))
    return _TAG + plain_bytes + chunks * _TAG


class IdType(TypeDecorator[str]):
    """``Ident``."""

    impl = LargeBinary
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> bytes | None:  # noqa: ARG002
        """To the file."""
        return None if value is None else id_bytes(value)

    def process_result_value(self, value: Any, dialect: Dialect) -> str | None:  # noqa: ARG002
        """From the file; a text that somebody put there as it is."""
        return id_text(value) if isinstance(value, bytes) else value


class FingerprintType(TypeDecorator[str]):
    """``Fingerprint``."""

    impl = LargeBinary
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> bytes | None:  # noqa: ARG002
        """To the file."""
        return None if value is None else fingerprint_bytes(value)

    def process_result_value(self, value: Any, dialect: Dialect) -> str | None:  # noqa: ARG002
        """From the file; a text that somebody put there as it is."""
        return fingerprint_text(value) if isinstance(value, bytes) else value


def microseconds(moment: datetime) -> int:
    """A moment as ``Instant`` stores it. ValueError for one without zone: nobody could say what it means."""
    if moment.tzinfo is None:
        raise ValueError("a time without zone")
    return (moment - _EPOCH) // _MICROSECOND


def moment(stored: int) -> datetime:
    """What ``microseconds`` stored, in UTC."""
    return _EPOCH + timedelta(microseconds=stored)


class InstantType(TypeDecorator[datetime]):
    """``Instant``: microseconds since 1970, UTC; the zone, where it matters, has a column of its own."""

    impl = BigInteger().with_variant(Integer(), "sqlite")
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> int | None:  # noqa: ARG002
        """Refuse naive times: nobody could say what they mean."""
        if value is None:
            return None
        return microseconds(value)

    def process_result_value(self, value: int | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002
        """What is stored is UTC."""
        return None if value is None else moment(value)


class DayType(TypeDecorator[date]):
    """``CivilDay``: days since 1 January 1970."""

    impl = Integer
    cache_ok = True

    def process_bind_param(self, value: date | None, dialect: Dialect) -> int | None:  # noqa: ARG002
        """To the file."""
        return None if value is None else value.toordinal() - _EPOCH_DAY

    def process_result_value(self, value: int | None, dialect: Dialect) -> date | None:  # noqa: ARG002
        """From the file."""
        return None if value is None else date.fromordinal(value + _EPOCH_DAY)


class ZoneType(TypeDecorator[str]):
    """The name of a zone; that of nearly every recording is the empty text."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:  # noqa: ARG002
        """To the file."""
        return "" if value == _USUAL_ZONE else value

    def process_result_value(self, value: str | None, dialect: Dialect) -> str | None:  # noqa: ARG002
        """From the file."""
        return value if value != "" else _USUAL_ZONE


class PackedType(TypeDecorator[bytes]):
    """Bytes that come back as they were given, kept deflated."""

    impl = LargeBinary
    cache_ok = True

    def process_bind_param(self, value: bytes | None, dialect: Dialect) -> bytes | None:  # noqa: ARG002
        """To the file. ValueError where it would not come back alike: our bug, and nothing is lost yet."""
        if value is None:
            return None
        packed = deflated(value)
        if inflated(packed) != value:
            raise ValueError("bytes that do not come back")
        return packed

    def process_result_value(self, value: Any, dialect: Dialect) -> Any:  # noqa: ARG002
        """From the file."""
        return inflated(value) if isinstance(value, bytes) else value


class PackedJsonType(TypeDecorator[Any]):
    """A value as JSON, deflated; no bytes at all for an empty list."""

    impl = LargeBinary
    cache_ok = True

    def process_bind_param(self, value: Any, dialect: Dialect) -> bytes | None:  # noqa: ARG002
        """To the file."""
        if value is None:
            return None
        if value == []:
            return b""
        return deflated(json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode("utf-8"))

    def process_result_value(self, value: bytes | None, dialect: Dialect) -> Any:  # noqa: ARG002
        """From the file."""
        if value is None:
            return None
        return json.loads(inflated(value)) if value else []


_KINDS = {  # numbers once given stay
    BodyKind.CLIP: 1,
    BodyKind.FRAMES: 2,
    BodyKind.FILMSTRIP: 3,
    BodyKind.WAVEFORM: 4,
    BodyKind.WORKING_COPY: 5,
    BodyKind.STILL: 6,
    BodyKind.SIDECAR: 7,
    BodyKind.TRACK: 8,
    BodyKind.REPAIRED: 9,
}
_KIND_OF = {number: kind for kind, number in _KINDS.items()}


class BodyKindType(TypeDecorator[BodyKind]):
    """The kind of a sealed body, by number."""

    impl = SmallInteger
    cache_ok = True

    def process_bind_param(self, value: BodyKind | None, dialect: Dialect) -> int | None:  # noqa: ARG002
        """To the file."""
        return None if value is None else _KINDS[value]

    def process_result_value(self, value: int | None, dialect: Dialect) -> BodyKind | None:  # noqa: ARG002
        """From the file."""
        return None if value is None else _KIND_OF[value]
