"""Groups of commands that are put together when they are first wanted, so that a start needs none of them."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from studio.session.battle_commands import BattleCommands
    from studio.session.carousel_commands import CarouselCommands
    from studio.session.clip_commands import ClipCommands
    from studio.session.exchange_commands import ExchangeCommands


@dataclass(frozen=True)
class Later:
    """Each hands out the same commands every time.

    Attributes:
        posts: whole posts.
        clips: of two models.
        battles: rounds of challenges.
        exchange: from and to other places.
    """

    posts: Callable[[], "CarouselCommands"]
    clips: Callable[[], "ClipCommands"]
    battles: Callable[[], "BattleCommands"]
    exchange: Callable[[], "ExchangeCommands"]
