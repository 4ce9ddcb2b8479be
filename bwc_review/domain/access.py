"""Who may do what, and for which stated reason pictures are shown (R5, R6)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import Enum

from bwc_review.domain.clip import Clip
from bwc_review.domain.incident import Incident
from bwc_review.domain.legal import LegalProfile
from bwc_review.domain.moments import seconds_between
from bwc_review.domain.people import Person, PersonId, Role
from bwc_review.domain.quoted import quoted


class Action(Enum):
    """What a person can ask the station to do."""

    VIEW_CLIP = "view_clip"
    EDIT_CLIP = "edit_clip"
    IDENTIFY_CLIP = "identify_clip"
    MARK = "mark"
    OPEN_HOLD = "open_hold"
    RELEASE_HOLD = "release_hold"
    REVIEW_HOLD = "review_hold"
    HAND_OVER = "hand_over"
    WRITE_INCIDENT = "write_incident"
    PRINT_REPORT = "print_report"
    EXPORT_CLIP = "export_clip"
    READ_JOURNAL = "read_journal"
    VERIFY = "verify"
    MANAGE_PEOPLE = "manage_people"
    MANAGE_CAMERAS = "manage_cameras"
    CHANGE_SERVICE = "change_service"
    CONFIRM_SWEEP = "confirm_sweep"
    LIST_CLIPS = "list_clips"
    READ_REQUESTS = "read_requests"
    ANSWER_REQUEST = "answer_request"
    RESTRICT_CLIP = "restrict_clip"
    ERASE_ON_REQUEST = "erase_on_request"
    READ_INVENTORY = "read_inventory"
    CLOSE_INCIDENT = "close_incident"
    REOPEN_INCIDENT = "reopen_incident"
    SETTLE_PUT_BACK = "settle_put_back"
    CHANGE_PHRASE = "change_phrase"
    READ_RETENTION = "read_retention"  # the lists of holds and of the days on which recordings go


class Refusal(Enum):
    """Why the rule says no."""

    NOT_ACTIVE = "not_active"
    ROLE = "role"
    NOT_OWN_CLIP = "not_own_clip"
    OWN_RIGHTS = "own_rights"
    RESTRICTED = "restricted"
    TO_IDENTIFY = "to_identify"
    NOT_WRITER = "not_writer"


class Reason(Enum):
    """The reasons for which pictures may be shown (R6)."""

    JUDICIAIRE = "judiciaire"
    ADMINISTRATIF = "administratif"
    DISCIPLINAIRE = "disciplinaire"
    FORMATION = "formation"
    ETABLISSEMENT_DES_FAITS = "etablissement_des_faits"
    DROIT_ACCES = "droit_acces"
    VERIFICATION_TECHNIQUE = "verification_technique"


_REGISTERS = frozenset(
    {Action.READ_JOURNAL, Action.READ_REQUESTS, Action.READ_INVENTORY, Action.READ_RETENTION}
)
_ALLOWED: dict[Role, frozenset[Action]] = {
    Role.RESPONSABLE: frozenset(Action),
    Role.AGENT_HABILITE: frozenset(
        {
            Action.LIST_CLIPS,
            Action.VIEW_CLIP,
            Action.EDIT_CLIP,
            Action.IDENTIFY_CLIP,
            Action.MARK,
            Action.WRITE_INCIDENT,
            Action.CLOSE_INCIDENT,
            Action.CHANGE_PHRASE,
            Action.PRINT_REPORT,
            Action.VERIFY,
            Action.READ_RETENTION,
        }
    ),
    # A wearer works on his own clips only, to establish the facts faithfully (L. 241-2).
    Role.AGENT_PORTEUR: frozenset(
        {
            Action.LIST_CLIPS,
            Action.VIEW_CLIP,
            Action.MARK,
            Action.WRITE_INCIDENT,
            Action.CLOSE_INCIDENT,
            Action.CHANGE_PHRASE,
            Action.PRINT_REPORT,
            Action.VERIFY,
            Action.READ_RETENTION,
        }
    ),
    Role.MAIRE: frozenset({Action.LIST_CLIPS, Action.VIEW_CLIP, Action.VERIFY}) | _REGISTERS,
    Role.DPO: frozenset({Action.VERIFY}) | _REGISTERS,
}

_SHOWS_PICTURES = frozenset({Action.VIEW_CLIP, Action.EXPORT_CLIP})

_WEARER_REASONS = (Reason.ETABLISSEMENT_DES_FAITS, Reason.JUDICIAIRE)


def may(
    person: Person,
    action: Action,
    today: date,
    clip: Clip | None = None,
    target: Person | None = None,
    reason: Reason | None = None,
) -> Refusal | None:
    """None if the person may, else why not.

    ``clip`` is the one concerned, for a wearer's own-clip rule; ``target`` is the person whose rights would
    change: nobody changes their own (R5). Listing without a clip is allowed to a wearer, who then sees own
    clips only. ``reason`` is the one stated for pictures: of a restricted clip they are shown for its own
    reason only, and to nobody who states none (LIL 106). Those of a recording to identify are shown to
    who may say whose it is (R1).
    """
    if not person.is_active(today):
        return Refusal.NOT_ACTIVE
    if action not in _ALLOWED[person.role]:
        return Refusal.ROLE
    if person.role is Role.AGENT_PORTEUR and clip is not None and clip.wearer != person.id:
        return Refusal.NOT_OWN_CLIP
    if action is Action.MANAGE_PEOPLE and target is not None and target.id == person.id:
        return Refusal.OWN_RIGHTS
    if (
        clip is not None
        and clip.to_identify
        and action in _SHOWS_PICTURES
        and Action.IDENTIFY_CLIP not in _ALLOWED[person.role]
    ):
        return Refusal.TO_IDENTIFY
    if (
        clip is not None
        and action in _SHOWS_PICTURES
        and not clip.is_open_for(reason.value if reason else "")
    ):
        return Refusal.RESTRICTED
    return None


def may_look(person: Person, today: date, clip: Clip) -> Refusal | None:
    """Whether the person may look at the clip for some reason they can state; asked before it is stated."""
    refusals = [may(person, Action.VIEW_CLIP, today, clip, reason=each) for each in reasons_for(person.role)]
    if None in refusals:
        return None
    return may(person, Action.VIEW_CLIP, today, clip)


def sees_images(role: Role) -> bool:
    """Whether the role's key opens pictures at all; the DPO is kept out by key (R5)."""
    return Action.VIEW_CLIP in _ALLOWED[role]


