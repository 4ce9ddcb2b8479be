"""Says in which order the tab key meets what is inside a widget, without asking Qt for its own chain."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def tab_chain(root: QWidget) -> list[QWidget]:
    """What the tab key goes through inside ``root``: as it was made, where no other order was set.

    Never by ``nextInFocusChain``: PySide takes each answer for a child of who was asked. The chain ends at
    its own window, which belonged to its last button from then on and to nobody else, and went when what is
    unreachable was looked for: a dialogue vanished in front of the person.
    """
    inside = root.findChildren(QWidget)
    return [
        each for each in inside if root.isAncestorOf(each) and each.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]
