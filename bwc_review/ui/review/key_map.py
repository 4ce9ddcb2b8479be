"""Which keys are in force: the ones that ship, and what a person changed; reads, judges and names them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence

from bwc_review.ui.review.keys import KEYS, words

translate = QCoreApplication.translate
MOST = 2  # keys a person may give to one action
_PORTABLE = QKeySequence.SequenceFormat.PortableText
_NATIVE = QKeySequence.SequenceFormat.NativeText
_BY_ACTION = {key.action: key for key in KEYS}
_OF_FOCUS = ("Tab", "Backtab", "Shift+Tab", "Shift+Backtab", "Esc", "Return", "Enter")
_OF_THE_WINDOW = (*_OF_FOCUS, "Ctrl+L", "Ctrl+K")
_OF_THE_SYSTEM = ("Volume Up", "Volume Down", "Volume Mute")
_ALONE = ("Shift", "Control", "Alt", "Meta", "CapsLock", "NumLock", "ScrollLock")


def plain(sequence: str) -> str:
    """A key in the one way it is kept and compared, "" where it is none: "ctrl+m" is "Ctrl+M"."""
    made = QKeySequence(sequence)
    name = made.toString(_PORTABLE) if made.count() == 1 else ""
    is_named = QKeySequence(name) == made  # dead keys and AltGr have no name that could be kept
    return name if is_named and name not in _ALONE else ""


def native(sequence: str) -> str:
    """A key as a person reads it on this system."""
    return QKeySequence(sequence).toString(_NATIVE)


@dataclass(frozen=True, slots=True)
class KeyMap:
    """The keys in force. ``changed``: only the actions that differ from what ships, in ``plain`` keys."""

    changed: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def keys(self, action: str) -> tuple[str, ...]:
        """What a person may change, the one named in tooltips first; may be none."""
        default = _BY_ACTION[action].sequences
        return self.changed.get(action, default)

    def all_keys(self, action: str) -> tuple[str, ...]:
        """The same, and the multimedia keys."""
        return (*self.keys(action), *_BY_ACTION[action].media)

    def name(self, action: str) -> str:
        """The key to name in a tooltip, as a person reads it; "" where there is none."""
        return next((native(one) for one in self.keys(action)), "")

    def names(self, action: str) -> tuple[str, ...]:
        """All keys that a person may change, as a person reads them."""
        return tuple(native(one) for one in self.keys(action))

    def said(self, text: str, action: str) -> str:
        """A text with the key behind it in brackets."""
        name = self.name(action)
        return f"{text} ({name})" if name else text

    def holder(self, sequence: str, but: str = "") -> str:
        """The action that a key does already, other than ``but``; "" where it is free."""
        wanted = plain(sequence)
        return next(
            (
                key.action
                for key in KEYS
                if key.action != but and wanted in map(plain, self.all_keys(key.action))
            ),
            "",
        )

    def refusal(self, action: str, sequence: str) -> str:
        """Why an action cannot have this key, as a sentence; "" where it can."""
        wanted = plain(sequence)
        if not wanted:
            return translate("Keys", "This is not one key: press one, with Ctrl, Alt or Shift or without.")
        name = native(wanted)
        if wanted in _OF_THE_WINDOW:
            return translate(
                "Keys",
                "{key} is needed to move through the window, or to lock it. Choose another key.",
            ).format(key=name)
        if wanted in _OF_THE_SYSTEM:
            return translate("Keys", "{key} belongs to this computer. Choose another key.").format(key=name)
        own = {plain(one) for one in _BY_ACTION[action].media}  # a multimedia key of its own does it anyway
        taken = action if wanted in own else self.holder(wanted, action)
        if taken:
            return translate(
                "Keys", "{key} does this already: “{action}”. Give that another key first."
            ).format(key=name, action=words(taken))
        return ""

    def with_keys(self, action: str, sequences: Iterable[str]) -> KeyMap:
        """This action with these keys, not judged; none takes its keys away."""
        wanted = tuple(dict.fromkeys(map(plain, sequences)))
        others = {name: kept for name, kept in self.changed.items() if name != action}
        if wanted == tuple(map(plain, _BY_ACTION[action].sequences)):
            return replace(self, changed=others)
        return replace(self, changed={**others, action: wanted})

    def with_default(self, action: str) -> tuple[KeyMap, str]:
        """This action with the keys that ship; else why not, where another action has one of them."""
        for sequence in _BY_ACTION[action].sequences:
            why = self.refusal(action, sequence)
            if why:
                return self, why
        return self.with_keys(action, _BY_ACTION[action].sequences), ""

    @property
    def entries(self) -> tuple[str, ...]:
        """For the settings: "mark = F7", a line for each key; "mark =" where an action has none."""
        return tuple(
            f"{action} = {one}".rstrip()
            for action, kept in sorted(self.changed.items())
            for one in kept or ("",)
        )


def read_entries(entries: Iterable[str]) -> tuple[KeyMap, tuple[str, ...]]:
    """The keys that settings ask for, and the entries that cannot be followed: those actions keep theirs."""
    wanted: dict[str, list[str]] = {}
    of_action: dict[str, list[str]] = {}
    bad = []
    for entry in entries:
        action, sign, sequence = (part.strip() for part in entry.partition("="))
        if action not in _BY_ACTION or not sign or (sequence and not plain(sequence)):
            bad.append(entry)
            continue
        wanted.setdefault(action, []).extend([sequence] if sequence else [])
        of_action.setdefault(action, []).append(entry)
    made = KeyMap()
    for action, sequences in wanted.items():
        made = made.with_keys(action, sequences)
    while clashing := _clashing(made):  # one at a time: what goes back to its default may clash anew
        made = KeyMap({name: kept for name, kept in made.changed.items() if name != clashing})
        bad.extend(of_action[clashing])
    return made, tuple(bad)


def _clashing(keys: KeyMap) -> str:
    """A changed action that cannot have what it has; "" where there is none."""
    for action, sequences in reversed(list(keys.changed.items())):
        if len(sequences) > MOST or any(keys.refusal(action, one) for one in sequences):
            return action
    return ""


SHIPPED = KeyMap()
