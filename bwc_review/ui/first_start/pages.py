"""The five pages of the first start."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from bwc_review.domain.camera import Camera
from bwc_review.ui.first_start.needs import RecoverySheet, StationPlan, is_confirmed, login_from
from bwc_review.ui.theme import button, label, px, set_role
from bwc_review.ui.widgets.asking import AskFolder, ask_folder
from bwc_review.ui.widgets.notice import Notice
from bwc_review.ui.widgets.passphrase_field import PassphraseField

translate = QCoreApplication.translate  # titles are needed before there is a widget to ask


class Page(QWidget):
    """One page: a title, a sentence, fields. ``changed`` follows each key."""

    changed = Signal()

    def __init__(self, title: str, sentence: str) -> None:
        super().__init__()
        self.title = title
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self._column.addWidget(label(title, "title"))
        self._column.addWidget(label(sentence, "soft", wraps=True))
        self._column.addSpacing(8)
        self._form = QFormLayout()
        self._form.setVerticalSpacing(8)
        self._form.setHorizontalSpacing(16)
        self._column.addLayout(self._form)

    @property
    def is_ready(self) -> bool:
        """Whether everything needed is filled in."""
        return True

    def add_to(self, plan: StationPlan) -> StationPlan:
        """The plan with what this page learnt."""
        return plan

    def _field(self, words: str, hint: str = "") -> QLineEdit:
        field = QLineEdit()
        self._named(words, field)
        if hint:
            self._form.addRow("", label(hint, "small", wraps=True))
        field.textChanged.connect(self.changed)
        return field

    def _named(self, words: str, field: QWidget) -> None:
        name = label(words, "soft")
        name.setBuddy(field)
        field.setAccessibleName(words)
        self._form.addRow(name, field)


class CommunePage(Page):
    """Commune and service."""

    def __init__(self) -> None:
        super().__init__(
            translate("CommunePage", "Welcome"),
            translate("CommunePage", "Five short pages make the station. Everything stays on this computer."),
        )
        self._commune = self._field(self.tr("Commune"))
        self._department = self._field(self.tr("Department"))
        self._service = self._field(self.tr("Service"), self.tr("As it stands at the top of the reports."))
        self._service.setText("Police municipale")
        self._column.addStretch(1)

    @property
    def is_ready(self) -> bool:
        """The commune heads every document."""
        return bool(self._commune.text().strip() and self._service.text().strip())

    def add_to(self, plan: StationPlan) -> StationPlan:
        """Commune, department, service."""
        return replace(
            plan,
            commune=self._commune.text().strip(),
            department=self._department.text().strip(),
            service_name=self._service.text().strip(),
        )


class ChiefPage(Page):
    """The head of service: the first account."""

    def __init__(self) -> None:
        super().__init__(
            translate("ChiefPage", "Head of service"),
            translate(
                "ChiefPage",
                "The first person to sign in. Others are added later, each with their own account.",
            ),
        )
        self._first = self._field(self.tr("First name"))
        self._last = self._field(self.tr("Last name"))
        self._rank = self._field(self.tr("Rank"))
        self._matricule = self._field(self.tr("Service number"))
        self._order = self._field(self.tr("Mayor's order"), self.tr("The order that designates this person."))
        self._login = self._field(self.tr("Sign-in name"))
        self._proposed = ""
        self._first.textChanged.connect(self._propose)
        self._last.textChanged.connect(self._propose)
        self._column.addStretch(1)

    @property
    def is_ready(self) -> bool:
        """Names go on paper, the login opens the station."""
        return all(each.text().strip() for each in (self._first, self._last, self._login))

    def add_to(self, plan: StationPlan) -> StationPlan:
        """Who the head of service is."""
        return replace(
            plan,
            first_name=self._first.text().strip(),
            last_name=self._last.text().strip(),
            rank=self._rank.text().strip(),
            matricule=self._matricule.text().strip(),
            order_reference=self._order.text().strip(),
            login=self._login.text().strip().lower(),
        )

    def _propose(self) -> None:
        """A sign-in name, as long as nobody typed another one."""
        if self._login.text() == self._proposed:
            self._proposed = login_from(self._first.text().strip(), self._last.text().strip())
            self._login.setText(self._proposed)


class PassphrasePage(Page):
    """The passphrase, typed twice; where no keyring answers, the choice of a key file in words."""

    def __init__(self, minimum: int) -> None:
        super().__init__(
            translate("PassphrasePage", "Passphrase"),
            translate(
                "PassphrasePage",
                "It opens the pictures. If it is forgotten, only the recovery sheet helps.",
            ),
        )
        self._minimum = minimum
        self._has_keyring: bool | None = None
        self._first = PassphraseField(self.tr("Passphrase"), minimum)
        self._again = PassphraseField(self.tr("Once more"))
        self._differs = label(role="amber")
        self._named(self.tr("Passphrase"), self._first)
        self._named(self.tr("Once more"), self._again)
        self._form.addRow("", self._differs)
        self._custody = QWidget()
        self._keyring = QRadioButton(self.tr("In the keyring of this computer (recommended)"))
        self._file = QRadioButton(self.tr("In a file with a passphrase of its own"))
        self._group = QButtonGroup(self)
        self._file_passphrase = PassphraseField(self.tr("Passphrase of the key file"), minimum)
        self._explain = label(role="small", wraps=True)
        self._lay_out_custody()
        self._column.addStretch(1)
        for field in (self._first, self._again, self._file_passphrase):
            field.typed.connect(self._show_ready)
        self._file.toggled.connect(self._show_ready)
        self._show_ready()

    def show_keyring(self, answers: bool) -> None:
        """Whether this computer has a keyring that keeps secrets encrypted."""
        self._has_keyring = answers
        self._keyring.setEnabled(answers)
        (self._keyring if answers else self._file).setChecked(True)
        self._explain.setText(
            self.tr(
                "With the keyring, cameras are emptied and expired recordings erased even when nobody has "
                "signed in."
            )
            if answers
            else self.tr(
                "This computer has no keyring that keeps secrets encrypted. With a key file somebody types "
                "its passphrase each time the program starts; until then nothing is brought in or erased. "
                "The choice is written to the journal."
            )
        )
        self._show_ready()

    @property
    def is_ready(self) -> bool:
        """Long enough, twice the same, and a place for the key of the catalogue."""
        chosen = self._first.passphrase
        if len(chosen) < self._minimum or chosen != self._again.passphrase or self._has_keyring is None:
            return False
        return not self._file.isChecked() or len(self._file_passphrase.passphrase) >= self._minimum

    def add_to(self, plan: StationPlan) -> StationPlan:
        """The passphrases."""
        key_file = self._file_passphrase.passphrase if self._file.isChecked() else ""
        return replace(plan, passphrase=self._first.passphrase, key_file_passphrase=key_file)

    def forget(self) -> None:
        """The station is made: nothing typed stays in a field."""
        for field in (self._first, self._again, self._file_passphrase):
            field.clear()

    def _show_ready(self) -> None:
        again = self._again.passphrase
        differs = bool(again) and not self._first.passphrase.startswith(again)
        if len(again) >= len(self._first.passphrase) > 0:
            differs = again != self._first.passphrase
        self._differs.setText(self.tr("The two are not the same yet.") if differs else "")
        self._file_passphrase.setVisible(self._file.isChecked())
        self.changed.emit()

    def _lay_out_custody(self) -> None:
        for each in (self._keyring, self._file):
            self._group.addButton(each)
        column = QVBoxLayout(self._custody)
        column.setContentsMargins(0, 8, 0, 0)
        column.addWidget(label(self.tr("Where the key of the catalogue is kept"), "strong"))
        column.addWidget(self._keyring)
        column.addWidget(self._file)
        column.addWidget(self._file_passphrase)
        column.addWidget(self._explain)
        self._column.addWidget(self._custody)


class RecoveryPage(Page):
    """The recovery sheet: print or save it, then type a part of it back."""

    print_wanted = Signal()
    save_wanted = Signal()

    def __init__(self) -> None:
        super().__init__(
            translate("RecoveryPage", "Recovery sheet"),
            translate(
                "RecoveryPage",
                "One sheet of paper for the safe. It opens everything if a passphrase is forgotten or this "
                "computer breaks. The program does not keep it.",
            ),
        )
        self._sheet: RecoverySheet | None = None
        self._print = button(self.tr("Print the sheet…"), "printer")
        self._save = button(self.tr("Save as PDF…"), "download-simple")
        self._print.clicked.connect(self.print_wanted)
        self._save.clicked.connect(self.save_wanted)
        self.notice = Notice()
        row = QHBoxLayout()
        row.addWidget(self._print)
        row.addWidget(self._save)
        row.addStretch(1)
        self._column.addLayout(row)
        self._column.addWidget(self.notice)
        self._column.addSpacing(8)
        self._column.addWidget(label(self.tr("Now read the sheet and type its last eight signs."), "strong"))
        self._typed = QLineEdit()
        self._typed.setAccessibleName(self.tr("Last eight signs of the sheet"))
        self._typed.setMaximumWidth(px(self, 240))
        self._typed.textChanged.connect(self._show_ready)
        self._said = label()
        self._column.addWidget(self._typed)
        self._column.addWidget(self._said)
        self._column.addStretch(1)
        self._show_ready()

    @property
    def sheet(self) -> RecoverySheet | None:
        """The sheet made for this station."""
        return self._sheet

    def show_sheet(self, sheet: RecoverySheet) -> None:
        """The sheet is ready to print."""
        self._sheet = sheet
        self._show_ready()

    @property
    def is_ready(self) -> bool:
        """The part typed is the one printed."""
        return self._sheet is not None and is_confirmed(self._sheet.key, self._typed.text())

    def add_to(self, plan: StationPlan) -> StationPlan:
        """The recovery key, to seal for."""
        return replace(plan, recovery_key=self._sheet.key if self._sheet else "")

    def _show_ready(self) -> None:
        for each in (self._print, self._save):
            each.setEnabled(self._sheet is not None)
        self._said.setText(self.tr("This is what the sheet says.") if self.is_ready else "")
        self.changed.emit()


class CamerasPage(Page):
    """Cameras of the service and where recordings come from; both can wait."""

    def __init__(self, ask_where: AskFolder = ask_folder) -> None:
        super().__init__(
            translate("FirstCamerasPage", "Cameras and docking stations"),
            translate(
                "FirstCamerasPage", "What the prefect's order lists. All of this can also be done later."
            ),
        )
        self._ask_where = ask_where
        self._label = self._field(self.tr("Label"))
        self._label.setPlaceholderText("CAM-01")
        self._serial = self._field(self.tr("Serial number"))
        self._add = button(self.tr("Add this camera"), "plus")
        self._add.clicked.connect(self._add_camera)
        add = QHBoxLayout()
        add.addWidget(self._add)
        add.addStretch(1)
        self._form.addRow("", add)
        self._cameras: list[Camera] = []
        self._folders: list[str] = []
        self._listed = QListWidget()
        self._listed.setAccessibleName(self.tr("Cameras and folders added"))
        self._listed.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        set_role(self._listed, "framed")
        self._listed.hide()
        folder = button(self.tr("Add a folder of a docking station…"), "folder-plus")
        folder.clicked.connect(self._add_folder)
        self._column.addWidget(self._listed, 1)
        self._column.addStretch(1)
        row = QHBoxLayout()
        row.addWidget(folder)
        row.addStretch(1)
        self._column.addLayout(row)
        self.changed.connect(self._show_add)
        self._show_add()

    def add_to(self, plan: StationPlan) -> StationPlan:
        """Cameras and folders; a camera typed and not added counts too."""
        cameras = [*self._cameras]
        if self._serial.text().strip() and self._label.text().strip():
            cameras.append(Camera(self._serial.text().strip(), self._label.text().strip()))
        return replace(plan, cameras=tuple(cameras), sources=tuple(self._folders))

    def _show_add(self) -> None:
        serial = self._serial.text().strip()
        is_new = serial not in {camera.serial for camera in self._cameras}
        self._add.setEnabled(bool(serial and self._label.text().strip() and is_new))

    def _add_camera(self) -> None:
        camera = Camera(self._serial.text().strip(), self._label.text().strip())
        self._cameras.append(camera)
        self._list_added(f"{camera.label} · {camera.serial}")
        self._serial.clear()
        self._label.clear()
        self._label.setFocus()

    def _add_folder(self) -> None:
        folder = self._ask_where(self, self.tr("Folder of a docking station"))
        if folder and folder not in self._folders:
            self._folders.append(folder)
            self._list_added(folder)

    def _list_added(self, words: str) -> None:
        self._listed.addItem(words)
        self._listed.show()
