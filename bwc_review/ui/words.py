"""What the values of the domain are called on screen."""

from __future__ import annotations

from pathlib import PurePath

from PySide6.QtCore import QCoreApplication

from bwc_review.domain.access import Reason
from bwc_review.domain.camera import ReleasePolicy
from bwc_review.domain.clip import NAMELESS, BodyKind, ClipState
from bwc_review.domain.due_calendar import DueDay, Duty, DutyKind
from bwc_review.domain.hold import ProcedureKind
from bwc_review.domain.journal import Operation, Result
from bwc_review.domain.people import Role
from bwc_review.domain.progress import Upgrading, preparing_in
from bwc_review.domain.transfer_view import CameraView, Stage, View
from bwc_review.ui import language

translate = QCoreApplication.translate

_ID_SIGNS = 12  # the random end of an id: what was made in the same minute begins the same


def short_id(full: str) -> str:
    """The end of an id, the same in every list and sentence; commands take it."""
    return full[-_ID_SIGNS:]


def role_words(role: Role) -> str:
    """A role of R. 241-12."""
    return {
        Role.RESPONSABLE: translate("Words", "Head of service"),
        Role.AGENT_HABILITE: translate("Words", "Entitled officer"),
        Role.AGENT_PORTEUR: translate("Words", "Wearer"),
        Role.MAIRE: translate("Words", "Mayor"),
        Role.DPO: translate("Words", "Data protection officer"),
    }[role]


def role_rights(role: Role) -> str:
    """What the role may do, in a sentence."""
    return {
        Role.RESPONSABLE: translate("Words", "Reviews, keeps for a procedure, prints, manages the station."),
        Role.AGENT_HABILITE: translate("Words", "Reviews recordings, marks them and writes reports."),
        Role.AGENT_PORTEUR: translate("Words", "Sees own recordings only, to write a faithful report."),
        Role.MAIRE: translate("Words", "May review with a reason, and reads the registers."),
        Role.DPO: translate("Words", "Sees registers and figures, never images."),
    }[role]


def body_words(kind: BodyKind) -> str:
    """A sealed part of a recording: the original, or what was made beside it."""
    return {
        BodyKind.CLIP: translate("Words", "original"),
        BodyKind.FRAMES: translate("Words", "index of the frames"),
        BodyKind.FILMSTRIP: translate("Words", "filmstrip"),
        BodyKind.WAVEFORM: translate("Words", "waveform"),
        BodyKind.WORKING_COPY: translate("Words", "working copy"),
        BodyKind.STILL: translate("Words", "still picture"),
        BodyKind.SIDECAR: translate("Words", "file of the camera"),
        BodyKind.REPAIRED: translate("Words", "repaired copy"),
        BodyKind.TRACK: translate("Words", "track of positions"),
    }[kind]


def reason_words(reason: Reason) -> str:
    """A reason of R. 241-14."""
    return {
        Reason.JUDICIAIRE: translate("Words", "Judicial procedure"),
        Reason.ADMINISTRATIF: translate("Words", "Administrative procedure"),
        Reason.DISCIPLINAIRE: translate("Words", "Disciplinary procedure"),
        Reason.FORMATION: translate("Words", "Training"),
        Reason.ETABLISSEMENT_DES_FAITS: translate("Words", "Faithful account of the facts"),
        Reason.DROIT_ACCES: translate("Words", "Right of access"),
        Reason.VERIFICATION_TECHNIQUE: translate("Words", "Technical check"),
    }[reason]


def procedure_words(procedure: ProcedureKind) -> str:
    """A procedure of R. 241-13."""
    return {
        ProcedureKind.JUDICIAIRE: translate("Words", "Judicial"),
        ProcedureKind.ADMINISTRATIVE: translate("Words", "Administrative"),
        ProcedureKind.DISCIPLINAIRE: translate("Words", "Disciplinary"),
    }[procedure]


def release_words(policy: ReleasePolicy) -> str:
    """What happens to the camera's copy."""
    return {
        ReleasePolicy.NEVER: translate("Words", "Never emptied by the station"),
        ReleasePolicy.ASK: translate("Words", "Emptied when I ask for it"),
        ReleasePolicy.ALWAYS: translate("Words", "Emptied after each verified transfer"),
    }[policy]


def result_words(result: Result) -> str:
    """How a logged operation ended."""
    return {
        Result.OK: translate("Words", "Done"),
        Result.REFUSED: translate("Words", "Refused"),
        Result.ERROR: translate("Words", "Failed"),
        Result.INTERRUPTED: translate("Words", "Interrupted"),
    }[result]


