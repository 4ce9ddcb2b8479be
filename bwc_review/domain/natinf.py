"""Reads the public list of offences (nomenclature NATINF) from the table the ministry publishes."""

from __future__ import annotations

import csv
import statistics
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from bwc_review.domain.category import folded

MOST_BYTES = 50_000_000  # the list of 2023 has some 17,000 rows and 6 MB
MOST_ROWS = 200_000
LONGEST_NUMBER = 6
LONGEST_LABEL = 420  # twice the 210 signs the ministry allows itself
LONGEST_TEXT = 4_000  # of the articles
_SAMPLE = 2_000  # rows by which columns without heads are told apart
_SHORT = 8  # signs that half of the labels have

# How the heads of the public file begin, folded: "Numéro NATINF", "Nature de l'infraction", "Qualification
# de l'infraction", "Définie par", "Réprimée par" (data.gouv.fr), and what copies of it call them.
_HEADS: Mapping[str, tuple[str, ...]] = {
    "code": ("numero", "natinf", "code natinf", "n natinf", "no natinf"),
    "label": ("qualification", "libelle", "intitule"),
    "nature": ("nature",),
    "defined_by": ("defini",),
    "punished_by": ("reprime", "puni"),
}
# A label that a spreadsheet would take for a formula is none of the ministry's.
_FORMULA = ("=", "+", "-", "@")


@dataclass(frozen=True, slots=True)
class Natinf:
    """One offence. code: digits without leading zero; label: its words; the rest may be empty."""

    code: str
    label: str
    nature: str = ""  # "Contravention de classe 2"
    defined_by: str = ""  # articles
    punished_by: str = ""


@dataclass(frozen=True, slots=True)
class NatinfList:
    """What a file says. skipped: how many rows were left out, by cause: "number", "label", "twice"."""

    items: tuple[Natinf, ...]
    skipped: Mapping[str, int] = field(default_factory=dict)

    @property
    def left_out(self) -> int:
        """Rows of the file that are not in the list."""
        return sum(self.skipped.values())


class NotNatinf(ValueError):
    """The text is no such list. cause: "not_text", "empty", "no_columns", "no_rows" or "too_large"."""

    def __init__(self, cause: str) -> None:
        super().__init__(cause)
        self.cause = cause


def natinf_list(content: bytes) -> NatinfList:
    """Read the file: UTF-8 with or without mark, or Latin-1; cells parted by ";", "," or tab. NotNatinf."""
    if len(content) > MOST_BYTES:
        raise NotNatinf("too_large")
    rows = _rows(_text(content))
    if not rows:
        raise NotNatinf("empty")
    columns, first = _columns(rows)
    found: dict[str, Natinf] = {}
    skipped: dict[str, int] = {}
    for row in rows[first:]:
        one = _read(row, columns)
        cause = one if isinstance(one, str) else "twice" if one.code in found else ""
        if cause:
            skipped[cause] = skipped.get(cause, 0) + 1
        elif isinstance(one, Natinf):
            found[one.code] = one
    if not found:
        raise NotNatinf("no_rows")
    return NatinfList(tuple(found.values()), skipped)


def natinf_code(text: str) -> str:
    """The number somebody typed, as the list writes it; "" where it is none."""
    bare = "".join(text.split())
    if not (bare.isascii() and bare.isdigit() and len(bare) <= LONGEST_NUMBER):
        return ""
    return bare.lstrip("0")


def _text(content: bytes) -> str:
    if b"\0" in content:
        raise NotNatinf("not_text")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", errors="replace")


def _rows(text: str) -> list[list[str]]:
    """The rows that hold something. NotNatinf."""
    head = next((line for line in text.splitlines() if line.strip()), "")
    sign = max(";,\t", key=head.count)
    rows = []
    try:
        for row in csv.reader(text.splitlines(keepends=True), delimiter=sign):
            if any(cell.strip() for cell in row):
                rows.append(row)
            if len(rows) > MOST_ROWS:
                raise NotNatinf("too_large")
    except csv.Error as error:
        raise NotNatinf("not_text") from error
    return rows


def _columns(rows: Sequence[Sequence[str]]) -> tuple[dict[str, int], int]:
    """Where each value stands, and the first row that is one: by the heads, else by what the cells hold."""
    heads = [folded(cell) for cell in rows[0]]
    named: dict[str, int] = {}
    for name, beginnings in _HEADS.items():
        for place, head in enumerate(heads):
            if place not in named.values() and head.startswith(beginnings):
                named[name] = place
                break
    if "code" in named and "label" in named:
        return named, 1
    return _columns_by_content(rows), 0


def _columns_by_content(rows: Sequence[Sequence[str]]) -> dict[str, int]:
    """The numbers are all different, and so are the words beside them; articles and natures repeat."""
    sample = [row for row in rows if len(row) > 1][:_SAMPLE]
    width = min((len(row) for row in sample), default=0)
    cells = [[row[place].strip() for row in sample] for place in range(width)]
    numbers = [place for place, column in enumerate(cells) if _are_numbers(column)]
    words = [place for place in range(width) if place not in numbers and _are_words(cells[place])]
    if not numbers or not words:
        raise NotNatinf("no_columns")
    different = {place: len(set(cells[place])) for place in (*numbers, *words)}
    return {"code": max(numbers, key=different.__getitem__), "label": max(words, key=different.__getitem__)}


def _are_numbers(column: Sequence[str]) -> bool:
    """Nine in ten are numbers: a head and a foot may be none."""
    return 10 * sum(bool(natinf_code(cell)) for cell in column) >= 9 * len(column) > 0


def _are_words(column: Sequence[str]) -> bool:
    lengths = [len(cell) for cell in column]
    return statistics.median(lengths) >= _SHORT and any(" " in cell for cell in column)


def _read(row: Sequence[str], columns: Mapping[str, int]) -> Natinf | str:
    """One offence, or why the row is left out."""

    def cell(name: str) -> str:
        place = columns.get(name)
        return _clean(row[place]) if place is not None and place < len(row) else ""

    code, label = natinf_code(cell("code")), cell("label")
    if not code:
        return "number"
    if not label or len(label) > LONGEST_LABEL or label.startswith(_FORMULA):
        return "label"
    rest = (cell(name)[:LONGEST_TEXT] for name in ("nature", "defined_by", "punished_by"))
    return Natinf(code, label, *rest)


def _clean(cell: str) -> str:
    """On one line, without signs that no paper shows."""
    return " ".join("".join(sign if sign.isprintable() else " " for sign in cell).split())
