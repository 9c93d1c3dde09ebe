"""Tests draw off screen unless a journey starts a screen of its own, and collect garbage between tests only.

The collector runs in whatever thread allocates; in a decoder's it would take apart Qt objects of the main thread.
"""

import gc
import os
from collections.abc import Iterator

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
DUE = 20_000
"""Allocations after which a collection is worth its time."""


@pytest.fixture(autouse=True)
def _garbage() -> Iterator[None]:
    gc.disable()
    yield
    gc.disable()
    if gc.get_count()[0] > DUE:
        gc.collect()
