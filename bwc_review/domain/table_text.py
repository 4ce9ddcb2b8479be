"""Rows of words as text for other programs, in which nothing is taken for a formula or another cell."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable

CSV_MARK = "\ufeff".encode()  # a table begins with it, so that its accents are read
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")  # full-width signs count too
_TURNING = (0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A))  # direction of writing
_HIDES = {sign: f"<U+{sign:04X}>" for sign in _TURNING}


def harmless(cell: str) -> str:
    """A cell that a table program would take for a formula is preceded by an apostrophe.

    Signs that turn the direction of writing are written out, so that no row can be disguised.
    """
    cell = cell.translate(_HIDES)
    return "'" + cell if cell.lstrip(" \u00a0\u202f").startswith(_FORMULA) or cell[:1] in _FORMULA else cell


def csv_bytes(rows: Iterable[Iterable[str]]) -> bytes:
    """A whole table as French office programs open it: ``CSV_MARK``, then ``csv_lines``."""
    return CSV_MARK + csv_lines(rows)


def csv_lines(rows: Iterable[Iterable[str]]) -> bytes:
    """RFC 4180 with semicolons, where the comma is that of numbers; UTF-8, and every cell is harmless."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";")
    for row in rows:
        writer.writerow([harmless(cell) for cell in row])
    return out.getvalue().encode("utf-8")


def tabbed(rows: Iterable[Iterable[str]]) -> str:
    """One line for each row, cells between tabs, for the clipboard; every cell is one harmless line."""
    return "\n".join("\t".join(harmless(" ".join(cell.split())) for cell in row) for row in rows)
