"""The system's own cause of a failure is said in the language of the screen."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication

from bwc_review.domain.errors import FolderUnusable, OutputUnwritable, SourceUnreadable, StationError
from bwc_review.ui import language
from bwc_review.ui.cause_words import cause_words
from bwc_review.ui.error_text import sentence

CAUSED = [OutputUnwritable, SourceUnreadable, FolderUnusable]


@pytest.mark.parametrize("number", [errno.ENOENT, errno.EACCES, errno.ENOSPC, errno.EROFS, errno.ETIMEDOUT])
@pytest.mark.parametrize("failure", CAUSED)
def test_no_sentence_gives_the_words_of_the_system(
    qapp: QApplication, failure: Callable[[str, str], StationError], number: int
) -> None:
    language.install(qapp, "fr")
    try:
        words = sentence(failure("/media/dock/clip.mp4", os.strerror(number)))
        assert cause_words(os.strerror(number)) in words
    finally:
        language.install(qapp, "en")
    assert os.strerror(number) not in words


def test_what_is_not_known_stays_as_the_system_says_it() -> None:
    assert cause_words("Die Datei ist kaputt") == "Die Datei ist kaputt"
    assert cause_words("") == ""
