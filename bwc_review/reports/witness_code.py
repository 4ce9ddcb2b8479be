"""Writes what the QR of a printed page says, so that the binder is an outside witness.

Form: capital letters, digits, ``-`` and ``:`` only (the dense mode of QR codes).
``BWC1:kind:number:J:count:head``, then ``:F:`` and each clip's SHA-256; past four clips ``:L:n:`` and the
SHA-256 of the fingerprints end to end in the order printed (lower case hex, no separator). Head and
fingerprints are 64 hex digits.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

from bwc_review.reports.data import Witness

MOST_FINGERPRINTS = 4  # more would make dots too small to read from paper


def witness_code(kind: str, number: str, fingerprints: Sequence[str], witness: Witness | None) -> str:
    """The text of the QR; "" without a witness, since a draft vouches for nothing."""
    if witness is None:
        return ""
    parts = ["BWC1", kind, number, "J", str(witness.count), witness.head.hex()]
    if len(fingerprints) > MOST_FINGERPRINTS:
        parts += ["L", str(len(fingerprints)), list_fingerprint(fingerprints)]
    elif fingerprints:
        parts += ["F", *fingerprints]
    return ":".join(parts).upper()


def list_fingerprint(fingerprints: Sequence[str]) -> str:
    """SHA-256, in hex, of the fingerprints written end to end in lower case."""
    return hashlib.sha256("".join(fingerprints).lower().encode("ascii")).hexdigest()
