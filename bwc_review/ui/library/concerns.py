"""Says in a sentence what is wrong with a recording: damage, an impossible date, an unknown camera."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from bwc_review.domain.camera_clock import ClockEvidence
from bwc_review.domain.clip import REPAIRABLE, Clip, ClipState, Repair, RepairedBy
from bwc_review.domain.people import Person
from bwc_review.ui import language
from bwc_review.ui.library.needs import ClipLine
from bwc_review.ui.words import reason_text

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Concern:
    """One thing a person should know or settle; words is a whole sentence."""

    state: ClipState
    words: str


def concerns(line: ClipLine) -> Sequence[Concern]:
    """What is wrong with a recording, the worst first; empty where nothing is."""
    found = []
    for clip in line.damaged or ((line.clip,) if line.clip.is_damaged else ()):
        words = damage_sentence(clip)
        if line.files > 1:
            words = translate("Concerns", "File of {hour}. {sentence}").format(
                hour=language.hour_exact(clip.corrected_at), sentence=words
            )
        found.append(Concern(ClipState.DAMAGED, words))
    if line.clip.clock_suspect:
        words = translate(
            "Concerns", "The camera says {moment}: this date is impossible, or nothing bears it out."
        ).format(moment=language.moment(line.clip.recorded_at))
        found.append(Concern(ClipState.CLOCK_CHECK, words))
    if line.clip.clock_proposal_s is not None:
        found.append(Concern(ClipState.CLOCK_CHECK, _proposal(line.clip, line.clip.clock_proposal_s)))
    if line.clip.to_identify:
        found.append(Concern(ClipState.TO_COMPLETE, _camera_sentence(line.clip)))
    if line.clip.restricted_to:
        only = ", ".join(reason_text(code) for code in line.clip.restricted_to)
        words = translate("Concerns", "Restricted on a person's request: shown for “{reason}” only.")
        found.append(Concern(ClipState.HELD, words.format(reason=only)))
    return found


def _proposal(clip: Clip, offset_s: float) -> str:
    """That the clock was off, and what shows it."""
    if clip.clock_evidence == ClockEvidence.DOCKING.value and offset_s > 0:
        words = translate(
            "Concerns",
            "The camera had been emptied before: its clock was behind by {time} at least when it docked. "
            "Nothing was corrected; see Station, Cameras, Clock.",
        )
        return words.format(time=language.duration(offset_s))
    if clip.clock_evidence == ClockEvidence.DOCKING.value:
        words = translate(
            "Concerns",
            "By the files on it the clock of this camera was ahead by {time} at least when it docked: summer "
            "time may not have been set. Nothing was corrected; see Station, Cameras, Clock.",
        )
        return words.format(time=language.duration(-offset_s))
    if clip.clock_evidence == ClockEvidence.FILE.value:
        words = translate(
            "Concerns",
            "What is inside the file and the time of the file differ by {offset}, whole hours: one of them "
            "is local time, the other is not. Its month counts from the earlier day. Nothing was corrected; "
            "see Station, Cameras, Clock.",
        )
        return words.format(offset=language.offset(offset_s - clip.clock_offset_s))
    words = translate(
        "Concerns",
        "By the satellites the clock of this camera was off by {offset}: summer time or its date may not "
        "have been set. Nothing was corrected; see Station, Cameras, Clock.",
    )
    return words.format(offset=language.offset(offset_s))


def _camera_sentence(clip: Clip) -> str:
    """Why nobody knows its camera."""
    if clip.camera_claims:
        words = translate(
            "Concerns", "Its name and what lies beside it do not agree on the camera: {cameras}."
        )
        return words.format(cameras=", ".join(clip.camera_claims))
    if not clip.camera:
        return translate("Concerns", "Nothing says which camera it comes from.")
    words = translate("Concerns", "The camera {camera} is not on the list of the service.")
    return words.format(camera=clip.camera)


def wearer_concern(offered: Sequence[Person]) -> Sequence[Concern]:
    """That register and camera name two persons; nothing where they do not."""
    if len(offered) != 2:
        return ()
    words = translate(
        "Concerns", "The register says that {first} had this camera, the camera itself names {second}."
    )
    said = words.format(first=offered[0].name, second=offered[1].name)
    return (Concern(ClipState.TO_COMPLETE, said),)


def short_words(line: ClipLine) -> str:
    """The same in two or three words for a narrow list; empty where nothing is wrong."""
    if line.damaged or line.clip.is_damaged:
        return translate("Badge", "Damaged")
    if line.clip.clock_suspect:
        return translate("Concerns", "Date to check")
    if line.clip.restricted_to:
        return translate("Concerns", "Restricted")
    return translate("Concerns", "To identify") if line.clip.to_identify else ""


def damage_sentence(clip: Clip) -> str:
    """What is damaged and what is not lost, with the length announced against the one that can be read."""
    announced, readable = clip.probe.header_duration_s, clip.probe.duration_s
    if clip.repair is not None and clip.damage in REPAIRABLE:
        return _repaired(clip.repair)
    match clip.damage:
        case "empty":
            return translate("Concerns", "Damaged: the camera delivered an empty file.")
        case "no_index":
            words = translate(
                "Concerns",
                "Damaged: the camera did not finish the file, its index is missing; "
                "the original is kept and sealed. A copy that plays is tried once somebody signs in and a "
                "whole recording of the same camera is there; it can be had of H.264 and HEVC pictures with "
                "AAC sound or none, and of nothing else.",
            )
        case "bad_offsets":
            words = translate(
                "Concerns",
                "Damaged: the index of the file does not point at its pictures; "
                "the original is kept and sealed. A copy that plays is tried once somebody signs in.",
            )
        case "truncated" if announced and readable is not None:
            words = translate(
                "Concerns",
                "Damaged: the header announces {announced}, {readable} can be read; "
                "the original is kept and sealed.",
            ).format(announced=language.duration_exact(announced), readable=language.duration_exact(readable))
        case "truncated":
            words = translate(
                "Concerns", "Damaged: the end of the file is missing; the original is kept and sealed."
            )
        case "no_picture":
            words = translate(
                "Concerns", "Damaged: the file holds no picture; the original is kept and sealed."
            )
        case "encrypted":
            words = translate(
                "Concerns",
                "Encrypted by its dock: the station cannot look inside. The original and its key file are "
                "kept and sealed.",
            )
        case "beside":
            words = translate(
                "Concerns",
                "Positions or notes that could not be sealed together with their recording: "
                "kept and sealed by themselves.",
            )
        case "seal":
            words = translate(
                "Concerns",
                "Damaged on the station's disk: the sealed file has changed since it was sealed. "
                "Put it back from a backup, then check again under Station, Integrity.",
            )
        case "missing":
            words = translate(
                "Concerns",
                "The sealed file is no longer on the station's disk. "
                "Put it back from a backup, then check again under Station, Integrity.",
            )
        case _:
            words = translate(
                "Concerns", "Damaged: the file cannot be read; the original is kept and sealed."
            )
    return words


def _repaired(repair: Repair) -> str:
    """That a copy is shown in place of the original, how much of it there is, and what is not exact in it."""
    if repair.by is RepairedBy.INDEX:
        return translate(
            "Concerns",
            "Damaged: the index of the file does not point at its pictures. Repaired copy: pictures and "
            "sound are unchanged, their index was set right; the original is intact.",
        )
    found = repair.probe.frame_count
    words = translate(
        "Concerns",
        "Damaged: the file has no index that leads to its pictures. Repaired copy, pictures recovered: "
        "{found} of about {about}, up to the first place that could not be read for certain; times in it "
        "follow the usual rate of the camera; the original is intact.",
    )
    words = words.format(found=language.number(found), about=language.number(found + repair.lost))
    more = _unproved(repair.unproved)
    return f"{words} {more}".strip()


def _unproved(codec: str) -> str:
    """What nothing shows of pictures in this codec."""
    match codec:
        case "h264":
            return translate("Concerns", "In H.264 a single altered byte inside a picture may not show.")
        case "hevc":
            return translate("Concerns", "In HEVC nothing shows whether a picture has suffered inside.")
        case "mjpeg":
            return translate(
                "Concerns",
                "Pictures in Motion JPEG bear no numbers: nothing proves that none is missing between two, "
                "that none is of an older recording, and that none has suffered inside.",
            )
    return ""