def sees_only_own_clips(role: Role) -> bool:
    """Whether lists must be narrowed to the clips the person wore the camera for."""
    return role is Role.AGENT_PORTEUR


def concerns(person: Person, incident: Incident, clips: Iterable[Clip]) -> bool:
    """Whether an intervention is any business of the person; ``clips``: those under it.

    A wearer's are those with a clip of their own, and those they opened or write the report of.
    """
    if not sees_only_own_clips(person.role):
        return True
    if person.id in {incident.created_by, incident.narrative.writer}:
        return True
    return any(clip.wearer == person.id for clip in clips)


def may_close(person: Person, incident: Incident, today: date) -> Refusal | None:
    """Who closes it: the responsable, or who writes its report (while nobody does, opened it)."""
    refusal = may(person, Action.CLOSE_INCIDENT, today)
    if refusal is not None or person.role is Role.RESPONSABLE:
        return refusal
    writer = incident.narrative.writer or incident.created_by
    return None if writer == person.id else Refusal.NOT_WRITER


def reasons_for(role: Role, clip: Clip | None = None) -> tuple[Reason, ...]:
    """The reasons the role may state: a wearer only those of L. 241-2, who sees no image none.

    ``clip``: only those for which its restrictions leave it open.
    """
    if not sees_images(role):
        return ()
    every = _WEARER_REASONS if role is Role.AGENT_PORTEUR else tuple(Reason)
    return every if clip is None else tuple(each for each in every if clip.is_open_for(each.value))


@dataclass(frozen=True, slots=True)
class ReasonSession:
    """One visit to one incident or one clip for one stated reason; it ends when left or after R6's time."""

    person: PersonId
    subject: str  # incident number, clip id or recording id
    reason: Reason
    reference: str
    begun_at: datetime

    def __post_init__(self) -> None:
        """TextTooLong: every look carries the reference into the journal, and from there onto paper."""
        quoted(self.reference)

    def covers(self, clip: Clip) -> bool:
        """Whether the clip is the one the reason was stated for, or of the same recording or incident."""
        return self.subject in {clip.id, clip.recording} or (
            clip.incident is not None and self.subject == clip.incident
        )

    def is_valid(self, now: datetime, profile: LegalProfile) -> bool:
        """Whether the reason still holds; a clock set back ends it too."""
        return seconds_between(self.begun_at, now) >= 0 and self.remaining(now, profile) > timedelta(0)

    def remaining(self, now: datetime, profile: LegalProfile) -> timedelta:
        """How long the reason still holds, never negative."""
        passed_s = seconds_between(self.begun_at, now)
        return timedelta(seconds=max(0.0, profile.reason_minutes * 60 - passed_s))
