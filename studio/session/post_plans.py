"""Planning a post: a plan from the desk, what its slides would say, what is remembered. Nothing is drawn here."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

from studio.experiment.experiment import SLOTS, Label
from studio.post.formats import Format
from studio.post.guards import LABELS, Told, post_guards
from studio.post.plan import PostPlan, planned
from studio.post.preset import Presets, slides_of
from studio.post.proposal import Field, Place, fields, outline, posted, shots_of
from studio.post.subject import Subject, with_names
from studio.session.desk import Desk
from studio.session.live import Live
from studio.session.post_easel import Order
from studio.session.read import Read
from studio.session.settings_commands import SettingsCommands
from studio.store.post_habits import PostHabits
from studio.words import Sentence, Words, sentence


@dataclass(frozen=True)
class Places:
    """Where posts go and what they begin as.

    Attributes:
        formats: places to publish, the default first.
        presets: orders of slides.
    """

    formats: tuple[Format, ...]
    presets: Presets

    def form(self, key: str) -> Format:
        """The place of a key, the default where nobody knows it."""
        return next((form for form in self.formats if form.key == key), self.formats[0])


class PostPlans:
    """Plans of a post of the test on the desk.

    Attributes:
        places: formats and presets on offer.
    """

    def __init__(self, live: Live, read: Read, settings: SettingsCommands, places: Places) -> None:
        self._live = live
        self._read = read
        self._settings = settings
        self.places = places

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
        fresh = self.plan(self._live.desk, chosen.key, plan.language)
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
        """The next post begins like this one."""
        proposed = plan.closing == self._closing(plan.preset, plan.language)
        habits = PostHabits(
            preset=plan.preset,
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

    def subject(self, plan: PostPlan) -> Subject:
        """The test on the desk in the plan's language, its models under their published names."""
        desk = self._live.desk
        named = replace(desk, experiment=with_names(desk.experiment, plan.names))
        return self._subject(named, self._words(plan.language))

    def _subject(self, desk: Desk, words: Words) -> Subject:
        experiment = desk.experiment
        names = (self._read.cards.get(model) for model in experiment.models)
        return Subject(
            experiment,
            words,
            self._read.catalogue,
            desk.verdicts,
            names=tuple(card.name if card is not None else SLOTS[slot] for slot, card in enumerate(names)),
            failed=_failed(desk),
            feelings=self.places.presets.feelings,
        )

    def _words(self, language: str) -> Words:
        return self._settings.load_words(language or self._settings.words.language)

    def _closing(self, preset: str, language: str) -> str:
        return self._words(language).say(self.places.presets.preset(preset).closing)


def _failed(desk: Desk) -> Mapping[int, Sentence]:
    """Why slots have no picture: refusals that the test has kept, and what has just been said."""
    kept = {
        refusal.slot: sentence("wire-refused", name=refusal.name, words=refusal.words or refusal.reason)
        for step in desk.experiment.steps
        for refusal in step.refusals
    }
    return MappingProxyType(kept | {job.slot: job.said for job in desk.jobs if job.said is not None})
