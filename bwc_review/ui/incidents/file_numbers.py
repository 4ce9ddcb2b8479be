"""The numbers under which the paper lists the files of a recording, said in a few signs."""

from __future__ import annotations

from collections.abc import Iterable

from bwc_review.ui import language


def number_words(numbers: Iterable[int]) -> str:
    """Runs from first to last: "1–3"; "1–2, 4" where 3 is of another recording, never counted in."""
    runs: list[list[int]] = []
    for one in sorted(numbers):
        if runs and one == runs[-1][-1] + 1:
            runs[-1].append(one)
        else:
            runs.append([one])
    ends = [dict.fromkeys((run[0], run[-1])) for run in runs]
    return ", ".join("–".join(language.number(one) for one in pair) for pair in ends)
