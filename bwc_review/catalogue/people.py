"""The people of the service, and how often a sign-in failed."""

from __future__ import annotations

from typing import Any

from sqlalchemy import delete, select, update

from bwc_review.catalogue.conversation import Conversation, table
from bwc_review.catalogue.schema_clips import ClipRow
from bwc_review.catalogue.schema_people import PersonRow
from bwc_review.catalogue.schema_searches import SavedSearchRow
from bwc_review.catalogue.search import refresh_wearer
from bwc_review.domain.errors import LoginTaken, PersonUnknown
from bwc_review.domain.people import Person, PersonId, SignInTries
from bwc_review.domain.sign_in import lies_back

PEOPLE, CLIPS, SEARCHES = table(PersonRow), table(ClipRow), table(SavedSearchRow)
NS = 1_000_000_000


class People:
    """Names live here and nowhere in the journal; nobody is ever deleted, and a name may be forgotten."""

    def __init__(self, talk: Conversation) -> None:
        self._talk = talk

    def add(self, person: Person) -> None:
        """Somebody new; LoginTaken if the login is."""
        self._refuse_taken(person)
        self._talk.insert(PEOPLE, **_columns(person))

    def change(self, person: Person) -> None:
        """Say anew who the person is; the words of the clips worn follow. PersonUnknown, LoginTaken."""
        self.get(person.id)
        self._refuse_taken(person)
        change = update(PEOPLE).where(PEOPLE.c.id == person.id)
        self._talk.connection.execute(change.values(**_columns(person)))
        refresh_wearer(self._talk, person.id)

    def get(self, person: str) -> Person:
        """One person by id; PersonUnknown names the id."""
        row = self._talk.first(select(PEOPLE).where(PEOPLE.c.id == person))
        if row is None:
            raise PersonUnknown(person)
        return _person(row)

    def by_login(self, login: str) -> Person:
        """One person by login; PersonUnknown."""
        row = self._talk.first(select(PEOPLE).where(PEOPLE.c.login == login))
        if row is None:
            raise PersonUnknown(login)
        return _person(row)

    def all(self) -> list[Person]:
        """Everybody, those who left too, by name."""
        order = (PEOPLE.c.last_name, PEOPLE.c.first_name, PEOPLE.c.id)
        return [_person(row) for row in self._talk.rows(select(PEOPLE).order_by(*order))]

    def left_with_name(self) -> list[Person]:
        """Those whose habilitation has a last day and whose name is kept."""
        named = (PEOPLE.c.first_name != "") | (PEOPLE.c.last_name != "")
        question = select(PEOPLE).where(PEOPLE.c.ends_on.is_not(None), named)
        return [_person(row) for row in self._talk.rows(question.order_by(PEOPLE.c.id))]

    def is_worn(self, person: PersonId) -> bool:
        """Whether a recording is there for which the person wore the camera."""
        return self._talk.first(select(CLIPS.c.id).where(CLIPS.c.wearer == person).limit(1)) is not None

    def forget(self, person: PersonId) -> None:
        """Names and login go, and the searches kept; service number, role and days stay."""
        change = update(PEOPLE).where(PEOPLE.c.id == person)
        nobody = {"first_name": "", "last_name": "", "login": person}
        self._talk.connection.execute(change.values(**nobody))
        self._talk.connection.execute(delete(SEARCHES).where(SEARCHES.c.person == person))
        refresh_wearer(self._talk, person)

    def tries(self, login: str) -> SignInTries:
        """Failures since the last success, and how long the last one lies back at least."""
        columns = (PEOPLE.c.failures, PEOPLE.c.failed_at_ns)
        row = self._talk.first(select(*columns).where(PEOPLE.c.login == login))
        if row is None or not row.failures:
            return SignInTries()
        if row.failed_at_ns is None:
            return SignInTries(row.failures)
        return SignInTries(row.failures, lies_back(self._talk.monotonic_ns, row.failed_at_ns) / NS)

    def note_failure(self, login: str, monotonic_ns: int | None = None) -> None:
        """A wrong passphrase, now by the monotonic clock. PersonUnknown."""
        change = update(PEOPLE).where(PEOPLE.c.login == login)
        noted = self._talk.connection.execute(
            change.values(
                failures=PEOPLE.c.failures + 1,
                failed_at_ns=self._talk.monotonic_ns if monotonic_ns is None else monotonic_ns,
                failed_in_start=self._talk.start_id,
            )
        )
        if not noted.rowcount:
            raise PersonUnknown(login)

    def note_success(self, login: str) -> None:
        """The right passphrase: failures count from nought again."""
        change = update(PEOPLE).where(PEOPLE.c.login == login)
        self._talk.connection.execute(change.values(failures=0, failed_at_ns=None, failed_in_start=None))

    def _refuse_taken(self, person: Person) -> None:
        other = (PEOPLE.c.login == person.login) & (PEOPLE.c.id != person.id)
        if self._talk.first(select(PEOPLE.c.id).where(other)) is not None:
            raise LoginTaken(person.login)


def _columns(person: Person) -> dict[str, Any]:
    return {
        "id": person.id,
        "login": person.login,
        "first_name": person.first_name,
        "last_name": person.last_name,
        "role": person.role,
        "rank": person.rank,
        "matricule": person.matricule,
        "order_reference": person.order_reference,
        "starts_on": person.starts_on,
        "ends_on": person.ends_on,
    }


def _person(row: Any) -> Person:
    return Person(
        id=PersonId(row.id),
        login=row.login,
        first_name=row.first_name,
        last_name=row.last_name,
        role=row.role,
        rank=row.rank,
        matricule=row.matricule,
        order_reference=row.order_reference,
        starts_on=row.starts_on,
        ends_on=row.ends_on,
    )
