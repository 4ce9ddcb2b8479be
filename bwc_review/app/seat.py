"""Who sits at the station now, under which reasons, and the parts of the station the desks share."""

from __future__ import annotations

import threading
from datetime import date, datetime

from bwc_review import station as roof
from bwc_review.domain.access import Reason, ReasonSession
from bwc_review.domain.clip import Clip
from bwc_review.domain.errors import SignInNeeded
from bwc_review.domain.legal import LegalProfile
from bwc_review.domain.people import Person
from bwc_review.domain.retention import local_day
from bwc_review.operations.sign_in import SignedIn
from bwc_review.station import Station


class Seat:
    """The desks ask here for the person; nobody is signed in while the cover is shown. Any thread may ask."""

    def __init__(self, station: Station) -> None:
        self.station = station
        self._who: SignedIn | None = None
        self._reasons: dict[str, ReasonSession] = {}
        self._lock = threading.Lock()

    def take(self, who: SignedIn) -> None:
        """Somebody signed in. Reasons stated by somebody else are gone."""
        with self._lock:
            if any(session.person != who.person.id for session in self._reasons.values()):
                self._reasons.clear()
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
    def today(self) -> date:
        """The civil day at the station."""
        return local_day(self.now, self.rules)

    def state_reason(self, subject: str, reason: Reason, reference: str) -> ReasonSession:
        """Begin a visit to an incident, a recording or a clip (R6)."""
        session = ReasonSession(self.person.id, subject, reason, reference, self.now)
        with self._lock:
            self._reasons[subject] = session
        return session

    def reason_for(self, *subjects: str | None) -> ReasonSession | None:
        """A reason that still holds for one of these subjects."""
        now, rules = self.now, self.rules
        with self._lock:
            for subject in subjects:
                session = self._reasons.get(subject or "")
                if session is not None and session.is_valid(now, rules):
                    return session
        return None

    def reason_covering(self, clip: Clip) -> ReasonSession | None:
        """A reason that still holds for this clip."""
        return self.reason_for(clip.incident, clip.recording, clip.id)
