"""Moments as the creator writes them."""

from datetime import UTC, datetime, timedelta

import pytest

from studio.window.widget.moment import moment_text


@pytest.mark.parametrize("language", ["en", "es"])
def test_today_needs_no_day(language: str) -> None:
    now = datetime.now(UTC)
    old = moment_text(language, now - timedelta(days=40))
    assert ":" in moment_text(language, now)
    assert "/" not in moment_text(language, now)
    assert "/" in old
    assert ":" in old
