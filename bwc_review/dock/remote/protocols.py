"""Knows which protocol reaches which kind of place; loads only the libraries of that one."""

from __future__ import annotations

from bwc_review.dock.remote.files import Limits, RemoteFiles, Target
from bwc_review.dock.remote.place import RemotePlace
from bwc_review.dock.remote.remote_source import RemoteSource
from bwc_review.dock.source import Secret

_READ_ONLY = frozenset({"http", "https"})  # a listing for people offers nothing that erases


def remote_source(place: RemotePlace, secret: Secret, limits: Limits | None = None) -> RemoteSource:
    """The source, not yet asked anything."""
    target = Target(place, secret, limits or Limits())
    return RemoteSource(target, _connected, is_readonly=place.kind in _READ_ONLY)


def _connected(target: Target) -> RemoteFiles:
    match target.place.kind:
        case "sftp":
            from bwc_review.dock.remote.sftp import SftpFiles

            return SftpFiles(target)
        case "smb":
            from bwc_review.dock.remote.smb import SmbFiles

            return SmbFiles(target)
        case "ftp" | "ftps":
            from bwc_review.dock.remote.ftp import FtpFiles

            return FtpFiles(target)
        case "dav" | "davs":
            from bwc_review.dock.remote.dav import DavFiles

            return DavFiles(target)
        case "http" | "https":
            from bwc_review.dock.remote.index import IndexFiles

            return IndexFiles(target)
    raise ValueError(target.place.kind)
