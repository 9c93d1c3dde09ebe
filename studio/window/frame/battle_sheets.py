"""Opens the page of battles."""

from collections.abc import Callable, Mapping

from studio.session.session import Session
from studio.window.frame.sheet import Sheet
from studio.window.frame.sheets import Sheets
from studio.window.widget.look import Look

BATTLE = "battle"
"""Preset of its post."""


class BattleSheets:
    """Its module is loaded when the page is first opened, not when the window starts."""

    def __init__(self, session: Session, look: Look, sheet: Sheet, sheets: Sheets) -> None:
        self._session = session
        self._look = look
        self._sheet = sheet
        self._sheets = sheets

    def acts(self) -> Mapping[str, Callable[[], object]]:
        """What menus ask for, by name."""
        return {"battle": self.battle}

    def battle(self) -> None:
        """Rounds by models."""
        from studio.window.battle.battle_page import BattlePage  # noqa: PLC0415 - nobody opens it at the start

        page = BattlePage(self._session, self._look)
        page.left.connect(self._sheet.close_page)
        page.wanted.connect(self._sheets.connect_models)
        page.posted.connect(self._post)
        self._sheet.open(page, self._session.words.say("battle-title"))

    def _post(self) -> None:
        """The post of the open battle; rounds that wait for their vote are left out, and that is said."""
        from studio.window.post.carousel_page import CarouselPage  # noqa: PLC0415 - nobody opens it at the start

        session, story = self._session, self._session.battles.story
        told = story.told(session.words.language)
        if told is None:
            self._sheets.done(session.words.say("battle-post-empty"), None)
            return
        session.carousel.plans.tell(lambda language: story.told(language) or told)
        plans = session.carousel.plans
        page = CarouselPage(session, self._look, plans.plan(plans.desk, BATTLE))
        page.left.connect(self._sheet.close_page)
        page.saved.connect(self._sheets.saved)
        self._sheet.open(page, session.words.say("post-dialog-title"), told.desk.experiment.name)
        if story.unjudged:
            self._sheets.done(session.words.say("battle-post-left", count=story.unjudged), None)
