"""The prompts as they were sent, for followers who ask for them: what was asked of whom, and nothing that was not."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType

from studio.experiment.experiment import SLOTS, Experiment, Shot, Step
from studio.experiment.turn import knob_of
from studio.post.pack_page import Section, as_markdown, as_text
from studio.post.tested import FAIR
from studio.prompt.names import part_name
from studio.prompt.recipe import PARTS
from studio.request.image_request import ImageRequest
from studio.words import Words

LABELS = {
    "FAIR": "post-label-fair",
    "FAIR (BY HAND)": "post-label-by-hand",
    "EXPLORATION": "post-label-exploration",
    "REPEAT": "post-label-repeat",
    "IMPORTED": "pack-label-imported",
}


@dataclass(frozen=True)
class Origins:
    """What is known of pictures and models beyond the records of the test.

    Attributes:
        days: on which a picture came, "YYYY-MM-DD" by shot id.
        routes: by which a model was reached, by model id.
    """

    days: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    routes: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))


NOTHING_MORE = Origins()


def prompt_pack(experiment: Experiment, words: Words, origins: Origins = NOTHING_MORE) -> str:
    """The pack as Markdown: one section per step with its words, models, days and locks."""
    return as_markdown(words.say("pack-title", name=experiment.name), *_pages(experiment, words, origins))


def prompt_pack_text(experiment: Experiment, words: Words, origins: Origins = NOTHING_MORE) -> str:
    """The same as plain text."""
    return as_text(words.say("pack-title", name=experiment.name), *_pages(experiment, words, origins))


def _pages(experiment: Experiment, words: Words, origins: Origins) -> tuple[str, list[Section]]:
    steps = [step for step in experiment.steps if step.text or step.shots]
    teller = _Teller(words, origins, _numbered(steps), len(experiment.models))
    sections = [teller.section(number, step) for number, step in enumerate(steps, 1)]
    return words.say("pack-intro"), sections + teller.legend(steps)


def _numbered(steps: Sequence[Step]) -> dict[str, int]:
    """A number for each reference photo that was sent, in the order of their first use; its sha256 stays private."""
    sent = (photo for step in steps for request in _requests(step) for photo in request.references)
    return {photo: number for number, photo in enumerate(dict.fromkeys(sent), 1)}


def _requests(step: Step) -> tuple[ImageRequest, ...]:
    """What was asked in a step, by this program or by hand."""
    return (*step.requests, *(shot.request for shot in step.shots if shot.request is not None))


@dataclass(frozen=True)
class _Teller:
    """Puts steps into words.

    Attributes:
        photos: number of a reference photo by its sha256.
        models: how many slots the test has.
    """

    words: Words
    origins: Origins
    photos: Mapping[str, int]
    models: int

    def section(self, number: int, step: Step) -> Section:
        """One step: its name and label, its words, who was asked what, what was locked."""
        place = f"post-place-{knob_of(step.place) or step.place}"
        title = self.words.say(place if self.words.knows(place) else "post-place-own")
        label = self.words.say(LABELS[step.label])
        slots = [line for slot in range(self.models) if (line := self._slot(step, slot))]
        return Section(f"{number}. {title} · {label}", self._prompts(step), (*slots, *self._locks(step)))

    def legend(self, steps: Sequence[Step]) -> list[Section]:
        """What each numbered photo shows; its file stays private."""
        kept = [one for step in steps if step.draft is not None for one in step.draft.recipe.references]
        parts = {one.sha256: self.words.tell(part_name(one.part)).lower() for one in kept}
        lines = tuple(
            self.words.say("pack-photo", n=number, part=parts[photo])
            if photo in parts
            else self.words.say("pack-photo-unknown", n=number)
            for photo, number in self.photos.items()
        )
        return [Section(self.words.say("pack-photos-title"), (), lines)] if lines else []

    def _prompts(self, step: Step) -> tuple[tuple[str, str], ...]:
        """The words, once where all models got the same, else under each letter."""
        said = {shot.slot: shot.words for shot in step.shots}
        texts = dict.fromkeys([*([step.text] if step.text else []), *(text for text in said.values() if text)])
        if len(texts) <= 1:
            return tuple(("", text) for text in texts)
        return tuple((SLOTS[slot], text) for slot, text in sorted(said.items()) if text)

    def _slot(self, step: Step, slot: int) -> str:
        shot, shots = step.shot(slot), [shot for shot in step.shots if shot.slot == slot]
        asked = shot.request if shot is not None else step.request(slot)
        if shot is None and asked is None:
            return ""
        facts = [*self._asked(asked, shot), *self._came(asked, shots)]
        if shot is not None and shot.simulated:
            facts.append(self.words.say("pack-simulated"))
        name = f"{SLOTS[slot]} · {shot.name}" if shot is not None else SLOTS[slot]
        return f"{name}: {'; '.join(facts)}"

    def _asked(self, asked: ImageRequest | None, shot: Shot | None) -> list[str]:
        """What a model was asked. By hand only the words went out, and what the app did with them nobody knows."""
        say = self.words.say
        if asked is None:
            return [say("pack-outside" if shot is None or not shot.words else "pack-outside-words")]
        if asked.by_hand:
            return [say("pack-by-hand")]
        facts = [say("pack-model", id=asked.model)]
        facts += [say("pack-version", version=asked.version)] if asked.version else []
        route = self.origins.routes.get(asked.model)
        facts += [say("pack-route", route=route)] if route else []
        facts.append(say("pack-size", size=str(asked.size)))
        facts += [say("pack-seed", seed=str(asked.seed))] if asked.seed is not None else []
        return facts + self._photos(asked)

    def _photos(self, asked: ImageRequest) -> list[str]:
        numbers = ", ".join(str(self.photos[photo]) for photo in asked.references)
        return [self.words.say("pack-photos", numbers=numbers, count=len(asked.references))] if numbers else []

    def _came(self, asked: ImageRequest | None, shots: Sequence[Shot]) -> list[str]:
        if not shots:
            return [self.words.say("pack-waiting" if asked is not None and asked.by_hand else "pack-no-picture")]
        sizes = dict.fromkeys(f"{shot.picture.width}x{shot.picture.height}" for shot in shots)
        days = sorted({self.origins.days[shot.id] for shot in shots if shot.id in self.origins.days})
        facts = [self.words.say("pack-came", count=len(shots), size=", ".join(sizes))]
        return facts + ([self.words.say("pack-day", day=", ".join(days))] if days else [])

    def _locks(self, step: Step) -> tuple[str, ...]:
        """What was held still; nothing is claimed of words that nobody knows."""
        if step.draft is None:
            return ()
        recipe = step.draft.recipe
        parts = [part for part in PARTS if part in recipe.locked and recipe.text(part)]
        if not parts:
            return (self.words.say("pack-locked-none"),)
        names = ", ".join(self.words.tell(part_name(part)).lower() for part in parts)
        key = "pack-locked" if step.label in FAIR else "pack-locked-now"
        return (self.words.say(key, parts=names),)
