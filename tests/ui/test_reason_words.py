"""The journal on screen says each reason in words, that of a look and that of an erasure."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from bwc_review.reports.wording import wording
from bwc_review.ui import language
from bwc_review.ui.words import reason_text

CODES = sorted(key.removeprefix("reasons.") for key in wording() if key.startswith("reasons."))


@pytest.fixture(autouse=True)
def french(qapp: QApplication) -> Iterator[None]:
    language.install(qapp, "fr")
    yield
    language.install(qapp, "en")


@pytest.mark.parametrize("code", CODES)
def test_every_reason_that_paper_names_has_words_on_screen(code: str) -> None:
    assert "_" not in reason_text(code)
    assert reason_text(code) != code or code == "formation"
