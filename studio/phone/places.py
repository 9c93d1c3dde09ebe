"""The addresses of the page, its files and its uploads. Whatever is not on this list does not exist."""

from dataclasses import dataclass, field
from urllib.parse import quote

from studio.phone.parcel import PhoneFile, Slot

SHORTEST_TOKEN = 22
"""Signs that 128 random bits take in base 64."""


@dataclass(frozen=True)
class Places:
    """Paths that begin with a secret.

    Attributes:
        token: random letters, digits, "-" and "_", at least `SHORTEST_TOKEN` of them.

    Raises:
        ValueError: the token is too short or cannot stand in an address as it is.
    """

    token: str = field(repr=False)

    def __post_init__(self) -> None:
        if len(self.token) < SHORTEST_TOKEN or quote(self.token, safe="") != self.token:
            raise ValueError(len(self.token))

    @property
    def page(self) -> str:
        """The page itself."""
        return f"/{self.token}"

    @property
    def archive(self) -> str:
        """All files in one."""
        return f"/{self.token}/all.zip"

    def show(self, file: PhoneFile) -> str:
        """A picture as the page shows it."""
        return f"/{self.token}/show/{quote(file.name, safe='')}"

    def save(self, file: PhoneFile) -> str:
        """A file as a download."""
        return f"/{self.token}/save/{quote(file.name, safe='')}"

    def bring(self, slot: Slot) -> str:
        """Where a picture for a slot is put."""
        return f"/{self.token}/bring/{slot.number}"
