"""The form that completes recordings: wearer, place, people informed, incident; knows what was changed."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QFormLayout, QLabel, QLineEdit, QSizePolicy, QWidget

from bwc_review.domain.clip import Clip, Place
from bwc_review.domain.incident_query import IncidentLine
from bwc_review.domain.people import Person
from bwc_review.ui import language
from bwc_review.ui.library.needs import ClipChange
from bwc_review.ui.theme import button, label, px, set_role
from bwc_review.ui.widgets.still_fields import Choice

_NOT_STATED, _YES, _NO = "unstated", "yes", "no"  # None, of several: as each of them is
_NEW = "new"
_STEPS = frozenset(
    (
        Qt.Key.Key_Up,
        Qt.Key.Key_Down,
        Qt.Key.Key_PageUp,
        Qt.Key.Key_PageDown,
        Qt.Key.Key_Home,
        Qt.Key.Key_End,
    )
)
_NAME_WIDTH = 92  # the longest word of a name; longer names take two lines


class _Doing(Choice):
    """A list of which one line does something at once: no key chooses in it before it is open."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """An arrow on the way to another line, or a letter, opens it."""
        if event.key() in _STEPS or (event.text().isprintable() and event.text().strip()):
            self.showPopup()
            return
        super().keyPressEvent(event)


class CompletionForm(QWidget):
    """``changed`` after every entry; ``incident_wanted``: a new one, for what is chosen;
    ``position_wanted``: the place is where the recording's track begins.
    """

    changed = Signal()
    incident_wanted = Signal()
    position_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._clip: Clip | None = None
        self._is_one = True
        self._wearers: Sequence[str] = ()  # by name, of one recording whose files were not all worn by one
        self._no_incident = (self.tr("None"), "")
        self._wearer, self._informed, self._incident = Choice(), Choice(), _Doing()
        self._place, self._why_not = QLineEdit(), QLineEdit()
        self._no_place = QCheckBox(self.tr("Take the place away"))
        self._no_place.setAccessibleName(self._no_place.text())
        self._position = button(self.tr("Position at the start…"), "map-pin", "quiet")
        self._position.setToolTip(self.tr("Take the place from the track of the recording"))
        self._position.clicked.connect(self.position_wanted)
        self._has_track = False
        self._rows = QFormLayout(self)
        self._lay_out()
        for combo in (self._wearer, self._informed, self._incident):
            combo.currentIndexChanged.connect(self._tell)
        self._incident.activated.connect(self._incident_chosen)
        for line in (self._place, self._why_not):
            line.textChanged.connect(self._tell)
        self._no_place.toggled.connect(self._tell)

    def add_before(self, words: str, field: QWidget) -> None:
        """A row that is only read, above the form's own."""
        self._rows.insertRow(0, self._name(words, field), field)

    def add_after(self, words: str, field: QWidget) -> None:
        """A row that is only read, under the form's own."""
        self._rows.addRow(self._name(words, field), field)

    def show_row(self, field: QWidget, *, is_shown: bool) -> None:
        """Show or hide a row that was added, with its name."""
        self._rows.setRowVisible(field, is_shown)

    def show_choices(
        self,
        wearers: Sequence[Person],
        incidents: Sequence[IncidentLine],
        category_words: Callable[[str], str],
    ) -> None:
        """Who and what may be chosen."""
        people = ((person.name, person.id) for person in wearers if person.wears_cameras)
        _fill(self._wearer, [*people, (self.tr("Not known"), "")])
        self._wearer.setItemText(0, self._as_it_is())
        listed = [(f"{each.number} · {category_words(each.category)}", each.number) for each in incidents]
        _fill(self._incident, listed if self._is_one else [self._no_incident, *listed])
        self._incident.addItem(self.tr("New incident…"), _NEW)

    def show_clip(self, clip: Clip, worn_by: Sequence[str] = ()) -> None:
        """What is known of one recording. worn_by: the names, where its files were not all worn by one."""
        self._become(is_one=True)
        self._clip, self._wearers = clip, worn_by if len(worn_by) > 1 else ()
        self._wearer.setItemText(0, self._as_it_is())
        if clip.wearer and self._wearer.findData(clip.wearer) < 0:
            self._wearer.insertItem(1, clip.wearer_name, clip.wearer)  # another office by now
        self._wearer.setCurrentIndex(0 if self._wearers else max(0, self._wearer.findData(clip.wearer)))
        self._place.setText(clip.place.text if clip.place is not None else "")
        self._place.setCursorPosition(0)
        self._place.setPlaceholderText(self._asked_place(clip.place))
        self._has_track = clip.place is not None and clip.place.latitude is not None
        told = _NOT_STATED if clip.informed is None else _YES if clip.informed else _NO
        self._informed.setCurrentIndex(self._informed.findData(told))
        self._why_not.setText(clip.informed_reason)
        if clip.incident and self._incident.findData(clip.incident) < 0:
            self._incident.insertItem(1, clip.incident, clip.incident)  # closed: not among those offered
        self._incident.setCurrentIndex(max(0, self._incident.findData(clip.incident)))
        self._tell()

    def show_many(self, clip: Clip) -> None:
        """Empty: what is filled in is written to several recordings, ``clip`` being one of them."""
        self._become(is_one=False)
        self._clip, self._has_track, self._wearers = clip, False, ()
        self._wearer.setItemText(0, self._as_it_is())
        for combo in (self._wearer, self._informed, self._incident):
            combo.setCurrentIndex(0)
        for line in (self._place, self._why_not):
            line.clear()
        self._place.setPlaceholderText("—")  # as it is, like the lists: nothing is known to be missing
        self._tell()

    def _become(self, *, is_one: bool) -> None:
        """Several may each stay as they are: what empties a field of theirs is a choice of its own."""
        if is_one == self._is_one:
            return
        self._is_one = is_one
        for combo in (self._informed, self._incident):
            combo.blockSignals(True)
        if is_one:
            self._informed.removeItem(0)
            self._incident.removeItem(1)
        else:
            self._informed.insertItem(0, "—", None)
            self._incident.insertItem(1, *self._no_incident)
        for combo in (self._informed, self._incident):
            combo.blockSignals(False)
        self._no_place.setChecked(False)
        self._rows.setRowVisible(self._no_place, not is_one)

    def set_editable(self, *, is_editable: bool, may_look: bool = False) -> None:
        """Whether the person may correct; may_look: at the recordings, and so at their tracks."""
        self._rows.setRowVisible(self._position, is_editable and may_look and self._has_track)
        for part in (self._wearer, self._no_place, self._informed, self._why_not, self._incident):
            part.setEnabled(is_editable)
        self._place.setEnabled(is_editable and not self._no_place.isChecked())

    @property
    def typed_place(self) -> str:
        """The place that stands there and is not kept yet; "" where nothing was typed."""
        return self.change.place or ""

    @property
    def change(self) -> ClipChange:
        """What differs from what is known."""
        if self._clip is None:
            return ClipChange()
        clip, is_one = self._clip, self._is_one
        wearer = self._wearer.currentData()
        place = self._place.text().strip()
        told = self._informed.currentData()
        informed = {_YES: True, _NO: False}.get(told)
        why = self._why_not.text().strip() if informed is False else ""
        known_place = clip.place.text if clip.place is not None else ""
        return ClipChange(
            wearer=self._changed_wearer(wearer, clip.wearer),
            place=self._changed_place(place, known_place),
            informed=informed if not (is_one and informed == clip.informed) else None,
            informed_reason=why
            if informed is False and not (is_one and why == clip.informed_reason)
            else None,
            takes_back_informed=told == _NOT_STATED and not (is_one and clip.informed is None),
            incident=self._changed_incident(self._incident.currentData(), clip.incident),
        )

    def _changed_wearer(self, chosen: str | None, known: str | None) -> str | None:
        """An empty id takes back who wore the camera; of several only if "Not known" is chosen."""
        if self._is_one and not self._wearers:
            return None if (chosen or "") == (known or "") else chosen or ""
        return chosen

    def _as_it_is(self) -> str:
        """What stands where no wearer is chosen: all of a recording that several people wore."""
        return ", ".join(name or self.tr("To complete") for name in self._wearers) or "—"

    def _changed_place(self, typed: str, known: str) -> str | None:
        if self._is_one:
            return typed if typed != known else None
        return "" if self._no_place.isChecked() else typed or None

    def _asked_place(self, place: Place | None) -> str:
        """What stands in the empty field: that words are missing, and where the camera says it was."""
        if place is None or place.latitude is None or place.longitude is None:
            return self.tr("To complete")
        where = language.position(place.latitude, place.longitude)
        return self.tr("To complete ({position})").format(position=where)

    def _changed_incident(self, chosen: str | None, known: str | None) -> str | None:
        if chosen == _NEW:
            return None
        if not self._is_one:
            return chosen
        if not chosen and known:
            return ""
        return chosen if chosen and chosen != known else None

    def _tell(self) -> None:
        self._rows.setRowVisible(self._why_not, self._informed.currentData() == _NO)
        self._place.setEnabled(self._wearer.isEnabled() and not self._no_place.isChecked())
        set_role(self._place, "" if self._place.text().strip() or not self._is_one else "missing")
        is_missing = self._is_one and not self._wearer.currentData() and "" in (self._wearers or ("",))
        set_role(self._wearer, "missing" if is_missing else "")
        set_role(self._why_not, "" if self._why_not.text().strip() else "missing")
        self.changed.emit()

    def _incident_chosen(self) -> None:
        if self._incident.currentData() == _NEW:
            known = self._clip.incident if self._clip is not None and self._is_one else None
            self._incident.setCurrentIndex(max(0, self._incident.findData(known)))
            self.incident_wanted.emit()

    def _lay_out(self) -> None:
        for words, told in (
            (self.tr("Not stated"), _NOT_STATED),
            (self.tr("Yes"), _YES),
            (self.tr("No"), _NO),
        ):
            self._informed.addItem(words, told)
        self._place.setPlaceholderText(self._asked_place(None))
        self._why_not.setPlaceholderText(self.tr("Why not"))
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setHorizontalSpacing(8)
        self._rows.setVerticalSpacing(8)
        self._rows.setRowWrapPolicy(QFormLayout.RowWrapPolicy.DontWrapRows)
        self._rows.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for words, field in (
            (self.tr("Wearer"), self._wearer),
            (self.tr("Place"), self._place),
            (self.tr("People informed"), self._informed),
            (self.tr("Reason"), self._why_not),
            (self.tr("Incident"), self._incident),
        ):
            field.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            self._rows.addRow(self._name(words, field), field)
            if field is self._place:
                self._rows.addRow("", self._no_place)
                self._rows.addRow("", self._position)
                self._rows.setRowVisible(self._no_place, False)

    def _name(self, words: str, field: QWidget) -> QLabel:
        made = label(words, "soft", wraps=True)
        made.setFixedWidth(px(self, _NAME_WIDTH))
        made.setBuddy(field)
        field.setAccessibleName(words)
        return made


def _fill(combo: QComboBox, choices: Sequence[tuple[str, str]]) -> None:
    """Offer these after "—", keeping what is chosen."""
    kept = combo.currentData()
    combo.blockSignals(True)
    combo.clear()
    combo.addItem("—", None)
    for words, data in choices:
        combo.addItem(words, data)
    combo.setCurrentIndex(max(0, combo.findData(kept)))
    combo.blockSignals(False)
