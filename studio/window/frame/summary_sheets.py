"""Opens the summary of a test, and the full screen on which other people vote."""

from abc import abstractmethod
from collections.abc import Callable
from typing import TYPE_CHECKING

from studio.window.frame.problem_sheets import ProblemSheets
from studio.window.frame.toast import Toast
from studio.window.post.save_file import ask_path
from studio.window.widget.look import Look

if TYPE_CHECKING:
    from studio.post.plan import PostPlan


class SummarySheets(ProblemSheets):
    """Part of what opens all pages, by inheritance, for the reason that `ProblemSheets` gives."""

    _look: Look
    _toast: Toast

    @abstractmethod
    def post(self, preset: str = "", begun: "PostPlan | None" = None) -> None:
        """Make the post."""

    def summary(self, judge: Callable[[], object]) -> None:
        """What the open test comes to; `judge` opens what is noticed about the pictures shown."""
        from studio.window.verdict.summary_page import SummaryPage  # noqa: PLC0415 - nobody opens it at the start

        session = self._session
        if not session.summary.ready(session.desk):
            self._toast.say(session.words.say("summary-none-yet"))
            return
        page = SummaryPage(session, self._look, ask_path)
        page.left.connect(self._sheet.close_page)
        page.saved.connect(self.saved)
        page.posting.connect(lambda: self.post("lesson"))
        page.voting.connect(self.audience)
        page.following.connect(self.follows)
        page.measuring.connect(self.measures)
        page.opened.connect(session.look.show_step)
        page.opened.connect(lambda _step: judge())
        self._sheet.open(page, session.words.say("summary-title"), session.desk.experiment.name)

    def measures(self) -> None:
        """What moved in the faces against the baseline; not before a vote that is blind."""
        from studio.window.verdict.measures_page import MeasuresPage, steps_of  # noqa: PLC0415 - see `summary`

        session, say = self._session, self._session.words.say
        wait = ""
        if session.judge.veil.tells(session.desk, whole=True):
            wait = "faces-moved-vote"
        elif session.faces.lacking:
            wait = f"settings-faces-{session.faces.lacking}"
        elif not session.faces.works:
            wait = "faces-moved-off"
        elif not steps_of(session):
            wait = "faces-moved-none"
        if wait:
            self._toast.say(say(wait))
            return
        page = MeasuresPage(session, self._look)
        page.left.connect(self._sheet.close_page)
        self._sheet.open(page, say("faces-moved-title"), session.desk.experiment.name)

    def follows(self) -> None:
        """What was asked of the slider against what the faces show."""
        from studio.window.verdict.follows_page import FollowsPage  # noqa: PLC0415 - nobody opens it at the start

        page = FollowsPage(self._session, self._look, ask_path)
        page.left.connect(self._sheet.close_page)
        page.saved.connect(self.saved)
        page.setting.connect(self.settings)
        self._sheet.open(page, self._session.words.say("follows-title"), self._session.desk.experiment.name)

    @abstractmethod
    def settings(self) -> None:
        """The settings."""

    def audience(self) -> None:
        """Nothing but the pictures shown, for other people to vote on."""
        from studio.window.verdict.audience_stage import AudienceStage  # noqa: PLC0415 - nobody opens it at the start

        session = self._session
        if not session.audience.ready(session.desk):
            self._toast.say(session.words.say("audience-wait"))
            return
        self._sheet.close_page()
        window = self._sheet.window()
        stage = AudienceStage(session, self._look, window)
        stage.left.connect(self._voted)
        stage.setGeometry(window.geometry())
        self._sheet.opened.emit()  # as for a page: no key of the window below does anything meanwhile
        stage.showFullScreen()
        stage.activateWindow()

    def _voted(self) -> None:
        self._sheet.closed.emit()
        given = len(self._session.audience.record(self._session.desk).votes)
        if given:
            self._toast.say(self._session.words.say("audience-kept", n=given))
