"""Sending a post to the phone: a page for the own network, open for minutes, and pictures that come back."""

import asyncio
import math
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from studio.phone.parcel import Parcel, Slot
from studio.session.incoming import Incoming
from studio.session.means import Means
from studio.session.picture_commands import PictureCommands
from studio.session.settings_commands import SettingsCommands
from studio.session.signal import Signal
from studio.store.incoming_file import LARGEST_BYTES
from studio.words import Sentence, sentence

if TYPE_CHECKING:
    from studio.phone.answer import Door
    from studio.session.phone_listener import Limits, PhoneListener

OPEN_S = 600.0
"""How long a page is open at most."""
MINUTE_S = 60.0


@dataclass(frozen=True)
class Sending:
    """How it stands with the page.

    Attributes:
        address: what the phone opens, empty while there is no page.
        minutes: it will be open, rounded up.
        opened: whether a phone has asked for it.
        arrived: the slots that got a picture, in order.
        said: why there is no page, None while there is one or none was asked for.
    """

    address: str = ""
    minutes: int = 0
    opened: bool = False
    arrived: tuple[Slot, ...] = ()
    said: Sentence | None = None


OFF = Sending()


@dataclass(frozen=True)
class Outside:
    """What would otherwise be read from the world.

    Attributes:
        address: of this computer in the creator's own network, None where there is none.
        token: a new secret of at least 128 random bits, in letters that stand in an address.
        resource: text of a data file.
        limits: of a connection; None for the usual ones.
    """

    address: Callable[[], str | None]
    token: Callable[[], str]
    resource: Callable[[str], str]
    limits: "Limits | None" = None


class PhoneCommands:
    """Opens and closes the page. Nothing listens until `send`, and nothing after `stop` or ten minutes.

    Attributes:
        now: how it stands.
        changed: tells the new `now`.

    Args:
        means: tasks and clock.
        settings: words of the page.
        pictures: takes what comes from the phone, as it takes a dropped file.
        outside: address, secrets, data files.
    """

    def __init__(self, means: Means, settings: SettingsCommands, pictures: PictureCommands, outside: Outside) -> None:
        self._tasks = means.tasks
        self._clock = means.clock
        self._settings = settings
        self._pictures = pictures
        self._outside = outside
        self.now = OFF
        self.changed: Signal[[Sending]] = Signal()
        self._listener: PhoneListener | None = None
        self._until = 0.0
        self._timer: asyncio.TimerHandle | None = None

    def send(self, parcel: Parcel) -> None:
        """Open a page with a new secret address for a parcel; one that is open is closed first."""
        self.stop()
        self._listener = self._new_listener()
        self._tasks.start(("phone-page", self._listener), self._open(self._listener, parcel))

    def stop(self, said: Sentence | None = None) -> None:
        """Close the page at once; whoever is connected is cut off. Nothing happens where none is open.

        Args:
            said: why, for the panel.
        """
        self._rest()
        if self._listener is not None:
            self._listener.close()
            self._listener = None
        self._tell(Sending(arrived=self.now.arrived, said=said) if said is not None else OFF)

    def tick(self) -> None:
        """Count down to the minute, and close the page when its time is over."""
        if not self.now.address:
            return
        left = self._until - self._clock()
        if left <= 0:
            self.stop(sentence("phone-over"))
            return
        minutes = math.ceil(left / MINUTE_S)
        self._rest()
        self._timer = asyncio.get_running_loop().call_later(left - (minutes - 1) * MINUTE_S, self.tick)
        self._tell(replace(self.now, minutes=minutes))

    async def _open(self, listener: "PhoneListener", parcel: Parcel) -> None:
        try:
            await self._begin(listener, parcel)
        except OSError:
            if listener is self._listener:
                self.stop(sentence("phone-refused"))
        finally:
            if listener is not self._listener:  # stopped while the system made the place to listen at
                listener.close()

    async def _begin(self, listener: "PhoneListener", parcel: Parcel) -> None:
        address = await asyncio.to_thread(self._outside.address)
        host = f"{address}:{await listener.listen(address)}" if address is not None else ""
        door = await asyncio.to_thread(self._door, parcel, host)
        if listener is not self._listener:
            return
        if not host:
            self.stop(sentence("phone-no-network"))
            return
        listener.offer(door)
        self._until = self._clock() + OPEN_S
        self._tell(Sending(f"http://{host}{door.places.page}", round(OPEN_S / MINUTE_S)))
        self.tick()

    def _door(self, parcel: Parcel, host: str) -> "Door":
        from studio.phone.answer import Door  # noqa: PLC0415 - the page comes with it; a start needs none of it
        from studio.phone.dress import read_dress  # noqa: PLC0415 - the same
        from studio.phone.page import build_page  # noqa: PLC0415 - the same
        from studio.phone.places import Places  # noqa: PLC0415 - the same

        places = Places(self._outside.token())
        dress = read_dress(self._outside.resource)
        page = build_page(parcel, places, self._settings.words, dress, LARGEST_BYTES)
        return Door(parcel, places, page, host, LARGEST_BYTES)

    def _new_listener(self) -> "PhoneListener":
        from studio.session.phone_listener import Ears, Limits, PhoneListener  # noqa: PLC0415 - h11 comes with it

        return PhoneListener(self._tasks, Ears(self._opened, self._arrived), self._outside.limits or Limits())

    def _opened(self) -> None:
        self._tell(replace(self.now, opened=True))

    def _arrived(self, slot: Slot, data: bytes) -> None:
        self._pictures.bring([Incoming(self._settings.words.say("phone-picture"), data=data)], slot.number)
        self._tell(replace(self.now, arrived=(*self.now.arrived, slot)))

    def _rest(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None

    def _tell(self, now: Sending) -> None:
        if now != self.now:
            self.now = now
            self.changed.emit(now)