def operation_words(operation: Operation) -> str:
    """An operation of the journal."""
    return {
        Operation.START: translate("Words", "Program started"),
        Operation.STOP: translate("Words", "Program closed"),
        Operation.CLOCK_STEP: translate("Words", "Clock of the computer changed"),
        Operation.PERSON_ADDED: translate("Words", "Person added"),
        Operation.PERSON_CHANGED: translate("Words", "Person changed"),
        Operation.PERSON_ENDED: translate("Words", "Habilitation ended"),
        Operation.SIGN_IN: translate("Words", "Sign-in"),
        Operation.SIGN_IN_REFUSED: translate("Words", "Sign-in refused"),
        Operation.LOCK: translate("Words", "Station locked"),
        Operation.INGEST_BEGUN: translate("Words", "Transfer begun"),
        Operation.INGEST_DONE: translate("Words", "Transfer done"),
        Operation.INGEST_FAILED: translate("Words", "Transfer failed"),
        Operation.CAMERA_RELEASED: translate("Words", "Camera emptied"),
        Operation.CAMERA_KEPT: translate("Words", "Camera not emptied"),
        Operation.CAMERA_UNLOADED: translate("Words", "Camera wholly unloaded"),
        Operation.CAMERA_UNKNOWN: translate("Words", "Camera of no list on a dock"),
        Operation.SOURCE_ADDED: translate("Words", "Dock or folder added"),
        Operation.SOURCE_FORGOTTEN: translate("Words", "Dock or folder removed from the list"),
        Operation.SERVER_KEY_CHANGED: translate("Words", "Another key of a dock confirmed"),
        Operation.RECEIVER_KEYS: translate("Words", "Dock credentials renewed"),
        Operation.RECEIVER_REFUSED: translate("Words", "Dock connections refused"),
        Operation.RECORDING_RECEIVED: translate("Words", "Recording received from a dock"),
        Operation.SPOOL_EMPTIED: translate("Words", "Reception emptied"),
        Operation.CAMERA_CHANGED: translate("Words", "Camera changed"),
        Operation.CAMERA_TAKEN: translate("Words", "Camera taken"),
        Operation.CAMERA_RETURNED: translate("Words", "Camera returned"),
        Operation.HANDING_CORRECTED: translate("Words", "Hand-over corrected"),
        Operation.SEARCH: translate("Words", "Search"),
        Operation.VIEW: translate("Words", "Viewing"),
        Operation.VIEW_GOES_ON: translate("Words", "Viewing goes on"),
        Operation.VIEW_ENDED: translate("Words", "Viewing ended"),
        Operation.ACCESS_REFUSED: translate("Words", "Refused by the station"),
        Operation.MARK: translate("Words", "Mark set"),
        Operation.MARK_CHANGED: translate("Words", "Mark changed"),
        Operation.STILL: translate("Words", "Still taken"),
        Operation.ALIGNED: translate("Words", "Camera moved on the wall clock"),
        Operation.CLIP_CHANGED: translate("Words", "Recording completed or corrected"),
        Operation.RECORDING_SPLIT: translate("Words", "Recording split in two"),
        Operation.RECORDING_JOINED: translate("Words", "Recordings joined"),
        Operation.INCIDENT_CREATED: translate("Words", "Incident created"),
        Operation.INCIDENT_CHANGED: translate("Words", "Incident changed"),
        Operation.INCIDENT_CLOSED: translate("Words", "Incident closed"),
        Operation.INCIDENT_REOPENED: translate("Words", "Incident reopened"),
        Operation.REPORT_PEOPLE_ERASED: translate("Words", "Persons of a report erased"),
        Operation.CATEGORY_CHANGED: translate("Words", "Category changed"),
        Operation.NATINF_IMPORTED: translate("Words", "List of offences imported"),
        Operation.BASEMAP_ADDED: translate("Words", "Basemap added"),
        Operation.BASEMAP_CHANGED: translate("Words", "Basemap changed"),
        Operation.BASEMAP_FORGOTTEN: translate("Words", "Basemap removed"),
        Operation.HOLD_OPENED: translate("Words", "Hold opened"),
        Operation.HOLD_RELEASED: translate("Words", "Hold released"),
        Operation.HOLD_REVIEWED: translate("Words", "Hold reviewed"),
        Operation.HANDED_OVER: translate("Words", "Handed over against a signature"),
        Operation.EXTRACTION_BEGUN: translate("Words", "Extraction begun"),
        Operation.EXTRACTION_DONE: translate("Words", "Extraction done"),
        Operation.REPORT_PRINTED: translate("Words", "Report made"),
        Operation.ERASE_INTENDED: translate("Words", "Erasure begun"),
        Operation.ERASE_DONE: translate("Words", "Erasure done"),
        Operation.SWEPT: translate("Words", "Record of erasure made"),
        Operation.DERIVED: translate("Words", "Preview prepared"),
        Operation.CHECK_DONE: translate("Words", "Integrity check"),
        Operation.CATALOGUE_CHECKED: translate("Words", "Pages of the catalogue checked"),
        Operation.SETTING_CHANGED: translate("Words", "Setting changed"),
        Operation.CHECKPOINT: translate("Words", "Signed checkpoint"),
        Operation.PURGE: translate("Words", "Journal purged after its term"),
        Operation.YEAR_CLOSED: translate("Words", "Number of habilitated people of a past year kept"),
        Operation.ANCHOR: translate("Words", "Journal anchor"),
        Operation.RECOVERY: translate("Words", "Recovery key used"),
        Operation.ADOPTED: translate("Words", "Interrupted transfer finished"),
        Operation.DAMAGE_FOUND: translate("Words", "Damage found"),
        Operation.BRAKE: translate("Words", "Erasure put on hold for confirmation"),
        Operation.BRAKE_CONFIRMED: translate("Words", "Date confirmed, erasure resumed"),
        Operation.KEY_ROTATED: translate("Words", "Key replaced"),
        Operation.BACKUP: translate("Words", "Backup"),
        Operation.RESTORE: translate("Words", "Restore"),
        Operation.DRILL: translate("Words", "Restore drill"),
        Operation.REQUEST_RECEIVED: translate("Words", "Rights request received"),
        Operation.REQUEST_CHANGED: translate("Words", "Rights request completed"),
        Operation.REQUEST_DECIDED: translate("Words", "Rights request decided"),
        Operation.RESTRICTED: translate("Words", "Recording restricted"),
        Operation.RESTRICTION_LIFTED: translate("Words", "Restriction lifted"),
        Operation.REQUESTER_ERASED: translate("Words", "Name of who made a request erased"),
        Operation.PERSON_FORGOTTEN: translate("Words", "Name of somebody who left erased"),
        Operation.HANDINGS_ERASED: translate("Words", "Lines of the register of hand-overs erased"),
    }[operation]


