from __future__ import annotations

import pytest


def test_first(receiving, small_clips) -> None:
    receiving.know()
    receiving.put(receiving.dsj(), small_clips[0])
    synced = receiving.sync()
    print(synced)
    print(receiving.clips())
    for entry in receiving.journal(): print(entry.operation, entry.subjects, dict(entry.details))
    synced = receiving.sync(release=True)
    print(synced)
    print(receiving.on_camera())
