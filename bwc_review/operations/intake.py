"""What bringing in needs, and what it has done so far."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from bwc_review.catalogue.catalogue import Catalogue
from bwc_review.domain.clip import Clip, ClipId, Sealed, SealedHead
from bwc_review.domain.errors import StationError
from bwc_review.domain.journal import SYSTEM, Author
from bwc_review.domain.legal import LegalProfile
from bwc_review.operations.contents import Contents
from bwc_review.operations.docked import Item, Safe
from bwc_review.operations.workshop import Workshop
from bwc_review.vault.store import Store


@dataclass(frozen=True, slots=True)
class Intake:
    """What bringing in needs of the station: no secret among it."""

    catalogue: Catalogue
    store: Store
    workshop: Workshop
    recipients: Sequence[str]  # age1…: vault and recovery
    profile: LegalProfile  # tightened by the service's own rules
    author: Author = SYSTEM
    contents: Contents = field(default_factory=Contents)  # of all cameras that are brought in side by side


@dataclass(frozen=True, slots=True)
class Waiting:
    """A clip that came in; its file key waits in the worker of this generation."""

    clip: Clip
    generation: int


@dataclass(frozen=True, slots=True)
class Begun:
    """The beginning of a file, sealed into staging: so many bytes; its key is in this worker's memory."""

    clip: ClipId
    generation: int
    done: int


@dataclass(frozen=True, slots=True)
class Failed:
    """A recording that could not be brought in, and why; the error is one of the tally's problems.

    begun: what is sealed of it, where its source was cut short.
    """

    item: Item
    error: StationError
    begun: Begun | None = None


@dataclass(slots=True)
class Tally:
    """What was done with one source so far. safe: what its camera may let go.

    failed: what was tried and did not come in. unreached: what was not tried any more.
    """

    ingested: list[Clip] = field(default_factory=list)
    already_there: int = 0
    erased_before: int = 0  # content that was erased after its month: it does not come back
    problems: list[StationError] = field(default_factory=list)
    safe: list[Safe] = field(default_factory=list)
    late: list[Item] = field(default_factory=list)  # lies beside what is in, and was not sealed with it
    failed: list[Failed] = field(default_factory=list)
    unreached: list[Item] = field(default_factory=list)
    is_stopped: bool = False
    waiting: list[Waiting] = field(default_factory=list)  # what helps to look at them is not made yet

    @property
    def left(self) -> list[Item]:
        """What should have come in and did not: to be tried again."""
        return [*(one.item for one in self.failed), *self.unreached]


@dataclass(frozen=True, slots=True)
class SealedFile:
    """A file sealed into staging; its file key is in the worker of this generation.

    is_pieced: it was gone on with after a cut, and not all of its beginning was read twice. has_ended_one: a
    worker ended over the first look into it.
    """

    clip: ClipId
    item: Item
    head: SealedHead
    body: Sealed
    generation: int
    is_pieced: bool = False
    has_ended_one: bool = False
