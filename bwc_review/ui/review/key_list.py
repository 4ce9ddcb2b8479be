"""The keys of the review for the card that ``?`` shows: every one in force and what it does, by groups."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from bwc_review.ui.review.key_map import KeyMap
from bwc_review.ui.review.keys import GROUPS, KEYS, group_words, words
from bwc_review.ui.theme import button
from bwc_review.ui.widgets.key_card import KeyCard, KeyLine

_WIDEST = 14  # signs in front of what a key does


class KeyList(KeyCard):
    """``change_wanted``: other keys are wanted."""

    change_wanted = Signal()

    def __init__(self, parent: QWidget, keys: KeyMap) -> None:
        super().__init__(parent)
        self._keys = keys
        self._categories: tuple[str, ...] = ()
        change = button(self.tr("Change keys…"), "keyboard", "quiet")
        change.clicked.connect(self.change_wanted)
        self.add_button(change)

    def set_keys(self, keys: KeyMap) -> None:
        """Show these keys from now on."""
        self._keys = keys
        if self.isVisible():
            self.show_keys(self._categories)

    def show_keys(self, categories: tuple[str, ...]) -> None:
        """Show the list; ``categories`` are the words behind 1 to 9."""
        self._categories = categories
        self.show_groups([(group_words(group), self._lines(group)) for group in GROUPS])

    def _focus_back(self, had_it: QWidget | None) -> None:  # noqa: ARG002 (whatever had it)
        """The review has the focus again, so that its keys work."""
        super()._focus_back(None)

    def _lines(self, group: str) -> list[KeyLine]:
        found = []
        for key in (one for one in KEYS if one.group == group):
            said = self._what(key.action)
            names = self._keys.names(key.action) or (() if key.media else (self.tr("no key"),))
            if key.action.startswith("category_"):
                names = names[:1]  # the second is the same key on another keyboard
            if len("  ".join(names)) > _WIDEST:
                names = names[:1]
            if said and names:
                found.append(("  ".join(names), said))
        if group == "motion":
            found.append(("", self.tr("Multimedia keys: play, pause, stop, to and fro")))
        if group == "place":
            found.append(("", self.tr("Multimedia keys: mark before, next mark")))
        return found

    def _what(self, action: str) -> str:
        if not action.startswith("category_"):
            return words(action)
        number = int(action.removeprefix("category_"))
        if number > len(self._categories):
            return ""
        return self.tr("Mark: {name}").format(name=self._categories[number - 1])
