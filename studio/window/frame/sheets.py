"""Opens the pages that lie over the window."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication

from studio.prompt.emotion import Emotion
from studio.prompt.names import felt
from studio.session.notice import Notice
from studio.session.session import Session
from studio.window.frame.cheat_sheet import CheatSheet
from studio.window.frame.exchange_sheets import ExchangeSheets
from studio.window.frame.sheet import Sheet
from studio.window.frame.toast import Action, Toast
from studio.window.frame.vote_first import vote_first
from studio.window.history.rename_page import RenamePage
from studio.window.history.test_list import TestList
from studio.window.post.post_page import PostPage
from studio.window.post.save_file import ask_path
from studio.window.settings.settings_page import SettingsPage
from studio.window.widget.look import Look

if TYPE_CHECKING:
    from studio.post.plan import PostPlan
    from studio.window.post.carousel_page import CarouselPage

POST_TIP = 4


class Sheets(ExchangeSheets):
    """One method per page, and the toast for what is said afterwards."""

    def __init__(self, session: Session, look: Look, sheet: Sheet, toast: Toast) -> None:
        super().__init__(session, sheet)
        self._look = look
        self._toast = toast
        self._say = session.words.say
        sheet.closed.connect(toast.go_back)

    def post(self, preset: str = "", begun: "PostPlan | None" = None) -> None:
        """Make the post, once both pictures are there.

        Args:
            preset: whose slides are made; "" for the cover alone.
            begun: the post to begin with, where the creator has decided something about it already.
        """
        desk = self._session.desk
        if not self._session.post.ready(desk):
            self._toast.say(self._say("window-make-post-wait"))
            return
        whole = bool(preset)
        if self._session.judge.veil.tells(desk, whole=whole):
            vote_first(self._session, self._toast, partial(self.post, preset, begun), whole=whole)
            self.lie_on_page()
            return
        page = _whole_post(self._session, self._look, preset, begun) if preset else PostPage(self._session, self._look)
        page.left.connect(self._sheet.close_page)
        page.saved.connect(self.saved)
        page.other.connect(self.post)
        self._sheet.open(page, self._say("post-dialog-title"), desk.experiment.name)
        self._session.look.tip_done(POST_TIP)

    def settings(self) -> None:
        """The settings."""
        page = SettingsPage(self._session)
        page.left.connect(self._sheet.close_page)
        page.models.clicked.connect(self.connect_models)
        page.report.clicked.connect(self.report)
        self._sheet.open(page, self._say("settings-title"))

    def connect_models(self) -> None:
        """Keys, addresses, and what a day may cost."""
        from studio.window.settings.models_page import ModelsPage  # noqa: PLC0415 - nobody opens it at the start

        page = ModelsPage(self._session, self._look)
        page.left.connect(self._sheet.close_page)
        self._sheet.open(page, self._say("connect-title"))

    def keys(self) -> None:
        """Every key that works."""
        self._sheet.open(CheatSheet(self._session.words, self._look), self._say("window-keys-title"))

    def tests(self) -> None:
        """All tests of the library."""
        page = TestList(self._session, self._look)
        page.left.connect(self._sheet.close_page)
        self._sheet.open(page, self._say("tests-title"))

    def steps(self) -> None:
        """The steps of the playbook."""
        from studio.window.verdict.playbook_page import PlaybookPage  # noqa: PLC0415 - nobody opens it at the start

        page = PlaybookPage(self._session, self._look)
        page.left.connect(self._sheet.close_page)
        self._sheet.open(page, self._say("playbook-title"))

    def features(self, mark: Callable[[tuple[int, ...]], object]) -> None:
        """The feature sheet of the pictures shown; `mark` asks for the eyes of some slots."""
        from studio.window.viewer.feature_page import FeaturePage  # noqa: PLC0415 - nobody opens it at the start

        desk = self._session.desk
        if not self._session.sheet.ready(self._session.judge.veil.on_show(desk)):
            self._toast.say(self._say("sheet-none"))
            return
        page = FeaturePage(self._session, self._look, ask_path)
        page.left.connect(self._sheet.close_page)
        page.saved.connect(self.saved)
        page.marking.connect(mark)
        self._sheet.open(page, self._say("sheet-title"), desk.experiment.name)

    def own_emotion(self, emotion: Emotion | None = None) -> None:
        """A new emotion of the creator's own, or one that is to be changed."""
        from studio.window.prompt.own_emotion_page import OwnEmotionPage  # noqa: PLC0415 - nobody opens it at the start

        page = OwnEmotionPage(self._session, emotion)
        page.left.connect(self._sheet.close_page)
        self._sheet.open(page, self._say("emotions-own-title"))

    def about_cue(self) -> None:
        """What stands behind the words of the chosen emotion."""
        from studio.window.prompt.about_page import AboutPage  # noqa: PLC0415 - nobody opens it at the start

        page = AboutPage(self._session)
        draft = self._session.desk.experiment.draft
        name = self._session.words.tell(felt(draft.expression, draft.recipe.gender))
        self._sheet.open(page, self._say("about-cue-title"), name)

    def rename(self) -> None:
        """A new name for the open test."""
        page = RenamePage(self._session)
        page.left.connect(self._sheet.close_page)
        self._sheet.open(page, self._say("tests-rename-title"))

    def saved(self, path: str) -> None:
        """Say where a file went, and lead there."""
        self._toast.say(self._say("post-dialog-saved", name=Path(path).name), self._file_actions(path))
        self.lie_on_page()

    def notice(self, notice: Notice) -> None:
        """Say what the session has to say."""
        actions: tuple[Action, ...] = ()
        if notice.path:
            actions = self._file_actions(notice.path)
        elif notice.votes:
            actions = ((self._say("judge-undo"), self._undo_vote),)
        elif notice.undo:
            actions = ((self._say("window-undo"), self._session.expression.undo),)
        self._toast.say(self._session.words.tell(notice.said), actions)
        self.lie_on_page()

    def _undo_vote(self) -> None:
        """What the toast told of is over, whether or not there is something to say instead."""
        self._toast.hide()
        self._session.judge.undo()

    def _file_actions(self, path: str) -> tuple[Action, ...]:
        return (
            (self._say("post-dialog-show-folder"), lambda: _show_folder(path)),
            (self._say("post-dialog-copy-path"), lambda: _copy(path, self._toast, self._say("post-dialog-copied"))),
        )


def _whole_post(session: Session, look: Look, preset: str, begun: "PostPlan | None") -> "CarouselPage":
    from studio.window.post.carousel_page import CarouselPage  # noqa: PLC0415 - nobody opens it at the start

    return CarouselPage(session, look, begun or session.carousel.plans.plan(session.desk, preset))


def _copy(path: str, toast: Toast, said: str) -> None:
    QGuiApplication.clipboard().setText(path)
    toast.say(said)


def _show_folder(path: str) -> None:
    """The folder of a file, or the folder of a post itself."""
    place = Path(path)
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(place if place.is_dir() else place.parent)))
