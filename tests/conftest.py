"""Tests draw off screen unless a journey starts a screen of its own."""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
