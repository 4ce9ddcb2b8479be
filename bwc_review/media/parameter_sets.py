"""Reads in the parameter sets of a track what is needed to read the headers of its pictures.

ITU-T H.264, 7.3.2, in an AVCDecoderConfigurationRecord; H.265, 7.3.2, in an HEVCDecoderConfigurationRecord.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from bwc_review.media.bits import Bits

_HIGH_PROFILES = {44, 83, 86, 100, 110, 118, 122, 128, 134, 135, 138, 139, 244}
_SEQUENCE, _PICTURE = 33, 34  # kinds of units of HEVC
_MOST_BITS = 16  # of either number


@dataclass(frozen=True, slots=True)
class Numbering:
    """How pictures are numbered in their headers.

    order_bits: of frame_num, H.264 alone. place_bits: of what a header keeps of the picture order count, by
    which pictures are shown; 0: nothing, or not told in few steps. may_be_fields: a picture may be half of
    one. skipped_bits, has_output_flag: what stands around the kind of a slice of HEVC.
    """

    order_bits: int = 0
    place_bits: int = 0
    may_be_fields: bool = False
    skipped_bits: int = 0
    has_output_flag: bool = False


def tables_of(setup: bytes, *, is_hevc: bool) -> frozenset[int]:
    """The ids of the picture parameter sets."""
    if is_hevc:
        return frozenset(Bits(unit[2:]).count() for kind, unit in _hevc_units(setup) if kind == _PICTURE)
    _, pictures = _h264_units(setup)
    return frozenset(Bits(unit[1:]).count() for unit in pictures)


def numbering_of(setup: bytes, *, is_hevc: bool) -> Numbering:
    """How the pictures are numbered."""
    return _hevc_numbering(setup) if is_hevc else _h264_numbering(setup)


def _h264_units(setup: bytes) -> tuple[list[bytes], list[bytes]]:
    """The sequence and the picture parameter sets."""
    sequences, at = _listed(setup, 6, setup[5] & 31)
    pictures, _ = _listed(setup, at + 1, setup[at] if at < len(setup) else 0)
    return sequences, pictures


def _listed(setup: bytes, at: int, count: int) -> tuple[list[bytes], int]:
    """So many units behind their lengths of 2 bytes, and where they end."""
    found = []
    for _ in range(count):
        length = int.from_bytes(setup[at : at + 2], "big")
        found.append(setup[at + 2 : at + 2 + length])
        at += 2 + length
    return found, at


def _h264_numbering(setup: bytes) -> Numbering:
    sequences, _ = _h264_units(setup)
    if not sequences:
        return Numbering()
    unit = sequences[0]
    bits = Bits(unit[4:])
    bits.count()
    if unit[1:2] and unit[1] in _HIGH_PROFILES:
        if bits.count() > 2:  # planes of their own have more in the header
            return Numbering()
        bits.count()
        bits.count()
        bits.bit()
        if bits.bit():  # scaling lists
            return Numbering()
    order_bits = bits.count() + 4
    place_bits = bits.count() + 4 if not bits.count() else 0
    if order_bits > _MOST_BITS:
        return Numbering()
    bits.count()  # pictures that others may lean on
    bits.bit()
    bits.count(), bits.count()  # size
    is_told = len(sequences) == 1 and place_bits <= _MOST_BITS
    return Numbering(order_bits, place_bits if is_told else 0, may_be_fields=not bits.bit())


def _hevc_units(setup: bytes) -> Iterator[tuple[int, bytes]]:
    at = 23
    for _ in range(setup[22] if len(setup) > 22 else 0):
        if at + 3 > len(setup):
            return
        kind, count = setup[at] & 63, int.from_bytes(setup[at + 1 : at + 3], "big")
        units, at = _listed(setup, at + 3, count)
        yield from ((kind, unit) for unit in units)


def _hevc_numbering(setup: bytes) -> Numbering:
    """Only where all tables say the same."""
    units = list(_hevc_units(setup))
    sequences = [unit for kind, unit in units if kind == _SEQUENCE]
    pictures = {_hevc_slice(unit) for kind, unit in units if kind == _PICTURE}
    if len(sequences) != 1 or len(pictures) != 1:
        return Numbering()
    place_bits = _hevc_place_bits(sequences[0])
    ((has_output_flag, skipped_bits),) = pictures
    if place_bits > _MOST_BITS:
        return Numbering()
    return Numbering(place_bits=place_bits, skipped_bits=skipped_bits, has_output_flag=has_output_flag)


def _hevc_slice(unit: bytes) -> tuple[bool, int]:
    """Whether the header of a slice says that its picture is shown, and how many bits are reserved in it."""
    bits = Bits(unit[2:])
    bits.count(), bits.count()  # its id, and that of its sequence
    bits.bit()
    return bool(bits.bit()), bits.number(3)


def _hevc_place_bits(unit: bytes) -> int:
    bits = Bits(unit[2:])
    bits.number(4)
    layers = bits.number(3)
    bits.number(1 + 88 + 8)  # profile, tier and level
    there = [(bits.bit(), bits.bit()) for _ in range(layers)]
    if layers:
        bits.number(2 * (8 - layers))
    for has_profile, has_level in there:
        bits.number(88 * has_profile + 8 * has_level)
    bits.count()
    if bits.count() == 3:  # planes of their own may have more in the header
        return 0
    bits.count(), bits.count()  # size
    if bits.bit():
        [bits.count() for _ in range(4)]  # what is cut off at the edges
    bits.count(), bits.count()  # depths
    return bits.count() + 4
