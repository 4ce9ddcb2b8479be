"""Who sits at the station now, under which reasons, and the parts of the station the desks share."""

from __future__ import annotations

import threading
from collections.abc import Collection, Iterable, Sequence
from datetime import date, datetime

from bwc_review import startup
from bwc_review import station as roof
from bwc_review.app.receptionist import Receptionist
from bwc_review.domain.access import Action, Reason, ReasonSession, may
from bwc_review.domain.category import Categories
from bwc_review.domain.clip import Clip, ClipId
from bwc_review.domain.errors import SignInNeeded
from bwc_review.domain.legal import LegalProfile
from bwc_review.domain.people import Person
from bwc_review.domain.retention import local_day
from bwc_review.domain.visit import Step, is_left
from bwc_review.operations.arrivals import Arrivals
from bwc_review.operations.glance import glance
from bwc_review.operations.lookout import Lookout
from bwc_review.operations.sign_in import SignedIn
from bwc_review.station import Station


class Seat:
    """The desks ask here for the person; nobody is signed in while the cover is shown. Any thread may ask."""

    def __init__(self, station: Station) -> None:
        self.station = station
        self.lookout = Lookout(reach=startup.reach_of(station))
        self.arrivals = Arrivals()
        self.receptionist = Receptionist(station)
        self._who: SignedIn | None = None
        self._reasons: dict[str, ReasonSession] = {}
        self._looked: set[tuple[ReasonSession, ClipId]] = set()
        self._categories: Categories | None = None
        self._lock = threading.Lock()

    def take(self, who: SignedIn) -> None:
        """Somebody signed in. Reasons stated by somebody else are gone."""
        with self._lock:
            is_other = any(session.person != who.person.id for session in self._reasons.values())
            self._step(Step.ENDED if is_other else Step.LOCKED)
            self._who = who

    def leave(self) -> SignedIn | None:
        """Nobody sits here any more; who did."""
        with self._lock:
            who, self._who = self._who, None
        return who

    @property
    def is_taken(self) -> bool:
        """Somebody is signed in."""
        with self._lock:
            return self._who is not None

    @property
    def who(self) -> SignedIn:
        """The person with keys. Raises SignInNeeded."""
        with self._lock:
            if self._who is None:
                raise SignInNeeded
            return self._who

    @property
    def person(self) -> Person:
        """The person. Raises SignInNeeded."""
        return self.who.person

    @property
    def now(self) -> datetime:
        """The station's clock."""
        return self.station.clock()

    @property
    def rules(self) -> LegalProfile:
        """The legal profile as the service tightened it."""
        return roof.rules(self.station)

    @property
    def categories(self) -> Categories:
        """The categories of the service; kept until they change, since every cell of a list asks."""
        with self._lock:
            kept = self._categories
        if kept is None:
            kept = roof.categories(self.station)
            with self._lock:
                self._categories = kept
        return kept

    def forget_categories(self) -> None:
        """They changed."""
        with self._lock:
            self._categories = None

    @property
    def today(self) -> date:
        """The civil day at the station."""
        return local_day(self.now, self.rules)

    def state_reason(self, subjects: Sequence[str], reason: Reason, reference: str) -> ReasonSession:
        """Begin a visit to an incident, a clip or some recordings; the visit before is left (R6)."""
        person, now = self.person.id, self.now
        sessions = {subject: ReasonSession(person, subject, reason, reference, now) for subject in subjects}
        with self._lock:
            self._reasons = sessions
            self._looked.clear()
        return sessions[subjects[0]]

    def step(self, step: Step, open_: Collection[str] = ()) -> bool:
        """Something was done that may leave the visit; whether it did, and its reason has ended with it."""
        with self._lock:
            return self._step(step, open_)

    @property
    def has_reason(self) -> bool:
        """A visit is under way and its reason holds."""
        with self._lock:
            subjects = tuple(self._reasons)
        return self.reason_for(*subjects) is not None

    def _step(self, step: Step, open_: Collection[str] = ()) -> bool:
        if not self._reasons or not is_left(self._reasons, step, open_):
            return False
        self._reasons.clear()
        self._looked.clear()
        return True

    def reason_for(self, *subjects: str | None) -> ReasonSession | None:
        """A reason that still holds for one of these subjects."""
        now, rules = self.now, self.rules
        with self._lock:
            for subject in subjects:
                session = self._reasons.get(subject or "")
                if session is not None and session.is_valid(now, rules):
                    return session
        return None

    def sees(self, clips: Iterable[Clip]) -> set[ClipId]:
        """Those of the clips of which single pictures may be shown: a reason covers them and is on record.

        What is not on record yet in this visit is put there now. Raises SignInNeeded, JournalUnwritable,
        DiskFull.
        """
        seen = set()
        for clip in clips:
            session = self.reason_covering(clip)
            if session is None:
                continue
            if may(self.person, Action.VIEW_CLIP, self.today, clip, reason=session.reason) is not None:
                continue
            if (session, clip.id) not in self._looked:
                glance(self.station.catalogue, self.person, [clip], session, self.now, self.rules)
                self.note_look(session, clip)
            seen.add(clip.id)
        return seen

    def note_look(self, session: ReasonSession, clip: Clip) -> None:
        """A look at this clip for this reason is on record."""
        with self._lock:
            self._looked.add((session, clip.id))

    def reason_covering(self, clip: Clip) -> ReasonSession | None:
        """A reason that still holds for this clip."""
        return self.reason_for(clip.incident, clip.recording, clip.id)