def erasure_words(code: str) -> str:
    """Why a recording was erased; the code itself where it is another one."""
    return {
        "due": translate("Inventory", "due date"),
        "joined": translate("Inventory", "date past, known since it was joined to an earlier file"),
        "corrected": translate("Inventory", "date past, known since its camera's clock was corrected"),
        "attributed": translate("Inventory", "date past, known since its camera was stated"),
        "stated": translate("Inventory", "date past, known since its moment was stated"),
        "tightened": translate("Inventory", "date past, brought forward by the service's rule"),
        "released": translate("Inventory", "last hold released"),
        "handed_over": translate("Inventory", "handed over against a signature, strict reading"),
        "request": translate("Inventory", "on request"),
    }.get(code, code)


def reason_text(code: str) -> str:
    """The words of the reason of a look or of an erasure; the code itself where it is another one."""
    try:
        return reason_words(Reason(code))
    except ValueError:
        return erasure_words(code)


def role_words_of(code: str) -> str:
    """The words of a role's code; the code itself where it is another one."""
    try:
        return role_words(Role(code))
    except ValueError:
        return code


def short_role_words_of(code: str) -> str:
    """The same where there is little room: the longest of them by the letters that everybody uses."""
    return translate("Words", "DPO") if code == Role.DPO.value else role_words_of(code)


def state_words(state: ClipState) -> str:
    """The word a clip carries in lists."""
    match state:
        case ClipState.KEPT:
            return translate("Badge", "Complete")
        case ClipState.HELD:
            return translate("Badge", "Held")
        case ClipState.TO_COMPLETE:
            return translate("Badge", "To complete")
        case ClipState.CLOCK_CHECK:
            return translate("Badge", "Clock to check")
        case ClipState.DAMAGED:
            return translate("Badge", "Damaged")
        case ClipState.ERASED:
            return translate("Badge", "Erased")


def held_in_part_words(held: int, files: int) -> str:
    """A recording of which a hold keeps so many files, and not the others."""
    return translate("Words", "Held in part ({held} of {files})").format(held=held, files=files)


def camera_words(label: str) -> str:
    """What a camera, or its lane, is called; where nothing tells which one it was, that it is not known."""
    if label == NAMELESS:
        return translate("Words", "camera not known")
    number = label.removeprefix(f"{NAMELESS} ")
    if number != label and number.isdigit():  # of several that ran at the same time
        return translate("Words", "camera not known ({number})").format(number=number)
    return label


