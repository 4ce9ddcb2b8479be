"""The one stylesheet of the window, written out for a set of colours and a text size."""

# ruff: noqa: E501 (one rule of the sheet to a line reads better)
from __future__ import annotations

from string import Template

from bwc_review.paths import resource
from bwc_review.ui.theme import Tokens

_SHEET = Template("""
QToolTip { color: $ink; background: $panel; border: 1px solid $line; padding: 6px; }
QWidget[role="panel"], QFrame[role="panel"] { background: $panel; }
QFrame[role="header"] { background: $panel; border-bottom: 1px solid $line; }
QFrame[role="navigation"] { background: $panel; border-right: 1px solid $line; }
QFrame[role="side"] { background: $ground; border-right: 1px solid $line; }
QFrame[role="details"] { background: $panel; border-left: 1px solid $line; }
QFrame[role="footer"] { background: $panel; border-top: 1px solid $line; }
QFrame[role="card"] { background: $panel; border: 1px solid $line; border-radius: 8px; }
QFrame[role="rule"] { background: $line; border: none; max-height: 1px; min-height: 1px; }
QFrame[role="notice"] { background: $notice; border: 1px solid $notice_line; border-radius: 8px; }
QFrame[role="notice"] QLabel { color: $notice_ink; background: transparent; }
QFrame[role="alarm"] { background: $alarm; border: 1px solid $red; border-radius: 8px; }
QFrame[role="concern"] { background: transparent; border: 1px solid $violet; border-radius: 8px; }
QFrame[role="concern"] QLabel { font-weight: 400; }
QFrame[role="good"] { background: $calm_ground; border: 1px solid $calm; border-radius: 8px; }
QFrame[role="banner"] { background: $notice; border-bottom: 1px solid $notice_line; }
QFrame[role="banner"] QLabel { color: $notice_ink; font-weight: 600; }
QScrollArea, QScrollArea > QWidget > QWidget[role="plain"] { background: transparent; border: none; }

QLabel { background: transparent; }
QLabel[role="title"] { font-size: ${title}px; font-weight: 700; }
QLabel[role="subtitle"] { font-size: ${subtitle}px; font-weight: 600; }
QLabel[role="section"] { color: $soft; font-size: ${small}px; font-weight: 700; letter-spacing: 1px; }
QLabel[role="soft"] { color: $soft; }
QLabel[role="small"] { color: $soft; font-size: ${small}px; }
QLabel[role="strong"] { font-weight: 700; }
QLabel[role="mono"] { font-family: "DejaVu Sans Mono", "Consolas", "Menlo", monospace; font-size: ${small}px; }
QLabel[role="clock"] { font-family: "DejaVu Sans Mono", "Consolas", "Menlo", monospace; font-size: ${subtitle}px;
              font-weight: 700; }
QLabel[role="amber"] { color: $amber; font-weight: 600; }
QLabel[role="red"] { color: $red; font-weight: 600; }
QLabel[role="calm"] { color: $calm; font-weight: 600; }
QLabel[role="accent"] { color: $accent; font-weight: 600; }
QLabel[role="violet"] { color: $violet; font-weight: 600; }

QDialogButtonBox { button-layout: 3; dialogbuttonbox-buttons-have-icons: 0; }
QPushButton { background: $panel; color: $ink; border: 1px solid $line; border-radius: 6px;
              padding: ${pad_y}px ${pad_x}px; }
QPushButton:hover { background: $selection; }
QPushButton:pressed { background: $line; }
QPushButton:checked { background: $selection; color: $accent; border-color: $accent; }
QPushButton:focus { border: 2px solid $accent; padding: ${pad_y1}px ${pad_x1}px; }
QPushButton:disabled { color: $soft; background: $ground; }
QPushButton[role="primary"] { background: $accent; color: $on_accent; border-color: $accent; font-weight: 600; }
QPushButton[role="primary"]:hover { border-color: $ink; }
QPushButton[role="primary"]:focus { border: 2px solid $ink; }
QPushButton[role="primary"]:disabled { background: $line; color: $soft; border-color: $line; }
QPushButton[role="danger"] { color: $red; border-color: $red; }
QPushButton[role="danger"]:disabled { color: $soft; border-color: $line; }
QPushButton[role="quiet"], QPushButton[role="link"] { background: transparent; border-color: transparent; }
QPushButton[role="link"] { color: $accent; text-decoration: underline; padding: 2px 4px; }
QPushButton[role="quiet"]:hover, QPushButton[role="link"]:hover { background: $selection; }
QPushButton[role="quiet"]:checked { background: $selection; border-color: $accent; }
QPushButton[role="quiet"]:focus, QPushButton[role="link"]:focus { border: 2px solid $accent; }
QPushButton[role="navigation"] { background: transparent; border: none; border-radius: 8px; text-align: left;
              padding: ${nav_y}px ${nav_x}px; }
QPushButton[role="navigation"]:hover { background: $ground; }
QPushButton[role="navigation"]:checked { background: $selection; color: $accent; font-weight: 700; }
QPushButton[role="navigation"]:focus { border: 2px solid $accent; }
QPushButton[role="filter"] { background: transparent; border: 1px solid transparent; border-radius: 6px;
              text-align: left; padding: 4px 8px; }
QPushButton[role="filter"]:hover { background: $line; }
QPushButton[role="filter"]:checked { background: $selection; color: $ink; border-color: $selection; font-weight: 600; }
QPushButton[role="filter"]:focus { border-color: $accent; }
QToolButton { background: transparent; border: 1px solid transparent; border-radius: 6px; padding: 4px; }
QToolButton:hover { background: $selection; }
QToolButton:checked { background: $selection; border-color: $accent; }
QToolButton:focus { border: 1px solid $accent; }

QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QDateEdit, QTimeEdit, QDateTimeEdit, QSpinBox, QDoubleSpinBox {
    background: $field; color: $ink; border: 1px solid $line; border-radius: 6px; padding: ${field_y}px 8px;
    selection-background-color: $accent; selection-color: $on_accent; placeholder-text-color: $soft; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QComboBox:focus, QDateEdit:focus, QTimeEdit:focus,
QDateTimeEdit:focus, QSpinBox:focus, QDoubleSpinBox:focus { border: 1px solid $accent; }
QLineEdit[role="missing"], QComboBox[role="missing"] { border: 1px solid $violet; color: $violet; placeholder-text-color: $violet; }
QLineEdit:disabled, QPlainTextEdit:disabled, QComboBox:disabled, QDateEdit:disabled, QTimeEdit:disabled,
QDateTimeEdit:disabled, QSpinBox:disabled { color: $soft; background: $ground; }
QComboBox::drop-down, QDateEdit::drop-down, QDateTimeEdit::drop-down { border: none; width: ${arrow_box}px; subcontrol-position: center right; }
QComboBox::down-arrow, QDateEdit::down-arrow { image: url("$down"); width: ${arrow}px; height: ${arrow}px; }
QSpinBox::up-button, QTimeEdit::up-button, QDateTimeEdit::up-button, QDoubleSpinBox::up-button { border: none; width: ${arrow_box}px; subcontrol-position: top right; }
QSpinBox::down-button, QTimeEdit::down-button, QDateTimeEdit::down-button, QDoubleSpinBox::down-button { border: none; width: ${arrow_box}px; subcontrol-position: bottom right; }
QSpinBox::up-arrow, QTimeEdit::up-arrow, QDateTimeEdit::up-arrow, QDoubleSpinBox::up-arrow { image: url("$up"); width: ${arrow_small}px; height: ${arrow_small}px; }
QSpinBox::down-arrow, QTimeEdit::down-arrow, QDateTimeEdit::down-arrow, QDoubleSpinBox::down-arrow { image: url("$down"); width: ${arrow_small}px; height: ${arrow_small}px; }
QComboBox QAbstractItemView { background: $panel; color: $ink; border: 1px solid $line;
    selection-background-color: $selection; selection-color: $ink; outline: none; }
QCheckBox, QRadioButton { spacing: 8px; }
QCheckBox::indicator, QRadioButton::indicator, QListView::indicator { width: ${tick}px; height: ${tick}px; border: 1px solid $soft; background: $field; }
QCheckBox::indicator, QListView::indicator { border-radius: 3px; }
QRadioButton::indicator { border-radius: ${tick_half}px; }
QCheckBox::indicator:checked, QListView::indicator:checked { background: $accent; border-color: $accent; image: url("$check"); }
QRadioButton::indicator:checked { border: ${tick_dot}px solid $accent; background: $on_accent; width: ${tick_in}px; height: ${tick_in}px; }
QCheckBox::indicator:focus, QRadioButton::indicator:focus { border-color: $accent; }
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled, QListView::indicator:disabled { border-color: $line; background: $ground; }
QCheckBox:focus, QRadioButton:focus { color: $accent; }
QCheckBox:disabled, QRadioButton:disabled { color: $soft; }
QListWidget[role="framed"] { border: 1px solid $line; border-radius: 6px; }

QTableView, QListView, QTreeView { background: $panel; alternate-background-color: $panel; border: none;
    gridline-color: $line; selection-background-color: $selection; selection-color: $ink; outline: none; }
QTableView::item { border-bottom: 1px solid $line; padding: 0 5px; /* and 3 of Qt: as in the header */ }
QTableView::item:selected { background: $selection; color: $ink; }
QListWidget[role="pages"] { background: transparent; }
QListView::item { padding: 6px 8px; border-radius: 6px; }
QListView::item:selected { background: $selection; color: $ink; }
QHeaderView { background: $head; }
QHeaderView::section { background: $head; color: $soft; border: none; border-bottom: 1px solid $line;
    padding: 6px 8px; }
QTableCornerButton::section { background: $head; border: none; }
QTabWidget::pane { border: none; border-top: 1px solid $line; }
QTabBar { background: transparent; }
QTabBar::tab { background: transparent; color: $soft; padding: 8px 12px; border-bottom: 2px solid transparent; }
QTabBar::tab:selected { color: $accent; border-bottom: 2px solid $accent; font-weight: 600; }
QTabBar::tab:focus { color: $ink; }
QProgressBar { background: $line; border: none; border-radius: 4px; text-align: center; max-height: 8px; }
QProgressBar::chunk { background: $accent; border-radius: 4px; }
QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
QScrollBar::handle { background: $handle; border-radius: 4px; margin: 2px; min-height: 32px; min-width: 32px; }
QScrollBar::handle:hover { background: $soft; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QSplitter::handle { background: $line; }
QMenu { background: $panel; border: 1px solid $line; padding: 4px; }
QMenu::item { padding: 6px 24px 6px 12px; border-radius: 4px; }
QMenu::item:selected { background: $selection; color: $ink; }
QGroupBox { border: none; font-weight: 600; margin-top: 16px; }
""")


