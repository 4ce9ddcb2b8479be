"""What choosing another language or text size does at once, and what waits for the next start."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from bwc_review import settings
from bwc_review.app.front import Front
from bwc_review.demonstration import Shown
from bwc_review.ui import language


def test_a_new_language_waits_for_the_next_start_and_a_text_size_shows_at_once(
    front: Front, demo: Shown, qtbot: QtBot
) -> None:
    assert front.window.is_covered, "also at the desk where nobody signed in yet"
    qtbot.waitUntil(lambda: front.is_idle, timeout=20_000)
    before = front.window.font().pixelSize()
    front.keep(settings.Settings(language="fr", theme="light", text_scale=150))
    assert language.size(13_200_000) == "13.2 MB", "no half of the window speaks another language"
    assert front.window.notice.words.startswith("The new language is used when the program is started again")
    assert front.window.font().pixelSize() == round(before * 1.5)
    kept, _ = settings.load(demo.paths.settings)
    assert (kept.language, kept.text_scale) == ("fr", 150)
    front.keep(settings.Settings(language="en", theme="light", text_scale=100))
