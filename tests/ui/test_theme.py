"""The look: enough contrast everywhere, both sets of colours, icons that follow, text that grows."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import (
    QApplication,
    QDialogButtonBox,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QProxyStyle,
    QStyle,
    QWidget,
)
from pytestqt.qtbot import QtBot

from bwc_review.ui.theme import DARK, LIGHT, Theme, Tokens, button, icon, palette_of, px, set_role, tokens_of

TEXTS = ("ink", "soft", "accent", "calm", "amber", "red", "violet")


def luminance(colour: str) -> float:
    """WCAG 2 relative luminance."""

    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.03928 else float(((part + 0.055) / 1.055) ** 2.4)

    shade = QColor(colour)
    red, green, blue = (linear(part) for part in (shade.redF(), shade.greenF(), shade.blueF()))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("ground", ["ground", "panel", "selection"])
@pytest.mark.parametrize("text", TEXTS)
def test_every_text_can_be_read_on_every_ground(tokens: Tokens, ground: str, text: str) -> None:
    assert contrast(getattr(tokens, text), getattr(tokens, ground)) >= 4.5


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
def test_the_words_of_notices_and_buttons_can_be_read(tokens: Tokens) -> None:
    assert contrast(tokens.notice_ink, tokens.notice) >= 4.5
    assert contrast(tokens.on_accent, tokens.accent) >= 4.5
    assert contrast(tokens.ink, tokens.alarm) >= 4.5
    assert contrast(tokens.ink, tokens.calm_ground) >= 4.5


def test_whoever_paints_knows_the_look_from_the_palette() -> None:
    assert tokens_of(palette_of(LIGHT)) is LIGHT
    assert tokens_of(palette_of(DARK)) is DARK


def test_a_choice_beats_the_system_and_large_text_grows_everything(
    qapp: QApplication, dressed: Theme, qtbot: QtBot
) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    with qtbot.waitSignal(dressed.changed):
        dressed.choose("dark", 150)
    assert tokens_of(qapp.palette()) is DARK
    assert qapp.font().pixelSize() == 20
    assert px(widget, 8) == 12
    dressed.choose("light", 100)
    assert tokens_of(qapp.palette()) is LIGHT
    assert dressed.is_dark is False


def test_an_icon_follows_the_look_without_being_made_again(qapp: QApplication, dressed: Theme) -> None:
    sign = icon("lock-simple")

    def darkest() -> int:
        image = sign.pixmap(20, 20).toImage()
        return min(
            image.pixelColor(x, y).lightness()
            for x in range(image.width())
            for y in range(image.height())
            if image.pixelColor(x, y).alpha() > 200
        )

    dressed.choose("light", 100)
    in_light = darkest()
    dressed.choose("dark", 100)
    assert in_light < 100 < darkest()


def test_a_wrong_icon_name_fails_when_it_is_asked_for() -> None:
    with pytest.raises(KeyError):
        icon("no-such-icon")


def test_a_button_says_what_it_does_to_a_screen_reader(qtbot: QtBot) -> None:
    made = button("Lock", "lock-simple")
    qtbot.addWidget(made)
    assert made.accessibleName() == "Lock"
    assert made.palette().color(QPalette.ColorRole.ButtonText).isValid()


@pytest.mark.parametrize("look", ["light", "dark"])
def test_an_empty_box_of_a_list_can_be_seen(dressed: Theme, qtbot: QtBot, look: str) -> None:
    dressed.choose(look, 100)
    items = QListWidget()
    qtbot.addWidget(items)
    one = QListWidgetItem()
    one.setFlags(one.flags() | Qt.ItemFlag.ItemIsUserCheckable)
    one.setCheckState(Qt.CheckState.Unchecked)
    items.addItem(one)
    items.show()
    picture = items.viewport().grab(items.visualItemRect(one)).toImage()
    panel = (DARK if look == "dark" else LIGHT).panel
    seen = {picture.pixelColor(x, y).name() for x in range(40) for y in range(picture.height())}
    assert max(contrast(colour, panel) for colour in seen) >= 3


class Iconic(QProxyStyle):
    """As desktops without settings of their own are: each button of a system box bears a picture."""

    def styleHint(self, hint: Any, option: Any = None, widget: Any = None, data: Any = None) -> int:
        if hint == QStyle.StyleHint.SH_DialogButtonBox_ButtonsHaveIcons:
            return 1
        return super().styleHint(hint, option, widget, data)


def test_the_buttons_of_system_boxes_bear_no_icons_that_ours_have_not(dressed: Theme, qtbot: QtBot) -> None:
    dressed.choose("dark", 100)
    box, style = QDialogButtonBox(), Iconic("Fusion")
    qtbot.addWidget(box)
    box.setStyle(style)
    assert box.addButton(QDialogButtonBox.StandardButton.Ok).icon().isNull()


@pytest.mark.parametrize("look", ["light", "dark"])
@pytest.mark.parametrize(("role", "colour"), [("", "soft"), ("missing", "violet")])
def test_the_hint_in_an_empty_field_can_be_read(
    dressed: Theme, qtbot: QtBot, look: str, role: str, colour: str
) -> None:
    dressed.choose(look, 100)
    field = QLineEdit()
    qtbot.addWidget(field)
    field.setPlaceholderText("To complete")
    set_role(field, role)
    field.show()
    tokens = DARK if look == "dark" else LIGHT
    hint = field.palette().color(QPalette.ColorRole.PlaceholderText)
    assert (hint.name(), hint.alpha()) == (getattr(tokens, colour), 255)
