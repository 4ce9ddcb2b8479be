"""Writes what a person agreed to where it still is what they were shown, told anew inside the writing."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from typing import Any

from bwc_review.catalogue.catalogue import Catalogue, Writing
from bwc_review.domain.clip import Clip, ClipId
from bwc_review.domain.effect import Agreed, Effect, erased
from bwc_review.domain.errors import EffectChanged, ErasureNotShown, FieldMissing
from bwc_review.domain.journal import Draft
from bwc_review.domain.moments import differ, instant


@contextmanager
def as_agreed(
    catalogue: Catalogue,
    drafts: Sequence[Draft],
    agreed: Agreed,
    fields: Collection[str],
    tell: Callable[[Writing], Sequence[Effect]],
) -> Iterator[Writing]:
    """A writing in which the effect is told anew first; what it changes is written inside the block.

    fields: what the decision changes of a file, by the names of Clip; what else is found out about a file
    meanwhile makes no difference. Raises ErasureNotShown where a file would go that nobody said yes to,
    EffectChanged where anything else is not what was shown, or nothing was. Nothing is written then.
    """
    if not agreed.effect:
        raise EffectChanged
    with catalogue.write(*drafts) as tables:
        anew = tell(tables)
        check_gone(erased(anew), agreed.gone)
        if [_judged(one, fields) for one in anew] != [_judged(one, fields) for one in agreed.effect]:
            raise EffectChanged
        yield tables


def check_gone(gone: Collection[ClipId], agreed: Collection[ClipId]) -> None:
    """Raises ErasureNotShown where more would be erased than a person said yes to."""
    if not set(gone) <= set(agreed):
        raise ErasureNotShown(len(gone))


def check_same(gone: Collection[ClipId], shown: Collection[ClipId] | None) -> None:
    """As ``check_gone``, and EffectChanged where less would be. None: it was decided before."""
    if shown is not None:
        check_gone(gone, shown)
        if set(gone) != set(shown):
            raise EffectChanged


def changed(one: Effect, fields: Collection[str]) -> dict[str, Any]:
    """Those of these fields that become something else."""
    return {
        name: value for name in fields if differ(value := getattr(one.after, name), getattr(one.before, name))
    }


def day_details(before: Clip, after: Clip) -> dict[str, int | str]:
    """What the journal says of a day from which a month counts, where it is another one."""
    if after.counted_from == before.counted_from:
        return {}
    return {
        "counted_from": after.counted_from.isoformat(),
        "old_counted_from": before.counted_from.isoformat(),
    }


def reason_of(reason: str) -> str:
    """The reason without space around it. Raises FieldMissing where there is none."""
    if not reason.strip():
        raise FieldMissing("reason")
    return reason.strip()


def _judged(one: Effect, fields: Collection[str]) -> tuple[object, ...]:
    seen = [_told(getattr(each, name)) for name in fields for each in (one.before, one.after)]
    return (one.before.id, bool(one.before.open_holds), one.goes, one.is_impossible, *seen)


def _told(value: object) -> object:
    """A value to compare; a moment in UTC, where two hours that look alike are two."""
    return instant(value) if isinstance(value, datetime) else value
