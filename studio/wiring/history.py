"""The history of all tests, put together."""

from studio.session.experiment_commands import ExperimentCommands
from studio.session.guest import Guest
from studio.session.history_acts import HistoryActs
from studio.session.history_commands import HistoryCommands, Reach
from studio.session.history_trash import HistoryTrash
from studio.session.judge_commands import JudgeCommands
from studio.session.means import Means
from studio.session.saving import Saving
from studio.session.settings_commands import SettingsCommands
from studio.store.codec import Stored
from studio.store.library import Library
from studio.store.search_rows import waits


def history(
    means: Means,
    settings: SettingsCommands,
    judge: JudgeCommands,
    kept: tuple[Library, Saving, ExperimentCommands],
) -> HistoryCommands:
    """Search, acts, trash and visits.

    Args:
        means: desk and tasks.
        settings: words, and whether judging is blind.
        judge: what is hidden until the vote.
        kept: records, what writes them, what opens them.
    """
    library, saving, tests = kept

    def hides(stored: Stored, step_id: str) -> bool:
        step = stored.experiment.step(step_id)
        return settings.values.blind and step is not None and waits(stored, step)

    guest = Guest(means.live, judge.veil, lambda: settings.words)
    reach = Reach(library, saving, judge.veil, lambda: settings.words, lambda: settings.values.blind)
    acts = HistoryActs(means, library, saving, guest, hides)
    return HistoryCommands(means, reach, acts, HistoryTrash(means, library, saving, tests), guest)
