"""What an order fills into a ComfyUI graph, and under which names it is known there."""

import hashlib
import uuid

from studio.provider.graph import Graph
from studio.provider.provider import Order
from studio.provider.transport.photo import media_type
from studio.request.model_card import Setting

SEED_BYTES = 6


def number_of(order: Order) -> str:
    """The number under which an order is queued, the same whenever it is asked for: a UUID like the server's own."""
    try:
        return str(uuid.UUID(order.id))
    except ValueError:
        return str(uuid.uuid5(uuid.NAMESPACE_OID, order.id))


def seed_of(order: Order) -> int:
    """The seed that is sent: a graph without a new one would give the last picture again."""
    if order.request.seed is not None:
        return order.request.seed
    return int.from_bytes(hashlib.sha256(order.id.encode()).digest()[:SEED_BYTES], "big")


def values_of(order: Order, graph: Graph) -> dict[str, Setting]:
    """What an order fills into a graph: what its card sets, then its own words, seed and sides."""
    settings = {name: value for name, value in order.card.wire if name in graph.settings}
    request = order.request
    own: dict[str, Setting] = {"prompt": request.text, "seed": seed_of(order)}
    return {**settings, **own, "width": request.size.width, "height": request.size.height}


def photo_name(photo: bytes) -> str:
    """A file name that tells what is in it, so that the same photo is kept once."""
    return f"{hashlib.sha256(photo).hexdigest()}.{media_type(photo).rpartition('/')[2]}"
