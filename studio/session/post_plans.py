"""Planning a post: a plan from the desk, what its slides would say, what is remembered. Nothing is drawn here."""

from dataclasses import replace

from studio.experiment.experiment import Label
from studio.post.guards import LABELS, Told, post_guards
from studio.post.plan import PostPlan, planned
from studio.post.preset import Preset, slides_of
from studio.post.proposal import Field, Place, fields, outline, posted, shots_of
from studio.session.desk import Desk
from studio.session.post_easel import Order
from studio.session.post_telling import Places, PostTelling, Story, Teller
from studio.store.post_habits import PostHabits
from studio.words import Sentence

__all__ = ["Places", "PostPlans", "Story", "Teller"]


class PostPlans(PostTelling):
    """Plans of a post of the test on the desk, or of the battle that is told.

    Attributes:
        places: formats and presets there are.
    """

    @property
    def presets(self) -> tuple[Preset, ...]:
        """Orders of slides that make sense: those with rounds for a battle, the others for a test."""
        return tuple(one for one in self.places.presets.all if one.of_battles == (self._teller is not None))

    def ready(self, desk: Desk) -> bool:
        """Whether there is something to post: a step with a picture of every model."""
        return self._subject(desk, self._settings.words).baseline is not None

    def plan(self, desk: Desk, preset: str = "", language: str = "") -> PostPlan:
        """The post as it would be made without another word.

        Args:
            desk: whose test; a post of a single slide is about the step it shows.
            preset: key, "" for the one used last.
            language: "" for the window's.
        """
        values, habits = self._settings.values, self._settings.values.post
        words = self._words(language)
        chosen = self.places.presets.preset(preset or habits.preset)
        form = self.places.form(habits.format)
        begun = PostPlan(
            (),
            format=form.key,
            size=form.size,
            layout=habits.layout,
            theme=values.post_theme,
            language=words.language,
            handle=values.handle,
            keyword=habits.keyword,
            opening=habits.opening,
            closing=habits.closing or words.say(chosen.closing),
            emoji=habits.emoji,
            logo=habits.logo,
            preset=chosen.key,
            masters=habits.masters,
        )
        subject = self._subject(desk, words)
        shown = desk.step
        about = shown.id if shown is not None and subject.full(shown) else ""
        return planned(slides_of(chosen, subject, about), begun)

    def preset_again(self, plan: PostPlan, preset: str) -> PostPlan:
        """The plan with the slides of a preset; everything else stays."""
        chosen = self.places.presets.preset(preset)
        fresh = self.plan(self.desk, chosen.key, plan.language)
        closing = plan.closing
        if closing == self._closing(plan.preset, plan.language):
            closing = self._closing(chosen.key, plan.language)
        return replace(plan, slides=fresh.slides, preset=chosen.key, closing=closing)

    def reworded(self, plan: PostPlan, language: str) -> PostPlan:
        """The plan in another language; what the creator wrote stays, proposals follow."""
        closing = plan.closing
        if closing == self._closing(plan.preset, plan.language):
            closing = self._closing(plan.preset, language)
        return replace(plan, language=language, closing=closing)

    def outline(self, plan: PostPlan) -> tuple[Place, ...]:
        """All slides of a plan in order, with why one is left out."""
        return outline(self.subject(plan), plan)

    def fields(self, plan: PostPlan, key: str) -> tuple[Field, ...]:
        """The texts of a slide that can be written over."""
        return fields(self.subject(plan), plan, key)

    def guards(self, plan: PostPlan) -> tuple[Sentence, ...]:
        """What there is to know about the post as a whole before it is saved."""
        subject = self.subject(plan)
        drawn = posted(subject, plan)
        labels = [proposal.step.label for _slide, proposal in drawn if proposal.step is not None]
        # One slide with an unfair pair is enough for the warning, wherever in the post it stands.
        label: Label = next((label for label in labels if label in LABELS), "FAIR")
        return post_guards(Told(label, shots_of(subject, plan), len(drawn)), self.places.form(plan.format))

    def closings(self, language: str) -> tuple[str, ...]:
        """Closing lines on offer."""
        words = self._words(language)
        return tuple(words.say(key) for key in self.places.presets.closings)

    def remember(self, plan: PostPlan) -> None:
        """The next post begins like this one; a test's is not ordered like a battle's."""
        proposed = plan.closing == self._closing(plan.preset, plan.language)
        battle = self.places.presets.preset(plan.preset).of_battles
        habits = PostHabits(
            preset=self._settings.values.post.preset if battle else plan.preset,
            format=plan.format,
            layout=plan.layout,
            opening=plan.opening,
            closing="" if proposed else plan.closing,
            keyword=plan.keyword,
            emoji=plan.emoji,
            logo=plan.logo,
            masters=plan.masters,
        )
        self._settings.change(post=habits, handle=plan.handle, post_theme=plan.theme)

    def order(self, plan: PostPlan) -> Order:
        """What is to be drawn of a plan, for the place it is made for."""
        return Order(self.subject(plan), plan, self.places.form(plan.format))

    def _closing(self, preset: str, language: str) -> str:
        return self._words(language).say(self.places.presets.preset(preset).closing)
