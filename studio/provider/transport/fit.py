"""Whether a model can be asked for an order at all; told before anything is sent."""

from studio.provider.provider import Order
from studio.provider.transport.photo import media_type
from studio.provider.trouble import InvalidError
from studio.words import Sentence, sentence


def unfit(name: str, said: Sentence) -> InvalidError:
    """An order that is not sent.

    Args:
        name: of the provider.
        said: what is wrong with it, what now.
    """
    found = InvalidError(name)
    found.sentence, found.args = said, (said.key,)
    return found


def check_fit(order: Order, name: str) -> None:
    """Look whether the card of an order knows its size and takes its photos.

    Args:
        order: to be sent.
        name: of the provider.

    Raises:
        InvalidError: it does not.
    """
    card, size = order.card, order.request.size
    if card.sizes and size not in card.sizes:
        raise unfit(name, sentence("unfit-size", name=card.name, size=str(size)))
    if len(order.references) > card.references:
        raise unfit(name, sentence("unfit-references", name=card.name, most=card.references))
    for place, photo in enumerate(order.references, 1):
        if not media_type(photo):
            raise unfit(name, sentence("unfit-photo", place=place))
