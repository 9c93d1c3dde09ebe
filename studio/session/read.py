"""What can be read off a desk: pure derivations, so that widgets decide nothing."""

from collections.abc import Mapping

from studio.experiment.asking import trial_of
from studio.experiment.experiment import Step, Trial
from studio.experiment.fair import Fairness, fairness
from studio.experiment.playbook import Place, playbook
from studio.experiment.question import question, stale
from studio.face.pose import FacePose
from studio.face.reading import ReadingRules, read_pose
from studio.prompt.catalogue import Catalogue
from studio.prompt.difference import Change, difference
from studio.prompt.draft import Draft
from studio.prompt.expression import Prompt
from studio.prompt.knob import knob_step
from studio.prompt.menu import Menu
from studio.prompt.recipe_file import RecipeFile
from studio.prompt.scale import KnobKey
from studio.prompt.warnings import Remark, warnings
from studio.request.model_card import ModelCard
from studio.request.price import price_of
from studio.session.desk import Desk
from studio.session.photo_note import photo_note
from studio.session.recent_prompts import RecentPrompts
from studio.session.watch import awaited
from studio.session.word_limit import too_long, word_limit
from studio.words import Sentence

NO_MENU = Menu()


class Read:
    """Answers questions about a desk.

    Args:
        catalogue: the emotions and their words.
        recipe_file: the demo recipe.
        cards: model cards by id.
        rules: how a face is read out of words, for the sketch.
        menu: other words offered for each part.
    """

    def __init__(
        self,
        catalogue: Catalogue,
        recipe_file: RecipeFile,
        cards: Mapping[str, ModelCard],
        rules: ReadingRules,
        menu: Menu = NO_MENU,
    ) -> None:
        self.catalogue = catalogue
        self.recipe_file = recipe_file
        self.cards = cards
        self.menu = menu
        self._rules = rules
        self._prompts = RecentPrompts(catalogue)
        self._judged: tuple[Desk, Fairness] | None = None
        self._compared: tuple[Prompt, Prompt, tuple[Change, ...]] | None = None

    def prompt(self, desk: Desk) -> Prompt:
        """The words as they would be sent now."""
        return self._prompts.of(desk.experiment.draft)

    def baseline(self, desk: Desk) -> Draft | None:
        """What the controls said at the baseline, None before there is one or where nobody knows."""
        step = desk.experiment.step(desk.experiment.baseline)
        return step.draft if step is not None else None

    def pose(self, draft: Draft) -> FacePose:
        """What the words of a draft ask a face to do, for the sketch."""
        return read_pose(self._prompts.of(draft).text, self._rules)

    def compared(self, desk: Desk) -> tuple[Change, ...]:
        """The words now against the baseline; without a baseline everything is the same."""
        now = self.prompt(desk)
        before = self.baseline(desk)
        was = self._prompts.of(before) if before is not None else now
        if self._compared is None or self._compared[:2] != (was, now):
            self._compared = was, now, difference(was, now)
        return self._compared[2]

    def fair(self, desk: Desk) -> Fairness:
        """What the fair-test rule says of the run that would be sent now."""
        if self._judged is None or self._judged[0] is not desk:
            before = _compared_with(desk)
            trial = before.trial if before is not None else None
            self._judged = desk, fairness(self.trial(desk), trial, self.catalogue, self.cards)
        return self._judged[1]

    def trial(self, desk: Desk) -> Trial:
        """What the next run would send: the controls, and the request of each slot."""
        return trial_of(desk.experiment, self.prompt(desk).text, self.cards)

    def warnings(self, desk: Desk) -> tuple[Remark, ...]:
        """Passive remarks on the words now, the most important first."""
        long = too_long(self.prompt(desk).text, word_limit(desk.experiment, self.cards))
        return (*long, *warnings(desk.experiment.draft, self.catalogue))

    def photo_note(self, desk: Desk) -> Sentence | None:
        """What the chosen models do with the reference photos, None where there is nothing to say."""
        return photo_note(desk.experiment, self.cards)

    def knob(self, draft: Draft, key: KnobKey) -> int:
        """Effective step 0..5 of a knob: set by hand, else the emotion's own cue."""
        return knob_step(draft.expression, key, self.catalogue)

    def question(self, desk: Desk) -> Sentence:
        """The one sentence the pictures shown are judged by."""
        return question(desk.experiment, desk.step)

    def stale(self, desk: Desk) -> Sentence | None:
        """Said when the controls have moved on from the pictures shown."""
        return stale(desk.experiment, desk.step, self.prompt(desk))

    def playbook(self, desk: Desk) -> tuple[Place, ...]:
        """The places of the playbook and how far it is."""
        return playbook(desk.experiment)

    def price(self, desk: Desk) -> int | None:
        """Micro-dollars of the next run, None where the price of a model is unknown."""
        requests = self.trial(desk).requests
        return price_of((self.cards[one.model], one) for one in requests if one.model in self.cards and not one.by_hand)

    def model_name(self, desk: Desk, slot: int) -> str:
        """The name over a pane: of its shot, else of its model."""
        shot = desk.step.shot(slot) if desk.step is not None else None
        if shot is not None:
            return shot.name
        card = self.cards.get(desk.experiment.models[slot])
        return card.name if card is not None else ""


def _compared_with(desk: Desk) -> Step | None:
    """The baseline; None while the baseline itself is on its way, which repeats nothing yet."""
    experiment = desk.experiment
    baseline = experiment.step(experiment.baseline)
    if baseline is None:
        return _imported(desk)
    on_its_way = (desk.running or awaited(baseline)) and not baseline.shots and baseline.draft == experiment.draft
    return None if on_its_way else baseline


def _imported(desk: Desk) -> Step | None:
    """The step of pictures made elsewhere, whose words nobody knows, where that is what is shown."""
    return desk.step if desk.step is not None and desk.step.draft is None else None