def camera_title(label: str) -> str:
    """The same where it stands alone, or begins a sentence."""
    words = camera_words(label)
    return words if words == label else words[:1].upper() + words[1:]


def preparing_words(what: str) -> str:
    """Which camera's pictures are being made, from what ``Progress.step`` was told; "" for anything else."""
    found = preparing_in(what)
    if found is None:
        return ""
    return translate("Words", "Preparing pictures of {camera} · {number} of {count}").format(
        camera=camera_words(found.camera), number=found.number, count=found.count
    )


def upgrade_title() -> str:
    """What is said first while an older catalogue is brought up to date."""
    return translate("Words", "The catalogue is being brought up to date.")


def upgrade_hint() -> str:
    """What to expect of it."""
    return translate(
        "Words",
        "This happens once after a new version of the program and may take some minutes. "
        "Do not switch the computer off.",
    )


def upgrade_words(done: int, total: int, what: str) -> str:
    """How far an older catalogue is brought up to date: which of the three parts, and how much of it."""
    part = Upgrading(what)
    if part is Upgrading.TABLES:
        words = translate("Words", "2 of 3: tables, step {number} of {total}")
        return words.format(number=min(done + 1, total), total=total)
    percent = done * 100 // total if total else 0
    if part is Upgrading.COPY:
        return translate("Words", "1 of 3: copy for safety, {percent} %").format(percent=percent)
    return translate("Words", "3 of 3: the new file, {percent} %").format(percent=percent)


def stage_words(camera: CameraView) -> str:
    """How far a camera's transfer is: its percentage and the time left, or what is done instead."""
    match camera.stage:
        case Stage.LISTING:
            return translate("Words", "being looked at")
        case Stage.MOVING:
            percent = camera.done * 100 // camera.total if camera.total else 100
            if camera.left_s is None:
                return translate("Words", "{percent} %").format(percent=percent)
            return translate("Words", "{percent} %, {time} left").format(
                percent=percent, time=language.duration(camera.left_s)
            )
        case Stage.AWAY:
            return translate("Words", "not there, waited for")
        case Stage.EMPTYING:
            return translate("Words", "being emptied")
        case Stage.DONE:
            return translate("Words", "finished")
        case Stage.FAILED:
            return translate("Words", "not brought in")


def left_words(view: View) -> str:
    """How long a transfer takes still; "" where nothing honest can be said."""
    if view.is_paused:
        return translate("Words", "Transfer paused")
    if view.left_s is None:
        return ""
    return translate("Words", "About {time} left").format(time=language.duration(view.left_s))


def camera_free(camera: str) -> str:
    """The sentence whoever docked the camera waits for: it was emptied, and holds nothing any more."""
    return translate("Words", "{camera}: camera free").format(camera=camera)


def dock_cleared(place: str) -> str:
    """What came in was erased there and nothing else lies there, which tells nothing of its cameras."""
    return translate("Words", "{place}: nothing is left there. Its cameras may hold more.").format(
        place=place
    )


def camera_never(camera: str) -> str:
    """An order was to empty it, and its setting forbids that."""
    return translate(
        "Words",
        "{camera}: set never to be emptied. It keeps its files; the setting is changed under Cameras.",
    ).format(camera=camera)


def camera_strange(serial: str) -> str:
    """It was emptied by order, and nothing is left there: that is no camera of the service which is free."""
    return translate(
        "Words",
        "{serial}: nothing is left there. This camera is absent from the list of the service: its recordings "
        "wait under To identify.",
    ).format(serial=serial)


def camera_may_go(camera: str) -> str:
    """It was unmounted: nothing is written on it any more."""
    return translate("Words", "{camera} can be taken away now.").format(camera=camera)


def duty_words(duty: Duty) -> str:
    """What else falls on a day, with its reference."""
    match duty.kind:
        case DutyKind.REVIEW:
            words = translate("Words", "hold {reference} to be looked at again")
        case DutyKind.REQUEST:
            words = translate("Words", "request {reference} to be answered")
        case DutyKind.PEOPLE:
            words = translate("Words", "persons of report {reference} erased")
    return words.format(reference=duty.reference)


def heap_words(day: DueDay, *, is_of_one: bool = False) -> str:
    """Why a day of the calendar is announced; "" for an ordinary one. Of one person without figures (R18)."""
    if not day.is_heap:
        return ""
    if day.is_month_end and is_of_one:
        return translate("Words", "recordings of several days fall on this one")
    if day.is_month_end:
        return translate("Words", "recordings of {days} days fall on this one").format(
            days=day.recording_days
        )
    return translate("Words", "unusually many")


def file_name(path: str) -> str:
    """The part of a path a person recognises."""
    return PurePath(path).name or path
