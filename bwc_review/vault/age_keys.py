"""age keys as text: ``age1…`` and ``AGE-SECRET-KEY-1…`` (Bech32, BIP 173)."""

from __future__ import annotations

from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

_ALPHABET = "qpzry9x8gf2tvdw0s3jn54khce6mua7l"
_GENERATOR = (0x3B6A57B2, 0x26508E6D, 0x1EA119FA, 0x3D4233DD, 0x2A1462B3)
_CHECKSUM_LETTERS = 6


def recipient_text(public: bytes) -> str:
    """An X25519 public key (32 bytes) as ``age1…``."""
    return encode("age", public)


def identity_text(private: bytes) -> str:
    """An X25519 private key (32 bytes) as ``AGE-SECRET-KEY-1…``."""
    return encode("age-secret-key-", private).upper()


def recipient_bytes(text: str) -> bytes:
    """The public key of ``age1…``; ValueError for anything else."""
    prefix, data = decode(text)
    if prefix != "age" or len(data) != 32 or text != text.lower():
        raise ValueError("not an age X25519 recipient")
    return data


def identity_bytes(text: str) -> bytes:
    """The private key of ``AGE-SECRET-KEY-1…``; ValueError (which never repeats it) for anything else."""
    prefix, data = decode(text)
    if prefix != "age-secret-key-" or len(data) != 32 or text != text.upper():
        raise ValueError("not an age X25519 identity")
    return data


def recipient_of(identity: str) -> str:
    """The ``age1…`` that belongs to an identity."""
    private = X25519PrivateKey.from_private_bytes(identity_bytes(identity))
    return recipient_text(private.public_key().public_bytes_raw())


def encode(prefix: str, data: bytes) -> str:
    """Return ``data`` as lower-case Bech32 under the lower-case ``prefix``."""
    values = _regroup(data, 8, 5)
    polymod = _polymod(_spread(prefix) + values + [0] * _CHECKSUM_LETTERS) ^ 1
    checksum = [(polymod >> 5 * (_CHECKSUM_LETTERS - 1 - i)) & 31 for i in range(_CHECKSUM_LETTERS)]
    return prefix + "1" + "".join(_ALPHABET[value] for value in values + checksum)


def decode(text: str) -> tuple[str, bytes]:
    """Return the lower-case prefix and the data; ValueError for anything not exactly as encode writes it.

    Upper case throughout is accepted, mixed case is not. The message never repeats the text, which may be
    a private key.
    """
    if text not in (text.lower(), text.upper()):
        raise ValueError("mixed case")
    prefix, separator, letters = text.lower().rpartition("1")
    if not separator or not prefix or len(letters) < _CHECKSUM_LETTERS:
        raise ValueError("no separator, prefix or checksum")
    if not all(33 <= ord(letter) <= 126 for letter in prefix):
        raise ValueError("a letter of the prefix is outside the alphabet")
    values = [_ALPHABET.find(letter) for letter in letters]
    if -1 in values:
        raise ValueError("a letter is outside the alphabet")
    if _polymod(_spread(prefix) + values) != 1:
        raise ValueError("the checksum does not match")
    return prefix, _ungroup(values[:-_CHECKSUM_LETTERS])


def _spread(prefix: str) -> list[int]:
    codes = [ord(letter) for letter in prefix]
    return [code >> 5 for code in codes] + [0] + [code & 31 for code in codes]


def _polymod(values: list[int]) -> int:
    polymod = 1
    for value in values:
        top = polymod >> 25
        polymod = (polymod & 0x1FFFFFF) << 5 ^ value
        for i, generator in enumerate(_GENERATOR):
            if top >> i & 1:
                polymod ^= generator
    return polymod


def _regroup(data: bytes | list[int], from_bits: int, to_bits: int) -> list[int]:
    """Cut the bits anew, the last group filled up with zero bits."""
    held = bits = 0
    groups = []
    for value in data:
        held = held << from_bits | value
        bits += from_bits
        while bits >= to_bits:
            bits -= to_bits
            groups.append(held >> bits & ((1 << to_bits) - 1))
        held &= (1 << bits) - 1
    if bits:
        groups.append(held << (to_bits - bits) & ((1 << to_bits) - 1))
    return groups


def _ungroup(values: list[int]) -> bytes:
    """The bytes that were regrouped; ValueError where the filling is too long or not zero."""
    spare = len(values) * 5 % 8
    if spare >= 5 or (values and values[-1] & ((1 << spare) - 1)):
        raise ValueError("the padding is not canonical")
    whole = _regroup(values, 5, 8)
    return bytes(whole[: len(values) * 5 // 8])
