"""What goes to other places and comes from them: put together when it is first wanted."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from studio.experiment.experiment import Experiment
from studio.session.keeping import Keeping
from studio.session.means import Means
from studio.session.saving import Saving
from studio.store.library import Library

if TYPE_CHECKING:
    from studio.session.exchange_commands import ExchangeCommands


def exchange(
    means: Means, keeping: Keeping, saving: Saving, library: Library, fresh: Callable[[], Experiment]
) -> "ExchangeCommands":
    """Commands that pack and unpack; `fresh` makes an empty test of imported pictures."""
    from studio.session.exchange_commands import ExchangeCommands  # noqa: PLC0415 - see above

    return ExchangeCommands(means, keeping, library, saving, fresh)
