"""The map beside the pictures: its buttons, and in words where the camera that is heard stands."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from bwc_review.ui import language
from bwc_review.ui.jobs import Jobs
from bwc_review.ui.review.key_map import SHIPPED, KeyMap
from bwc_review.ui.review.map_model import Given, Here
from bwc_review.ui.review.map_tiles import MapTiles
from bwc_review.ui.review.map_view import MapView
from bwc_review.ui.review.needs import Charting
from bwc_review.ui.theme import button, icon, label, px, set_role
from bwc_review.ui.words import camera_title


class MapPanel(QFrame):
    """``sought`` carries seconds on the wall clock; ``enlarged``: the map wants more room, or less;
    ``place_wanted``: where the camera stands is the place of its recording. ``closed``: by its button.
    """

    sought = Signal(float)
    enlarged = Signal(bool)
    place_wanted = Signal()
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "card")
        self.setAccessibleName(self.tr("Map of the tracks"))
        self._view = MapView()
        self._lanes: Sequence[str] = ()
        self._primary = ""
        self._is_large = False
        self._tiles: MapTiles | None = None
        tool = self._tool
        self._closer = tool("plus", self.tr("Closer"), lambda: self._view.zoom(1))
        self._further = tool("minus", self.tr("Further"), lambda: self._view.zoom(-1))
        self._whole = tool("corners-out", self.tr("Everything in view"), lambda: self._view.zoom(0))
        self._large = tool("arrows-out", self.tr("Larger map"), self._enlarge)
        self._close = tool("x", self.tr("Close"), self.closed.emit)
        self._words = label(role="small", wraps=True)
        self._place = button(self.tr("This is the place…"), "map-pin")
        self._place.setToolTip(self.tr("Note where the camera stands now as the place of the recording"))
        self._place.clicked.connect(self.place_wanted)
        self._view.sought.connect(self.sought)
        self._lay_out()
        self.show_keys(SHIPPED)
        self.hide()

    @property
    def view(self) -> MapView:
        """The map itself."""
        return self._view

    @property
    def words(self) -> str:
        """What a person reads of the position."""
        return self._words.text()

    @property
    def here(self) -> Here | None:
        """Where the camera that is heard stands; the first of several where that one does not record."""
        here = self._view.here
        own = [one for one in here if one.lane < len(self._lanes) and self._lanes[one.lane] == self._primary]
        return next(iter(own or here), None)

    def cover_with(self, charting: Charting, ask: Jobs) -> None:
        """Draw basemaps below the tracks."""
        self._tiles = MapTiles(charting, ask, self)
        self._view.cover_with(self._tiles)

    def showEvent(self, event: QShowEvent) -> None:
        """Somebody may have added a basemap, or hidden one, since."""
        if self._tiles is not None:
            self._tiles.refresh()
        super().showEvent(event)

    def show_keys(self, keys: KeyMap) -> None:
        """Name the key in force."""
        self._close.setToolTip(keys.said(self.tr("Close"), "map"))

    def show_tracks(self, given: Sequence[Given], lanes: Sequence[str], *, may_edit: bool) -> None:
        """These tracks, of these cameras."""
        self._lanes = lanes
        self._place.setVisible(may_edit)
        self._view.show_lanes([camera_title(lane) for lane in lanes])
        self._view.model.lay(given)
        self._view.redraw()
        self._say()

    def wipe(self) -> None:
        """Show no track any more; what was in view does not matter to the next visit."""
        self._view.model.is_fitted = True
        self.show_tracks((), (), may_edit=False)

    def set_position(self, at_s: float, primary: str, *, follow: bool) -> None:
        """The playhead is there."""
        self._primary = primary
        self._view.set_position(at_s, follow=follow)
        self._say()

    def _say(self) -> None:
        here = self.here
        self._place.setEnabled(here is not None)
        if here is None:
            words = self.tr("No position at this moment.")
        else:
            stands = here.standing
            words = language.position(stands.latitude, stands.longitude)
            if stands.accuracy_m:
                words += self.tr(", to about {metres} m").format(
                    metres=language.number(max(1, round(stands.accuracy_m)))
                )
            if not here.is_known:
                words += "\n" + self.tr("No position for %n second(s)", "", round(stands.age_s))
        if self._words.text() != words:
            self._words.setText(words)

    def _enlarge(self) -> None:
        self._is_large = not self._is_large
        self._large.setIcon(icon("arrows-in" if self._is_large else "arrows-out"))
        words = self.tr("Smaller map") if self._is_large else self.tr("Larger map")
        self._large.setToolTip(words)
        self._large.setAccessibleName(words)
        self._fit()
        self.enlarged.emit(self._is_large)

    def _fit(self) -> None:
        """A larger map takes what height there is."""
        policy = QSizePolicy.Policy.Expanding if self._is_large else QSizePolicy.Policy.Preferred
        for one in (self, self._view):
            one.setSizePolicy(QSizePolicy.Policy.Expanding, policy)

    def _tool(self, name: str, words: str, pressed: Callable[[], object]) -> QToolButton:
        made = QToolButton()
        made.setIcon(icon(name))
        made.setToolTip(words)
        made.setAccessibleName(words)
        made.clicked.connect(lambda *_: pressed())
        return made

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(px(self, 2))
        head.addWidget(label(self.tr("Map"), "subtitle"))
        head.addStretch(1)
        for one in (self._closer, self._further, self._whole, self._large, self._close):
            head.addWidget(one)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(px(self, 4))
        column.addLayout(head)
        column.addWidget(self._view)
        column.addWidget(self._words)
        column.addWidget(self._place)
        self._fit()
