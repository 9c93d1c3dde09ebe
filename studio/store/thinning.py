"""Which backups are kept as they grow old: many young ones, few old ones, never none."""

from collections.abc import Callable, Iterable
from datetime import datetime, timedelta

ALL_FOR = timedelta(days=2)
PERIODS: tuple[tuple[int, Callable[[datetime], object]], ...] = (
    (7, datetime.date),
    (4, lambda moment: moment.isocalendar()[:2]),
    (12, lambda moment: (moment.year, moment.month)),
)
"""How many days, weeks and months that have backups keep their newest one."""


def kept(taken: Iterable[datetime], now: datetime) -> frozenset[datetime]:
    """The backups that stay: all of two days, then one for each of 7 days, 4 weeks and 12 months that have any.

    Args:
        taken: when each was made.
        now: the present; what lies after it stays, for then the clock is wrong and not the backup.
    """
    newest_first = sorted(set(taken), reverse=True)
    stay = {moment for moment in newest_first if moment > now - ALL_FOR}
    for most, period in PERIODS:
        newest: dict[object, datetime] = {}
        for moment in newest_first:
            newest.setdefault(period(moment), moment)
        stay.update(list(newest.values())[:most])
    return frozenset(stay)
