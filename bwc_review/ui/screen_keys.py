"""The keys of the frame: from part to part of a screen, and the list of all keys of the screen in front."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Protocol, runtime_checkable

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QWidget

from bwc_review.ui.widgets.key_card import KeyCard, KeyGroup
from bwc_review.ui.widgets.tab_chain import tab_chain


@runtime_checkable
class Paneled(Protocol):
    """A screen of several parts."""

    def panels(self) -> Sequence[QWidget]:
        """Its parts in the order in which F6 leads through them."""


@runtime_checkable
class KeyTelling(Protocol):
    """A screen with keys of its own."""

    def key_groups(self) -> Sequence[KeyGroup]:
        """What they do, by groups."""


@runtime_checkable
class OwnKeyList(Protocol):
    """A screen that shows its keys itself, by its own ``?`` (the review, whose keys can be changed)."""

    def show_own_keys(self) -> None:
        """Show or close the list."""


class ScreenKeys(QObject):
    """F6 and Shift+F6 lead from part to part; F1 and ``?`` show the keys, and close them again."""

    def __init__(
        self, frame: QWidget, front: Callable[[], QWidget | None], around: Callable[[], Sequence[QWidget]]
    ) -> None:
        """frame: in which the keys work; front: the screen shown; around: the parts outside the screen."""
        super().__init__(frame)
        self._front, self._around = front, around
        self._card = KeyCard(frame)
        self._sign = self._key(frame, "?", self.toggle)
        self._key(frame, "F1", self.toggle)
        self._key(frame, "F6", lambda: self._step(1))
        self._key(frame, "Shift+F6", lambda: self._step(-1))

    @property
    def card(self) -> KeyCard:
        """The list."""
        return self._card

    def follow(self, screen: QWidget) -> None:
        """Another screen is in front: its own ``?`` and that of the frame never stand beside each other."""
        self._card.hide()
        self._sign.setEnabled(not isinstance(screen, OwnKeyList))

    def toggle(self) -> None:
        """Show the keys of the screen in front, or close them."""
        screen: object = self._front()
        if isinstance(screen, OwnKeyList):
            screen.show_own_keys()
        elif self._card.isVisible():
            self._card.hide()
        else:
            own: list[KeyGroup] = list(screen.key_groups()) if isinstance(screen, KeyTelling) else []
            self._card.show_groups([*own, self._everywhere()])

    def _everywhere(self) -> KeyGroup:
        lines = (
            ("Ctrl+K", self.tr("Search")),
            ("F6  Shift+F6", self.tr("Next and former part of the screen")),
            ("Tab  Shift+Tab", self.tr("Next and former field or button")),
            ("Space", self.tr("Press the button that has the focus")),
            ("Esc", self.tr("Close a dialogue or this list")),
            ("Ctrl+L", self.tr("Lock the station")),
            ("?  F1", self.tr("This list")),
        )
        return self.tr("Everywhere").upper(), lines

    def _step(self, step: int) -> None:
        front = self._front()
        screen: object = front
        inside = list(screen.panels()) if isinstance(screen, Paneled) else [front] if front else []
        parts = [(part, where) for part in (*self._around(), *inside) if (where := _entry(part)) is not None]
        if not parts:
            return
        focused = QApplication.focusWidget()
        # the innermost part is the one that comes last among those that hold the focus
        at = max(
            (
                n
                for n, (part, _) in enumerate(parts)
                if focused and (part is focused or part.isAncestorOf(focused))
            ),
            default=-1 if step > 0 else 0,
        )
        parts[(at + step) % len(parts)][1].setFocus(Qt.FocusReason.TabFocusReason)

    @staticmethod
    def _key(frame: QWidget, keys: str, does: Callable[[], object]) -> QShortcut:
        made = QShortcut(QKeySequence(keys), frame)
        made.setContext(Qt.ShortcutContext.WindowShortcut)
        made.activated.connect(does)
        return made


def _entry(part: QWidget) -> QWidget | None:
    """Where the focus goes in a part; None where there is nothing to reach."""
    if not part.isVisible() or not part.isEnabled():
        return None
    proxy = part.focusProxy()
    if proxy is not None:
        return _entry(proxy)
    if _is_reached(part):
        return part
    return next((each for each in tab_chain(part) if _is_reached(each)), None)


def _is_reached(widget: QWidget) -> bool:
    tabs = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    return bool(tabs) and widget.isVisible() and widget.isEnabled() and widget.focusProxy() is None
