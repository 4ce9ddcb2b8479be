"""The pages of the first start that ask for facts: commune, head of service, cameras."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListWidget,
)

from bwc_review.domain.camera import Camera
from bwc_review.ui.first_start.needs import StationPlan, login_from
from bwc_review.ui.first_start.page import Page
from bwc_review.ui.theme import button, set_role
from bwc_review.ui.widgets.asking import AskFolder, ask_folder
from bwc_review.ui.widgets.rank_field import offer_ranks

translate = QCoreApplication.translate  # titles are needed before there is a widget to ask


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
        offer_ranks(self._rank)
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
        if self._is_new_camera:
            cameras.append(self._typed)
        return replace(plan, cameras=tuple(cameras), sources=tuple(self._folders))

    @property
    def half_said(self) -> str:
        """A camera that has only one of its two names, or a serial number that is listed already."""
        if self._is_new_camera or not (self._typed.serial or self._typed.label):
            return ""
        if self._typed.serial and self._typed.label:
            return self.tr("This serial number is on the list already. Correct it, or empty both fields.")
        return self.tr("A camera needs its label and its serial number. Complete it, or empty both fields.")

    def focus_first(self) -> None:
        """At what is to be corrected: a number that is listed already."""
        if self._typed.label and self._typed.serial:
            self._serial.setFocus()
            self._serial.selectAll()
        else:
            super().focus_first()

    def take_enter(self) -> bool:
        """Enter adds the camera that was typed."""
        if self._is_new_camera:
            self._add_camera()
            return True
        return False

    @property
    def _typed(self) -> Camera:
        return Camera(self._serial.text().strip(), self._label.text().strip())

    @property
    def _is_new_camera(self) -> bool:
        typed = self._typed
        listed = {camera.serial for camera in self._cameras}
        return bool(typed.serial and typed.label) and typed.serial not in listed

    def _show_add(self) -> None:
        self._add.setEnabled(self._is_new_camera)

    def _add_camera(self) -> None:
        camera = self._typed
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
