"""Bringing numbers within their limits."""

import math


def within(value: float, least: float, most: float, otherwise: float) -> float:
    """The number, or the nearest one allowed; `otherwise` in place of nan and infinity."""
    return min(max(value, least), most) if math.isfinite(value) else otherwise
