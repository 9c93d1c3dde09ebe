"""Keeps the small pictures and the texts of a post in step with its plan."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer
from shiboken6 import isValid

from studio.post.formats import Limits
from studio.post.plan import PostPlan
from studio.session.post_record import PostTexts
from studio.session.session import Session
from studio.window.post.plan_keeper import PlanKeeper
from studio.window.post.slide_list import SlideList
from studio.window.post.texts_form import TextsForm

REST_MS = 700
"""The list and the texts follow a change after this long a rest."""


class Followers(QObject):
    """Has pictures and texts made anew when the plan has come to rest.

    Args:
        keeper: the plan.
        slides, form: what follows it.
    """

    def __init__(self, session: Session, keeper: PlanKeeper, slides: SlideList, form: TextsForm) -> None:
        super().__init__(form)
        self._session, self._keeper, self._slides, self._form = session, keeper, slides, form
        self._fresh = False
        self._waiting: list[Callable[[PostTexts], object]] = []
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._rest.timeout.connect(self.follow)
        keeper.changed.connect(self._outdated)

    def follow(self) -> None:
        """Make both anew, now."""
        self._rest.stop()
        plan = self._keeper.plan
        self._session.carousel.thumbs(plan, self._slides.show_thumb)
        self._session.carousel.texts(plan, lambda texts: self._show(plan, texts))

    def with_texts(self, then: Callable[[PostTexts], object]) -> None:
        """Hand out the texts as they would be saved, once they fit the plan as it stands."""
        if self._fresh:
            then(self._form.texts)
            return
        self._waiting.append(then)
        if self._rest.isActive():
            self.follow()

    def _outdated(self, _old: PostPlan, _new: PostPlan) -> None:
        self._fresh = False
        self._rest.start()

    def _show(self, plan: PostPlan, texts: PostTexts) -> None:
        if not isValid(self):
            return
        self._form.show_texts(texts, self._limits(plan))
        if plan is not self._keeper.plan:
            return
        self._fresh = True
        waiting, self._waiting = self._waiting, []
        for then in waiting:
            then(self._form.texts)

    def _limits(self, plan: PostPlan) -> Limits:
        return self._session.carousel.plans.places.form(plan.format).limits
