"""The data files the worker is told, read from the checkout."""

from pathlib import Path

from studio.provider.simulated.route import TABLES

RESOURCES = Path(__file__).parents[3] / "resources"
DEMO = (
    "same young woman in her twenties, warm light skin, brown eyes, high ponytail, dark brown hair, "
    "large round glasses, hoop earrings, black sleeveless top, cool blue indoor room with a desk and a partial "
    "neon sign, soft blue light with a pink rim glow, upper-chest portrait crop, one hand on the desk"
)


def resource(name: str) -> str:
    """Text of a file in resources/."""
    return (RESOURCES / name).read_text(encoding="utf-8")


def tables() -> dict[str, str]:
    """All of them by name."""
    return {name: resource(name) for name in TABLES}
