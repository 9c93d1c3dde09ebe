"""What can be added to the slides of a post, and what can be done with the chosen one."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QAbstractButton, QMenu, QPushButton

from studio.post import plan as verbs
from studio.post.offers import offers
from studio.post.plan import Kind, PostPlan
from studio.session.post_plans import PostPlans
from studio.window.post.plan_keeper import PlanKeeper
from studio.window.widget.look import Look
from studio.window.widget.plain import icon_button, push_button
from studio.words import Words

Verb = Callable[[PostPlan, str], PostPlan]


class SlideMenus:
    """Two buttons with a menu each.

    Args:
        keeper: the plan that is changed.
        plans: says what could be added.
        chosen: the key of the chosen slide, and the way to move it by some places.
        was_added: hears the key of a slide that was added.

    Attributes:
        add_button: adds a slide; more_button: does something with the chosen one.
    """

    def __init__(
        self,
        keeper: PlanKeeper,
        plans: PostPlans,
        look: Look,
        words: Words,
        chosen: tuple[Callable[[], str], Callable[[int], object]],
        was_added: Callable[[str], object],
    ) -> None:
        self._keeper, self._plans, self._look, self._words = keeper, plans, look, words
        self._key, self._step = chosen
        self._was_added = was_added
        self.add_button: QPushButton = push_button(words.say("carousel-add"), "quiet")
        self.add_button.setIcon(look.icons.icon("plus"))
        self._menu(self.add_button, "add", self._fill_add)
        self.more_button = icon_button(look, "more", words.say("carousel-more"))
        self._more = self._menu(self.more_button, "more", self._fill_more)

    def open_more(self, at: QPoint) -> None:
        """Open the menu of the chosen slide at a point of the screen."""
        self._more.popup(at)

    def toggle(self, key: str) -> None:
        """Show a hidden slide, or leave a shown one out."""
        slide = self._keeper.plan.slide(key)
        if slide is not None:
            self.do(verbs.shown if slide.hidden else verbs.hidden, key)

    def do(self, verb: Verb, key: str) -> None:
        """Change a slide, or have it said why that cannot be."""
        self._keeper.attempt(lambda plan: verb(plan, key))

    def _menu(self, button: QAbstractButton, name: str, fill: Callable[[QMenu], None]) -> QMenu:
        button.setObjectName(f"post_slide_{name}")
        menu = QMenu(button)
        menu.aboutToShow.connect(lambda: fill(menu))
        button.clicked.connect(lambda: menu.popup(button.mapToGlobal(button.rect().bottomLeft())))
        return menu

    def _fill_more(self, menu: QMenu) -> None:
        menu.clear()
        slide = self._keeper.plan.slide(self._key())
        if slide is None:
            return
        seen: tuple[str, Verb] = ("show", verbs.shown) if slide.hidden else ("hide", verbs.hidden)
        acts: tuple[tuple[str, Verb], ...] = (seen, ("copy", verbs.duplicated), ("remove", verbs.removed))
        menu.addAction(self._words.say("carousel-up"), lambda: self._step(-1))
        menu.addAction(self._words.say("carousel-down"), lambda: self._step(1))
        menu.addSeparator()
        for name, verb in acts:
            menu.addAction(self._words.say(f"carousel-{name}"), partial(self.do, verb, slide.key))

    def _fill_add(self, menu: QMenu) -> None:
        menu.clear()
        plan = self._keeper.plan
        for kind, step, place in offers(self._plans.subject(plan), plan):
            menu.addAction(place.title.replace("&", "&&"), partial(self._add, kind, step))

    def _add(self, kind: Kind, step: str) -> None:
        before = self._keeper.plan
        self._keeper.attempt(lambda plan: verbs.added(plan, kind, step))
        if self._keeper.plan is not before:
            self._was_added(self._keeper.plan.slides[-1].key)
