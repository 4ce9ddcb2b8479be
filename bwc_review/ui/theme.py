"""How the window looks: colours by meaning, text size, icons; follows the system or the person's choice."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeVar

from PySide6.QtCore import QObject, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QGuiApplication,
    QIcon,
    QIconEngine,
    QPainter,
    QPalette,
    QPixmap,
)
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QApplication,
    QLabel,
    QLayout,
    QLineEdit,
    QPushButton,
    QStyleFactory,
    QWidget,
)

from bwc_review.ui.icon_font import sign, sign_font

Stepper = TypeVar("Stepper", bound=QAbstractSpinBox)
BASE_PX = 13  # text at 100 %


@dataclass(frozen=True, slots=True)
class Tokens:
    """Colours by what they mean, as #rrggbb. Each colour of meaning stands beside a word or a shape."""

    is_dark: bool
    ground: str
    panel: str
    line: str
    ink: str
    soft: str  # soft ink
    accent: str
    on_accent: str
    selection: str
    calm: str
    amber: str
    red: str
    violet: str
    notice: str  # ground of the attention line
    notice_line: str
    notice_ink: str
    alarm: str  # ground of a refusal
    calm_ground: str  # ground of a good result


# amber and calm of the light look are a shade darker than the sketch: 4.5:1 must hold on a chosen row too
LIGHT = Tokens(
    is_dark=False, ground="#f4f5f7", panel="#ffffff", line="#dfe2e7", ink="#1c2430", soft="#5d6878",
    accent="#2457a6", on_accent="#ffffff", selection="#e6eefb", calm="#44705d", amber="#965800",
    red="#b3261e", violet="#6a4fb3", notice="#fff7e6", notice_line="#ecd9a8", notice_ink="#6b4300",
    alarm="#fdeceb", calm_ground="#eaf4ef",
)  # fmt: skip
DARK = Tokens(
    is_dark=True, ground="#14181e", panel="#1b2027", line="#2c333d", ink="#e6eaf0", soft="#98a3b3",
    accent="#7fb0ff", on_accent="#10151c", selection="#22324d", calm="#86c5a8", amber="#f0b254",
    red="#ff8a80", violet="#bfa8ff", notice="#2c2517", notice_line="#5c4a20", notice_ink="#f3dcae",
    alarm="#3a2022", calm_ground="#1d2f28",
)  # fmt: skip


def tokens_of(palette: QPalette) -> Tokens:
    """The colours that go with a palette: whoever paints asks with its own."""
    return DARK if palette.color(QPalette.ColorRole.Window).lightness() < 128 else LIGHT


def palette_of(tokens: Tokens) -> QPalette:
    """Fusion's palette in our colours."""
    role, group = QPalette.ColorRole, QPalette.ColorGroup
    palette = QPalette()
    for which, colour in {
        role.Window: tokens.ground, role.WindowText: tokens.ink, role.Base: tokens.panel,
        role.AlternateBase: tokens.ground, role.Text: tokens.ink, role.Button: tokens.panel,
        role.ButtonText: tokens.ink, role.ToolTipBase: tokens.panel, role.ToolTipText: tokens.ink,
        role.PlaceholderText: tokens.soft, role.Highlight: tokens.selection, role.HighlightedText: tokens.ink,
        role.Link: tokens.accent, role.LinkVisited: tokens.accent, role.BrightText: tokens.red,
        role.Mid: tokens.line, role.Midlight: tokens.line, role.Dark: tokens.line, role.Light: tokens.panel,
        role.Shadow: tokens.line, role.Accent: tokens.accent,
    }.items():  # fmt: skip
        palette.setColor(which, QColor(colour))
    for which in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(group.Disabled, which, QColor(tokens.soft))
    return palette


