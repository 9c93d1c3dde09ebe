"""`prompt`: the words as they would be sent, and on request the record of the run."""

import json
import sys
from dataclasses import asdict, replace
from pathlib import Path

from studio.command.entry import Entry, Options
from studio.command.files import recipe_from
from studio.experiment.asking import trial_of
from studio.experiment.experiment import Experiment, Setup
from studio.prompt.compose import compose
from studio.prompt.draft import Draft
from studio.prompt.expression import Expression
from studio.prompt.recipe import PARTS, Recipe
from studio.prompt.scale import KNOBS, MOST, KnobKey
from studio.prompt.warnings import warnings
from studio.request.size import Size
from studio.store.atomic import write_atomic
from studio.store.trial_file import trial_json
from studio.wiring import SIMULATED_PAIR, catalogue, model_cards
from studio.words import StudioError, Words, sentence

MOST_PICTURES = 5
"""Of one model in one run."""


def add_options(entry: Entry, words: Words) -> None:
    """The options of the command."""
    say = words.say
    entry.add_argument("--emotion", default="sad", help=say("command-emotion"))
    entry.add_argument("--intensity", default="2", help=say("command-intensity"))
    about = say("command-set", knobs=", ".join(KNOBS))
    entry.add_argument("--set", metavar="KNOB=STEP", action="append", default=[], help=about)
    entry.add_argument("--side", choices=("left", "right"), default="right", help=say("command-side"))
    entry.add_argument("--recipe", metavar="FILE", default="", help=say("command-recipe"))
    entry.add_argument("--part", metavar="PART=WORDS", action="append", default=[], help=say("command-part"))
    entry.add_argument("--unlock", metavar="PART", action="append", default=[], help=say("command-unlock"))
    entry.add_argument("--free", metavar="WORDS", default="", help=say("command-free"))
    entry.add_argument("--json", action="store_true", help=say("command-json"))
    entry.add_argument("--record", metavar="FILE", type=Path, help=say("command-record"))
    entry.add_argument("--model", metavar="ID", action="append", default=[], help=say("command-model"))
    entry.add_argument("--size", metavar="WxH", default="", help=say("command-picture-size"))
    entry.add_argument("--count", metavar="N", default="1", help=say("command-count"))


def run(options: Options, words: Words) -> None:
    """Print the words; with `--record`, also write what a run of them would send.

    Raises:
        StudioError: an option cannot be used, or the record cannot be written.
    """
    known = catalogue()
    draft = _draft(options)
    prompt = compose(draft, known)
    if options.record is not None:
        write_atomic(options.record, _record(options, draft, prompt.text))
    said = [words.tell(remark.said) for remark in warnings(draft, known)]
    if options.json:
        spans = [{name: asdict(span)[name] for name in ("start", "end", "text", "by")} for span in prompt.spans]
        print(json.dumps({"text": prompt.text, "spans": spans, "warnings": said}, ensure_ascii=False))
        return
    for remark in said:
        print(remark, file=sys.stderr)
    print(prompt.text)


def _draft(options: Options) -> Draft:
    expression = Expression(options.emotion, _step(options.intensity, "--intensity"), side=options.side)
    for setting in options.set:
        knob, step = _knob(setting)
        expression = expression.with_knob(knob, step)
    return Draft(_recipe(options), expression, options.free)


def _recipe(options: Options) -> Recipe:
    recipe = recipe_from(options.recipe)
    for setting in options.part:
        part, _equals, text = setting.partition("=")
        recipe = recipe.with_text(_part(part), text)
    return recipe.with_locks(recipe.locked - {_part(part) for part in options.unlock})


def _record(options: Options, draft: Draft, text: str) -> bytes:
    """What a run of the words would send to the models named.

    Raises:
        StudioError: an unknown model, size or number.
    """
    cards = model_cards()
    models = tuple(options.model) or SIMULATED_PAIR
    for model in models:
        if model not in cards:
            raise StudioError(sentence("command-bad-model", text=model[:60], known=", ".join(cards)))
    experiment = Experiment("record", "record", models, draft, setup=_setup(options))
    trial = trial_of(experiment, text, cards)
    return trial_json(replace(trial, draft=draft))


def _setup(options: Options) -> Setup:
    count = options.count
    if not count.isdecimal() or len(count) > 1 or not 1 <= int(count) <= MOST_PICTURES:
        raise StudioError(sentence("command-bad-count", text=count[:20], most=MOST_PICTURES))
    try:
        size = Size.parse(options.size) if options.size else None
    except ValueError as problem:
        raise StudioError(sentence("command-bad-size", text=options.size)) from problem
    return Setup(size, int(count))


def _part(text: str) -> str:
    if text not in PARTS:
        raise StudioError(sentence("command-bad-part", text=text[:40], known=", ".join(PARTS)))
    return text


def _knob(setting: str) -> tuple[KnobKey, int]:
    name, _equals, step = setting.partition("=")
    for knob in KNOBS:
        if knob == name:
            return knob, _step(step, name)
    raise StudioError(sentence("command-bad-knob", text=setting, known=", ".join(KNOBS)))


def _step(text: str, name: str) -> int:
    if len(text) > 1 or not text.isdecimal() or int(text) > MOST:
        raise StudioError(sentence("command-bad-step", name=name, text=text[:20], most=MOST))
    return int(text)
