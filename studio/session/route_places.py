"""Where each route is reached: at its documented address, or where somebody who sits here wants it to be."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal
from urllib.parse import SplitResult, urlsplit

from studio.provider.place import Place, RouteFacts
from studio.store.keys import Keys
from studio.words import StudioError, sentence

Origin = Literal["", "environment", "settings"]
SCHEMES = ("http", "https")


@dataclass(frozen=True)
class Address:
    """What stands before the documented paths.

    Attributes:
        base: without a slash at its end.
        origin: who set it by hand, "" for the documented one.
    """

    base: str
    origin: Origin = ""

    @property
    def own(self) -> bool:
        """Whether it was set by hand."""
        return bool(self.origin)


def address_of(facts: RouteFacts, urls: Mapping[str, str], environment: Mapping[str, str]) -> Address:
    """The address in force: the environment's, else the one in the settings, else the documented one.

    Raises:
        StudioError: the variable holds no usable address. Going on with the documented one would send words, pictures
            and a key to where they were not to go.
    """
    if given := environment.get(facts.url, "").strip():
        try:
            return Address(cleaned_base(given), "environment")
        except StudioError as error:
            raise StudioError(sentence("connect-url-variable", variable=facts.url, why=error.sentence)) from None
    try:
        chosen = cleaned_base(urls[facts.route]) if urls.get(facts.route) else ""
    except StudioError:  # a settings file changed by hand; the window must open all the same, to mend it
        chosen = ""
    return Address(chosen, "settings") if chosen else Address(facts.base)


def places(
    facts: Sequence[RouteFacts], urls: Mapping[str, str], keys: Keys, environment: Mapping[str, str]
) -> dict[str, Place]:
    """Where every route is reached now, and how it gets its key.

    Args:
        facts: of all routes.
        urls: addresses by route as they stand in the settings.
        keys: finds keys.
        environment: variables of the process.

    Raises:
        StudioError: a variable holds no usable address.
    """
    made = {one.route: Place(one, one.base, key=_finder(keys, one.route)) for one in facts}
    follow(made, urls, environment)
    return made


def follow(made: Mapping[str, Place], urls: Mapping[str, str], environment: Mapping[str, str]) -> None:
    """Bring places in step with other settings.

    Raises:
        StudioError: a variable holds no usable address.
    """
    for place in made.values():
        address = address_of(place.facts, urls, environment)
        place.base, place.own = address.base, address.own


def cleaned_base(text: str) -> str:
    """An address as it may stand before the documented paths.

    Args:
        text: as typed; a slash at its end is taken off.

    Raises:
        StudioError: it is no such address.
    """
    url = text.strip()
    parts = _split(url)
    if parts is None or parts.scheme not in SCHEMES:
        raise StudioError(sentence("connect-url-scheme"))
    if not parts.hostname or not url.isprintable() or any(sign in url for sign in " \\"):
        raise StudioError(sentence("connect-url-host"))
    if parts.username is not None or parts.password is not None or "?" in url or "#" in url:
        raise StudioError(sentence("connect-url-extra"))
    return f"{parts.scheme}://{parts.netloc.lower()}{parts.path}".rstrip("/")


def _split(url: str) -> SplitResult | None:
    """The parts of an address, None where it cannot be taken apart."""
    try:
        parts = urlsplit(url)
        _port = parts.port
    except ValueError:
        return None
    return parts


def _finder(keys: Keys, route: str) -> Callable[[], str]:
    return lambda: keys.find(route).value
