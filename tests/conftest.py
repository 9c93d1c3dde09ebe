"""Tests draw off screen unless a journey starts a screen of its own, and collect garbage between tests only.

The collector runs in whatever thread allocates; in a decoder's it would take apart Qt objects of the main thread.
"""

import gc
import os
import sys
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
    _delete_now()
    if gc.get_count()[0] > DUE:
        gc.collect()


def _delete_now() -> None:
    """Let Qt delete what is to be deleted later, while threads can go on.

    A pool of threads waits for them when it is deleted. Some waiting calls of the tests would do that with Python held
    still, and then neither ends.
    """
    if core := sys.modules.get("PySide6.QtCore"):
        core.QCoreApplication.sendPostedEvents(None, core.QEvent.Type.DeferredDelete)