def stylesheet(tokens: Tokens, text_scale: int) -> str:
    """The sheet with colours and lengths filled in. text_scale in percent."""

    def scaled(length: int, more: int = 0) -> str:
        return str(round(length * text_scale / 100) + more)

    colours = {name: str(getattr(tokens, name)) for name in tokens.__slots__ if name != "is_dark"}
    look = "dark" if tokens.is_dark else "light"
    return _SHEET.substitute(
        colours,
        down=resource(f"icons/down-{look}.svg").as_posix(), up=resource(f"icons/up-{look}.svg").as_posix(),
        check=resource(f"icons/check-{look}.svg").as_posix(),
        tick=scaled(14), tick_half=str((round(14 * text_scale / 100) + 2) // 2), tick_dot=scaled(5), tick_in=scaled(6),
        arrow=scaled(12), arrow_small=scaled(9), arrow_box=scaled(22),
        head="#eceef2" if not tokens.is_dark else "#20262e",
        field="#f7f8fa" if not tokens.is_dark else "#14181e",
        handle="#c3c9d2" if not tokens.is_dark else "#3c4552",
        title=scaled(20), subtitle=scaled(15), small=scaled(11),
        pad_y=scaled(6), pad_x=scaled(14), pad_y1=scaled(6, -1), pad_x1=scaled(14, -1), field_y=scaled(5), nav_y=scaled(9), nav_x=scaled(12),
    )  # fmt: skip
