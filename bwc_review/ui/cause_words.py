"""Says what the system gives as the cause of a failure in the language of the screen."""

from __future__ import annotations

import errno
import os

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


def cause_words(cause: str) -> str:
    """The cause of an error in words; one that is not known here stays as the system says it.

    The system says it in a language of its own, which may even change while the program runs: it is known by
    comparing with what the system says of each number (``os.strerror``).
    """
    for number, words in _words().items():
        if cause == os.strerror(number):
            return words
    return cause


def _words() -> dict[int, str]:
    return {
        errno.ENOENT: translate("Causes", "it does not exist"),
        errno.EEXIST: translate("Causes", "there is one of that name already"),
        errno.EACCES: translate("Causes", "access is not allowed"),
        errno.EPERM: translate("Causes", "the system does not allow it"),
        errno.EISDIR: translate("Causes", "it is a folder"),
        errno.ENOTDIR: translate("Causes", "it is not a folder"),
        errno.ENOTEMPTY: translate("Causes", "the folder is not empty"),
        errno.EROFS: translate("Causes", "the medium is write-protected"),
        errno.ENOSPC: translate("Causes", "the disk is full"),
        errno.EDQUOT: translate("Causes", "no more room is granted to this account"),
        errno.EFBIG: translate("Causes", "the file is too large for this medium"),
        errno.ENAMETOOLONG: translate("Causes", "the name is too long"),
        errno.ELOOP: translate("Causes", "links lead round in a circle"),
        errno.EIO: translate("Causes", "the medium answers with an error"),
        errno.EBUSY: translate("Causes", "another program uses it"),
        errno.ENODEV: translate("Causes", "the device is not there"),
        errno.ENXIO: translate("Causes", "the device is not there"),
        errno.ENOTCONN: translate("Causes", "the connection is cut"),
        errno.ECONNREFUSED: translate("Causes", "the server refuses the connection"),
        errno.ECONNRESET: translate("Causes", "the server cut the connection"),
        errno.ETIMEDOUT: translate("Causes", "no answer came in time"),
        errno.EHOSTUNREACH: translate("Causes", "the server cannot be reached"),
        errno.ENETUNREACH: translate("Causes", "the network cannot be reached"),
        errno.EINVAL: translate("Causes", "the medium does not accept the name or the request"),
    }
