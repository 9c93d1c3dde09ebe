"""What the page's server says to a request. Every rule is here, and none needs a socket."""

import hmac
from dataclasses import dataclass, field
from functools import cached_property
from urllib.parse import quote

from studio.phone.archive import NAME, archive
from studio.phone.page import Page
from studio.phone.parcel import Parcel, Slot
from studio.phone.places import Places

NO_POLICY = "default-src 'none'; frame-ancestors 'none'"
"""For what is no page: it may load and run nothing."""


@dataclass(frozen=True)
class Asked:
    """The head of a request.

    Attributes:
        method: "GET" and so on, as it came.
        target: the path and whatever follows it, as it came.
        host: whom the phone believes to talk to, "192.168.1.20:51234".
        length: bytes of the body that follows, None where the request does not say.
    """

    method: str
    target: str
    host: str
    length: int | None = None


@dataclass(frozen=True)
class Answer:
    """What goes back.

    Attributes:
        status: the HTTP status.
        kind: media type of the body.
        body: its bytes.
        policy: content security policy.
        saved_as: the name under which a browser saves it; empty where it shows it.
    """

    status: int
    kind: str = ""
    body: bytes = field(default=b"", repr=False)
    policy: str = NO_POLICY
    saved_as: str = ""

    @property
    def headers(self) -> tuple[tuple[str, str], ...]:
        """Header lines. Nothing may be kept, guessed, embedded elsewhere, or told to another site."""
        told = [
            ("Content-Length", str(len(self.body))),
            ("Connection", "close"),
            ("Cache-Control", "no-store"),
            ("X-Content-Type-Options", "nosniff"),
            ("Referrer-Policy", "no-referrer"),
            ("Cross-Origin-Resource-Policy", "same-origin"),
            ("Content-Security-Policy", self.policy),
        ]
        if self.kind:
            told.append(("Content-Type", self.kind))
        if self.saved_as:
            told.append(("Content-Disposition", f"attachment; filename*=UTF-8''{quote(self.saved_as, safe='')}"))
        return tuple(told)


@dataclass(frozen=True)
class Upload:
    """A picture may come: so many bytes for that slot, and not one more."""

    slot: Slot
    length: int


NOTHING = Answer(404)
"""For everything that is not offered, so that a stranger does not learn what is."""
TAKEN = Answer(200)
"""A picture has come whole."""


@dataclass(frozen=True)
class Door:
    """Lets in who knows the token, and hands out what is in the parcel.

    Attributes:
        parcel: the files and slots.
        places: where they lie.
        page: the page about them.
        host: address and port it listens on. A page of another site whose name was made to point here asks for
            that name and gets nothing.
        most_bytes: of a picture that comes in.
    """

    parcel: Parcel
    places: Places
    page: Page
    host: str
    most_bytes: int

    def answer(self, asked: Asked) -> Answer | Upload:
        """What to say; nothing is decoded or looked up on disk, paths are compared letter by letter."""
        if asked.host.lower() != self.host or not self._has_token(asked.target):
            return NOTHING
        if asked.method == "GET":
            return self._handed_out(asked.target)
        return self._let_in(asked) if asked.method == "PUT" else NOTHING

    def _has_token(self, target: str) -> bool:
        said = target.removeprefix("/").partition("/")[0]
        return hmac.compare_digest(said.encode(), self.places.token.encode())

    def _handed_out(self, target: str) -> Answer:
        if target.removesuffix("/") == self.places.page:
            return Answer(200, "text/html; charset=utf-8", self.page.text.encode(), self.page.policy)
        if target == self.places.archive and len(self.parcel.files) > 1:
            return Answer(200, "application/zip", self._archive, saved_as=NAME)
        for file in self.parcel.files:
            if target == self.places.show(file) and file.is_picture:
                return Answer(200, file.kind, file.data)
            if target == self.places.save(file):
                return Answer(200, file.kind, file.data, saved_as=file.name)
        return NOTHING

    def _let_in(self, asked: Asked) -> Answer | Upload:
        slot = next((slot for slot in self.parcel.slots if asked.target == self.places.bring(slot)), None)
        if slot is None or asked.length is None or not 0 < asked.length <= self.most_bytes:
            return NOTHING
        return Upload(slot, asked.length)

    @cached_property
    def _archive(self) -> bytes:
        return archive(self.parcel.files)
