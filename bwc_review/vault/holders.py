"""Who holds the keys of a station, as ``vault.key.age`` lists them beside the private halves.

The list travels as comment lines, which age skips: only those who can look at clips can change it, so nobody
else can slip in a key at the next sealing.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from bwc_review.vault.age_keys import identity_bytes, recipient_bytes


@dataclass(frozen=True, slots=True)
class Holder:
    """Somebody whom the keys are sealed to. sees_images: the vault key too."""

    login: str
    recipient: str
    sees_images: bool


@dataclass(frozen=True, slots=True)
class VaultKeys:
    """What vault.key.age holds. vault: the private halves, newest first."""

    vault: tuple[str, ...] = field(repr=False)
    holders: tuple[Holder, ...]
    recovery: str

    def written(self) -> bytes:
        """As an age identity file: comments, then identities."""
        lines = [f"# recovery {self.recovery}"]
        for holder in self.holders:
            sees = "images" if holder.sees_images else "registers"
            lines.append(f"# holder {holder.login} {sees} {holder.recipient}")
        return "\n".join([*lines, *self.vault, ""]).encode("ascii")

    @classmethod
    def read(cls, data: bytes) -> VaultKeys:
        """ValueError for anything that ``written`` did not write."""
        vault, holders, recovery = [], [], ""
        for line in data.decode("ascii").splitlines():
            match line.split(" "):
                case ["#", "recovery", text]:
                    recovery = text
                case ["#", "holder", login, "images" | "registers" as sees, text]:
                    holders.append(Holder(login, text, sees == "images"))
                case [text]:
                    identity_bytes(text)
                    vault.append(text)
                case _:
                    raise ValueError("a line of another kind")
        for text in (recovery, *(holder.recipient for holder in holders)):
            recipient_bytes(text)
        if not vault:
            raise ValueError("no key")
        return cls(tuple(vault), tuple(holders), recovery)