class Theme(QObject):
    """Dresses the application, again whenever the system or the person changes the look."""

    changed = Signal()

    def __init__(self, application: QApplication, choice: str = "", text_scale: int = 100) -> None:
        super().__init__(application)
        self._application = application
        self._choice = choice
        self._text_scale = text_scale
        if not application.styleSheet():  # else it was dressed before, in Fusion
            application.setStyle(QStyleFactory.create("Fusion"))
        application.styleHints().colorSchemeChanged.connect(self._dress)
        self._dress()

    def choose(self, choice: str, text_scale: int) -> None:
        """Take "" (the system's), "light" or "dark", and a text size in percent (80 to 200)."""
        text_scale = max(80, min(200, text_scale))
        if (choice, text_scale) == (self._choice, self._text_scale):
            return  # dressing every widget anew takes longer than a blink
        self._choice, self._text_scale = choice, text_scale
        self._dress()

    @property
    def is_dark(self) -> bool:
        """What is shown now."""
        if self._choice:
            return self._choice == "dark"
        return self._application.styleHints().colorScheme() == Qt.ColorScheme.Dark

    def _dress(self) -> None:
        from bwc_review.ui.stylesheet import stylesheet

        tokens = DARK if self.is_dark else LIGHT
        font = QFont(self._application.font())
        font.setPixelSize(round(BASE_PX * self._text_scale / 100))
        font.setFeature(QFont.Tag("tnum"), 1)  # times and counts keep their columns
        self._application.setPalette(palette_of(tokens))
        self._application.setFont(font)
        sheet = stylesheet(tokens, self._text_scale)
        if sheet != self._application.styleSheet():  # Qt dresses every widget anew, for the same sheet too
            self._application.setStyleSheet(sheet)
        self.changed.emit()


def px(widget: QWidget, length: int) -> int:
    """A length of the 8-pixel grid at the text size in use."""
    return round(length * max(1, QApplication.font(widget).pixelSize()) / BASE_PX)


class _Glyph(QIconEngine):
    """One sign of the icon font, painted in the colour the theme has at that moment."""

    def __init__(self, name: str, colour: str) -> None:
        super().__init__()
        self._name = name
        self._colour = colour

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:  # noqa: ARG002
        """Draw the sign; greyed where the button is."""
        tokens = tokens_of(QGuiApplication.palette())
        colour = tokens.soft if mode == QIcon.Mode.Disabled else str(getattr(tokens, self._colour))
        draw_icon(painter, rect, self._name, colour)

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        """The sign on nothing."""
        if size.isEmpty():  # a row that is squeezed flat: there is nothing to paint on
            return QPixmap()
        pixmap = QPixmap(size)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        self.paint(painter, pixmap.rect(), mode, state)
        painter.end()
        return pixmap

    def clone(self) -> QIconEngine:
        """Another one like it."""
        return _Glyph(self._name, self._colour)


def icon(name: str, colour: str = "ink") -> QIcon:
    """An icon by its Phosphor name ("lock") and the field of ``Tokens`` it is painted in."""
    sign(name)  # a wrong name fails here, not while Qt paints
    return QIcon(_Glyph(name, colour))


def draw_icon(painter: QPainter, rect: QRect, name: str, colour: str) -> None:
    """Paint the Phosphor sign ``name`` into ``rect``; for delegates and own widgets."""
    painter.save()
    painter.setFont(sign_font(min(rect.width(), rect.height())))
    painter.setPen(QColor(colour))
    # a rect wider than high keeps its right part free: the space between a button's icon and its text
    side = min(rect.width(), rect.height())
    square = QRect(rect.left(), rect.top() + (rect.height() - side) // 2, side, side)
    painter.drawText(square, Qt.AlignmentFlag.AlignCenter, sign(name))
    painter.restore()


def set_role(widget: QWidget, role: str) -> None:
    """Say what a widget is for; the stylesheet knows how that looks."""
    widget.setProperty("role", role)
    widget.style().unpolish(widget)
    widget.style().polish(widget)


def label(text: str = "", role: str = "", *, wraps: bool = False) -> QLabel:
    """A text: role "title", "subtitle", "section", "soft", "strong", "mono", "amber", "red", "calm" or ""."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(wraps)
    if role:
        set_role(made, role)
    return made


def stepper(field: Stepper) -> Stepper:
    """A number or hour with arrows, its text where that of other fields begins."""
    for edit in field.findChildren(QLineEdit):
        edit.setTextMargins(px(field, 8), 0, 0, 0)
    return field


def empty(layout: QLayout) -> None:
    """Take everything out of a layout, gone from the screen at once."""
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()


def button(text: str, icon_name: str = "", role: str = "") -> QPushButton:
    """A button: role "primary" (one per view), "quiet", "danger" or ""."""
    made = QPushButton(text)
    made.setAccessibleName(text)
    if icon_name:
        made.setIcon(icon(icon_name, "on_accent" if role == "primary" else "ink"))
        made.setIconSize(QSize(px(made, 24), px(made, 18)) if text else QSize(px(made, 18), px(made, 18)))
    if role:
        set_role(made, role)
    made.setAutoDefault(False)
    return made


def primary(text: str, icon_name: str = "") -> QPushButton:
    """The one button that goes on."""
    return button(text, icon_name, "primary")
