"""Reads a table that left the station, its titles turned back into the codes of ``[table]``."""

from __future__ import annotations

import csv
import io

from bwc_review.reports.wording import wording


def read_table(data: bytes) -> list[dict[str, str]]:
    """The rows by code; fails where a title has no words, or a table says two things under one title."""
    assert data.startswith(b"\xef\xbb\xbf"), "office programs take it for another encoding"
    codes: dict[str, list[str]] = {}
    for key, words in wording().items():
        if key.startswith("table."):
            codes.setdefault(words, []).append(key.removeprefix("table."))
    titles, *rows = csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""), delimiter=";")
    assert len(set(titles)) == len(titles)
    assert all(title in codes for title in titles)
    return [
        {code: cell for title, cell in zip(titles, row, strict=True) for code in codes[title]} for row in rows
    ]
