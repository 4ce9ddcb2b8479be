"""Derives a copy that plays from a clip that does not, with a good clip's help; the original stays as it is.

Each try is on record with the good clips that were asked; a later one may know more.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bwc_review.catalogue.catalogue import Tables
from bwc_review.domain.clip import REPAIRABLE, BodyKind, Clip, Repair, Sealed
from bwc_review.domain.journal import Draft, Operation
from bwc_review.domain.progress import SILENT, Progress
from bwc_review.operations.derive import BESIDE_BYTES, Maker
from bwc_review.operations.workbench import Mended

SAMPLES = 3  # good clips that are asked
_CONTAINERS = ("mp4", "mov")


def samples_of(tables: Tables, clip: Clip) -> list[Clip]:
    """The good clips of the same camera, nearest in time first. Cameras that nothing names have none."""
    if not clip.camera:
        return []
    return tables.clips.whole_of_camera(clip.camera, _CONTAINERS, clip.recorded_at, SAMPLES)


def may_be_repaired(tables: Tables, clip: Clip) -> bool:
    """Whether a try is worth it: none was made yet, or there is a good clip that none has asked."""
    if clip.repair is not None or clip.damage not in REPAIRABLE:
        return False
    tries = [
        str(entry.details.get("samples", ""))
        for entry in tables.journal.of_clip(clip.id)
        if entry.operation is Operation.DERIVED and _REPAIRED in _codes(entry.details.get("nothing"))
    ]
    asked = {sample for one in tries for sample in one.split(",")}
    return not tries or any(sample.id not in asked for sample in samples_of(tables, clip))


def repair_clip(maker: Maker, clip: Clip, samples: Sequence[Clip], progress: Progress = SILENT) -> Clip:
    """The clip as it is known afterwards: with its copy, or as it was where nothing can be recovered.

    The worker holds the keys of the clip and of the samples. Raises WorkerDied, ClipErased, DiskFull,
    FolderUnusable, Cancelled, and what the sealed original raises: ClipDamaged, ClipMissing, ClipTruncated.
    """
    target = maker.store.stage_derived(clip.id, BodyKind.REPAIRED, _REPAIRED)
    target.unlink(missing_ok=True)  # of a worker that was killed
    maker.store.reserve(4 * clip.size_bytes + BESIDE_BYTES)  # sound takes more room where it is decoded
    progress.step(0, 1)
    body = maker.store.body_path(clip.id)
    beside = [(sample.id, maker.store.body_path(sample.id)) for sample in samples]
    made = maker.workshop.repair(clip.id, clip.size_bytes, body, target, beside, progress)
    if made is None:
        asked = ",".join(one.id for one in samples)
        details: dict[str, int | str] = {"nothing": _REPAIRED, "samples": asked}
        draft = Draft(Operation.DERIVED, maker.author, _subjects(maker, clip), details=details)
        with maker.catalogue.write(draft):
            return clip
    return _keep(maker, clip, samples, made)


def _keep(maker: Maker, clip: Clip, samples: Sequence[Clip], made: Mended) -> Clip:
    """Put the copy in place and list it, with the fingerprint of the copy and the good clip that helped."""
    sample = next((one for one in samples if one.id == made.repair.sample), None)
    repair = replace(made.repair, sample_sha256="" if sample is None else sample.sha256)
    subjects = (*_subjects(maker, clip), *((sample.id,) if sample is not None else ()))
    draft = Draft(Operation.DERIVED, maker.author, subjects, details=_details(made.sealed, repair))
    try:
        with maker.store.erasing, maker.catalogue.write(draft) as tables:
            tables.clips.get(clip.id)
            tables.clips.add_body(clip.id, made.sealed)
            maker.store.place_derived(clip.id, BodyKind.REPAIRED, made.sealed.name)
            length_s = repair.probe.duration_s or clip.duration_s
            return tables.clips.update(clip.id, repair=repair, duration_s=length_s)
    except BaseException:
        maker.store.stage_derived(clip.id, BodyKind.REPAIRED, made.sealed.name).unlink(missing_ok=True)
        raise


def _details(sealed: Sealed, repair: Repair) -> dict[str, int | str]:
    details: dict[str, int | str] = {
        "kinds": _REPAIRED,
        "repaired_by": repair.by.value,
        "sha256": sealed.plain_sha256,
        "bytes": sealed.plain_bytes,
        "recovered": repair.probe.frame_count,
        "lost": repair.lost,
    }
    if repair.sample:
        details |= {"sample": repair.sample, "sample_sha256": repair.sample_sha256}
    return details


def _subjects(maker: Maker, clip: Clip) -> tuple[str, ...]:
    return (clip.id, maker.person) if maker.person else (clip.id,)


def _codes(said: object) -> list[str]:
    return str(said or "").split(",")


_REPAIRED = BodyKind.REPAIRED.value
