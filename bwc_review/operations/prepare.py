"""Makes what helps to look at clips that came in, once the cameras are free and the keys still at hand."""

from __future__ import annotations

from collections.abc import Sequence

from bwc_review.domain.clip import BodyKind
from bwc_review.domain.errors import (
    FOUND_BY_SEAL,
    Cancelled,
    ClipErased,
    DiskFull,
    FolderUnusable,
    RecordingUnread,
    WorkerDied,
)
from bwc_review.domain.progress import Progress
from bwc_review.operations.damage import note_damage
from bwc_review.operations.derive import Maker, OfMany, derive, wanted
from bwc_review.operations.intake import Intake, Tally, Waiting


def maker_of(intake: Intake) -> Maker:
    """Makes with what brings in."""
    return Maker(intake.catalogue, intake.store, intake.workshop, intake.author)


def prepare_all(batches: Sequence[tuple[Intake, Tally]], progress: Progress) -> None:
    """Filmstrip, waveform, working copy of every clip that waits, each by the worker that has its key.

    Stopped by the person, or by a full disk, the rest waits for somebody who may look; nothing is lost.
    """
    waiting = [(intake, tally, one) for intake, tally in batches for one in tally.waiting]
    for _, tally in batches:
        tally.waiting = []
    for number, (intake, tally, one) in enumerate(waiting, 1):
        if one.generation != intake.workshop.generation:  # the worker died, and the key with it
            continue
        try:
            _prepare(intake, one, OfMany(progress, number, len(waiting), one.clip.camera_label))
        except ClipErased:  # it was due, and the sweep took it meanwhile
            continue
        except Cancelled:
            return
        except WorkerDied:
            tally.problems.append(RecordingUnread(one.clip.source_name))
        except FOUND_BY_SEAL as error:
            tally.problems.append(error)
            note_damage(intake.catalogue, intake.author, one.clip.id, error)
        except (DiskFull, FolderUnusable) as error:
            tally.problems.append(error)
            return


def _prepare(intake: Intake, one: Waiting, progress: Progress) -> None:
    with intake.catalogue.read() as tables:
        clip = tables.clips.get(one.clip.id)  # what came in behind it may have told where it was made
        there = {body.kind for body in tables.clips.bodies(one.clip.id)}
    # a repair may need other clips, whose keys only a person has
    kinds = [kind for kind in wanted(clip) if kind not in there and kind is not BodyKind.REPAIRED]
    try:
        derive(maker_of(intake), clip, kinds, progress)
    finally:
        intake.workshop.forget(one.clip.id)
