"""The bar under the picture: motion, speed, sound, the time shown, still, span and mark."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QLocale, QSize, Qt, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QMenu,
    QPushButton,
    QSizePolicy,
    QSlider,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from bwc_review.player.speeds import SPEEDS
from bwc_review.ui.review.cameras_button import CamerasButton
from bwc_review.ui.review.key_map import SHIPPED, KeyMap
from bwc_review.ui.theme import button, icon, label, primary, px, set_role

_OFFERED = (-2.0, -1.0, *SPEEDS)
_BETWEEN = " · "  # between the frame and the camera's own clock


def speed_words(speed: float) -> str:
    """1×, 0.25× (with the comma of the language), ◀ 2×."""
    amount = f"{QLocale().toString(abs(speed), 'g', 4)}×"
    return f"◀ {amount}" if speed < 0 else amount


def _hint(widget: QWidget) -> int:
    """How wide a widget wants to be, also while it is hidden."""
    widget.ensurePolished()
    return max(widget.minimumWidth(), min(widget.sizeHint().width(), widget.maximumWidth()))


def _name(tool: QToolButton, words: str) -> None:
    tool.setToolTip(words)
    tool.setAccessibleName(words)


class _SpeedButton(QPushButton):
    """As wide for every speed, so that nothing beside it moves or goes when another one is chosen."""

    def sizeHint(self) -> QSize:
        """Room for the longest of them."""
        told, hint = self.fontMetrics(), super().sizeHint()
        widest = max(told.size(0, speed_words(one)).width() for one in _OFFERED)
        return QSize(hint.width() + widest - told.size(0, self.text()).width(), hint.height())


class Controls(QFrame):
    """Says what was pressed; shows what it is told."""

    toggled = Signal()
    stepped = Signal(int)
    shuttled = Signal(int)
    speed_wanted = Signal(float)
    sound_changed = Signal(int, bool)
    still_wanted = Signal()
    entry_wanted = Signal()
    exit_wanted = Signal()
    loop_wanted = Signal()
    mark_wanted = Signal()
    map_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "footer")
        tool = self._tool
        self._keys, self._is_moving = SHIPPED, False
        self._words, self._fitted, self._is_brief = "", (0, 0, 0), False
        self._back = tool("rewind-fill", self.tr("Backward"), lambda: self.shuttled.emit(-1))
        self._frame_back = tool("skip-back-fill", self.tr("One frame back"), lambda: self.stepped.emit(-1))
        self._play = tool("play-fill", self.tr("Play"), self.toggled.emit, side=24)
        self._frame_on = tool("skip-forward-fill", self.tr("One frame forward"), lambda: self.stepped.emit(1))
        self._forward = tool("fast-forward-fill", self.tr("Forward"), lambda: self.shuttled.emit(1))
        self._speed = _SpeedButton()
        self._mute = tool("speaker-high", self.tr("Sound off, sound on"), self._mute_pressed)
        self._mute.setCheckable(True)
        self._volume = QSlider(Qt.Orientation.Horizontal)
        self._time = label("--:--:--,---")
        self._detail = label(role="small")
        self._times = QVBoxLayout()
        self._row = QHBoxLayout(self)
        self.cameras = CamerasButton()
        self._still = self._key(self.tr("Still"), self.still_wanted.emit)
        self._entry = self._key(self.tr("Start"), self.entry_wanted.emit)
        self._exit = self._key(self.tr("End"), self.exit_wanted.emit)
        self._loop = tool("repeat", self.tr("Play the span over and over"), self.loop_wanted.emit)
        self._loop.setCheckable(True)
        self._map = tool("map-trifold", self.tr("Map of the track"), self.map_wanted.emit)
        self._map.setCheckable(True)
        self._map.hide()
        self._mark = primary(self.tr("Mark"), "bookmark-simple")
        self._mark.clicked.connect(self.mark_wanted)
        self._make_speed()
        self._make_sound()
        self._lay_out()
        self.show_keys(SHIPPED)

    # --- what is shown

    def show_motion(self, *, is_moving: bool, speed: float) -> None:
        """Play or pause on the button, and the speed."""
        if self._is_moving is not is_moving:
            self._is_moving = is_moving
            self._play.setIcon(icon("pause-fill" if is_moving else "play-fill"))
            _name(self._play, self._keys.said(self._play_words, "toggle"))
        if self._speed.text() != (words := speed_words(speed)):
            self._speed.setText(words)
            self._fit(self.width())

    def show_keys(self, keys: KeyMap) -> None:
        """Name the keys in force."""
        self._keys = keys
        for tool, words, action in (
            (self._back, self.tr("Backward"), "shuttle_back"),
            (self._frame_back, self.tr("One frame back"), "frame_back"),
            (self._play, self._play_words, "toggle"),
            (self._frame_on, self.tr("One frame forward"), "frame_forward"),
            (self._forward, self.tr("Forward"), "shuttle_forward"),
            (self._mute, self.tr("Sound off, sound on"), "mute"),
            (self._loop, self.tr("Play the span over and over"), "loop"),
            (self._map, self.tr("Map of the track"), "map"),
        ):
            _name(tool, keys.said(words, action))
        for key, words, action in (
            (self._still, self.tr("Still"), "still"),
            (self._entry, self.tr("Start"), "entry"),
            (self._exit, self.tr("End"), "exit"),
            (self._mark, self.tr("Mark"), "mark"),
        ):
            key.setText(f"{words}  {keys.name(action)}".rstrip())
        self.cameras.show_keys(keys)
        slower, faster = keys.name("slower"), keys.name("faster")
        both = self.tr("Speed ({slower} and {faster})").format(slower=slower, faster=faster)
        self._speed.setToolTip(both if slower and faster else self.tr("Speed"))

    @property
    def _play_words(self) -> str:
        return self.tr("Pause") if self._is_moving else self.tr("Play")

    def show_time(self, time_text: str, detail: str) -> None:
        """The hour shown, and beside it the frame and the other clock."""
        self._time.setText(time_text)
        self._words = detail
        if self._fitted != self._signs:  # as wide as it was, save for new signs
            self._fit(self.width())
        else:
            self._say_detail()

    def show_mute(self, *, is_muted: bool) -> None:
        """Without saying it back."""
        self._mute.setChecked(is_muted)
        self._mute.setIcon(icon("speaker-slash" if is_muted else "speaker-high"))

    def show_loop(self, *, is_on: bool, is_ready: bool) -> None:
        """Whether the span is played over and over, and whether there is one."""
        self._loop.setChecked(is_on)
        self._loop.setEnabled(is_on or is_ready)

    def set_ready(self, *, is_ready: bool, may_mark: bool) -> None:
        """Nothing can be pressed while there is nothing to play."""
        for one in (self._back, self._frame_back, self._play, self._frame_on, self._forward, self._speed):
            one.setEnabled(is_ready)
        for two in (self._entry, self._exit):  # a span can be played over by who may not mark it
            two.setEnabled(is_ready)
        self.offer_marks(is_offered=is_ready and may_mark)
        self.show_loop(is_on=False, is_ready=False)

    def offer_marks(self, *, is_offered: bool) -> None:
        """Whether there is something to mark, and the person may."""
        for one in (self._still, self._mark):
            one.setEnabled(is_offered)

    def offer_cameras(self, *, is_offered: bool, may_align: bool) -> None:
        """The button for several cameras, where there are several."""
        before = self.cameras.isHidden()
        self.cameras.offer(is_offered=is_offered, may_align=may_align)
        if self.cameras.isHidden() is not before:
            self._fit(self.width())

    def offer_map(self, *, is_offered: bool) -> None:
        """The button for the map, where there is a track."""
        if self._map.isHidden() is is_offered:
            self._map.setVisible(is_offered)
            self._fit(self.width())

    def show_map(self, *, is_shown: bool) -> None:
        """Whether the map is there."""
        self._map.setChecked(is_shown)

    @property
    def time_text(self) -> str:
        """The hour a person reads."""
        return self._time.text()

    @property
    def detail_text(self) -> str:
        """The small words beside it, of which only the first part is seen where there is little room."""
        return self._words

    @property
    def volume(self) -> int:
        """Percent."""
        return self._volume.value()

    # --- making

    def _tool(self, name: str, words: str, pressed: Callable[[], object], side: int = 20) -> QToolButton:
        made = QToolButton()
        made.setIcon(icon(name))
        made.setIconSize(QSize(px(self, side), px(self, side)))
        _name(made, words)
        made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        made.clicked.connect(lambda *_: pressed())
        return made

    def _key(self, text: str, pressed: Callable[[], object]) -> QPushButton:
        made = button(text)
        made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        made.clicked.connect(lambda *_: pressed())
        return made

    def _make_speed(self) -> None:
        self._speed.setText(speed_words(1.0))
        self._speed.setAccessibleName(self.tr("Speed"))
        self._speed.setAutoDefault(False)
        menu = QMenu(self._speed)
        for speed in _OFFERED:
            entry = QAction(speed_words(speed), menu)
            entry.triggered.connect(lambda _=False, wanted=speed: self.speed_wanted.emit(wanted))
            menu.addAction(entry)
        self._speed.setMenu(menu)

    def _make_sound(self) -> None:
        self._volume.setRange(0, 100)
        self._volume.setValue(100)
        self._volume.setFixedWidth(px(self, 72))
        self._volume.setToolTip(self.tr("Volume"))
        self._volume.setAccessibleName(self.tr("Volume"))
        self._volume.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._volume.valueChanged.connect(self._volume_moved)

    def _volume_moved(self, percent: int) -> None:
        self.sound_changed.emit(percent, self._mute.isChecked())

    def _mute_pressed(self) -> None:
        self.show_mute(is_muted=self._mute.isChecked())
        self.sound_changed.emit(self._volume.value(), self._mute.isChecked())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width."""
        self._fit(event.size().width())
        super().resizeEvent(event)

    def _fit(self, width: int) -> None:
        """Where there is little room, what a key does as well goes first; the time is never cut.

        Told from size hints: only what becomes other than it is is shown, hidden or said anew.
        """
        self._fitted = self._signs
        optional = (
            *(self._volume, self._back, self._forward, self._exit, self._entry, self._loop, self._mute),
            *(self._speed, self._frame_back, self._frame_on),  # at 150 % on a small screen
        )
        rooms = {one: _hint(one) + self._row.spacing() for one in optional}
        shorter = self._times_width(self._words) - self._times_width(self._brief)
        self._say_detail()
        needed = self.sizeHint().width() + sum(rooms[one] for one in optional if one.isHidden())
        needed += shorter if self._is_brief else 0
        hidden, is_brief = set(), False
        for one in optional:
            if needed <= width:
                break
            hidden.add(one)
            needed -= rooms[one]
            if not is_brief and needed > width:  # the picture says it as well
                is_brief, needed = True, needed - shorter
        for one in optional:
            if one.isHidden() is not (one in hidden):
                one.setVisible(one not in hidden)
        if is_brief is not self._is_brief:
            self._is_brief = is_brief
            self._say_detail()

    @property
    def _signs(self) -> tuple[int, int, int]:
        """How many there are in the hour and in the small words, and how many parts those have."""
        return len(self._time.text()), len(self._words), self._words.count(_BETWEEN)

    @property
    def _brief(self) -> str:
        """The first part of the small words."""
        return self._words.partition(_BETWEEN)[0]

    def _times_width(self, detail: str) -> int:
        """How much room the time takes with these small words under it."""
        told = self._detail.fontMetrics()
        around = _hint(self._detail) - told.size(0, self._detail.text()).width()
        return max(_hint(self._time), told.size(0, detail).width() + around)

    def _say_detail(self) -> None:
        said = self._brief if self._is_brief else self._words
        if self._detail.text() != said:
            self._detail.setText(said)
            self._times.invalidate()  # a layout in a layout keeps its old width until the next event
        self._detail.setToolTip(self._words if said != self._words else "")

    def minimumSizeHint(self) -> QSize:
        """Room for play, time, still and mark."""
        return QSize(px(self, 520), self.sizeHint().height())

    def _lay_out(self) -> None:
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        set_role(self._time, "clock")
        self._times.setSpacing(0)
        self._times.addWidget(self._time)
        self._times.addWidget(self._detail)
        row = self._row
        row.setContentsMargins(12, 6, 16, 6)
        row.setSpacing(4)
        for one in (self._back, self._frame_back, self._play, self._frame_on, self._forward):
            row.addWidget(one)
        row.addSpacing(8)
        row.addWidget(self._speed)
        row.addSpacing(4)
        row.addWidget(self._mute)
        row.addWidget(self._volume)
        row.addSpacing(12)
        row.addLayout(self._times)
        row.addStretch(1)
        row.addWidget(self._map)
        row.addWidget(self.cameras)
        for two in (self._still, self._entry, self._exit, self._loop, self._mark):
            row.addWidget(two)
