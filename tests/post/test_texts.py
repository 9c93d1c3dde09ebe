"""Caption, prompt pack, wording and formats."""

from dataclasses import replace

import pytest

from studio.post.caption import caption
from studio.post.formats import Limits, parse_formats
from studio.post.measures import inset
from studio.post.prompt_pack import prompt_pack
from studio.post.runs import clause_runs, prompt_runs
from studio.post.wording import cover_foot, short_title
from studio.request.size import Size
from studio.verdict.verdict import CHOICES, Verdict
from tests.fakes.demo import CATALOGUE, RECIPE, RESOURCES, draft, experiment
from tests.post.scenes import prompt_of, trial, words

FORMATS, LIMITS = parse_formats((RESOURCES / "formats.toml").read_text("utf-8"))
both = pytest.mark.parametrize("language", ["en", "es"])


@both
def test_the_caption_asks_tells_and_asks_back(language: str) -> None:
    lines = caption(trial(), {}, words(language), LIMITS).splitlines()
    closing = {"en": "Which one do you keep, A or B?", "es": "¿Con cuál te quedas, A o B?"}[language]
    assert lines[0].endswith("?")
    assert closing in lines
    assert any("SIMUL" in line for line in lines)
    assert sum(word.startswith("#") for word in lines[-1].split()) in range(1, 6)


@both
def test_the_caption_names_what_was_held_still_and_what_changed(language: str) -> None:
    said = caption(trial(), {}, words(language), LIMITS)
    assert cover_foot(RECIPE, words(language)) in said
    for knob in ("brow", "mouth"):
        assert words(language).say(f"knob-{knob}").lower() in said
    assert words(language).say("knob-gaze").lower() not in said


@pytest.mark.parametrize("choice", CHOICES)
def test_the_caption_never_contradicts_the_vote(choice: str) -> None:
    verdict = next(Verdict("s1", known) for known in CHOICES if known == choice)
    without, said = (caption(trial(), votes, words(), LIMITS) for votes in ({}, {"s1": verdict}))
    (vote,) = set(said.splitlines()) - set(without.splitlines())
    assert ("Sim A" in vote) == (choice == "a")
    assert ("Sim B" in vote) == (choice == "b")


def test_a_caption_is_never_longer_than_the_app_takes() -> None:
    long = replace(trial(), question="Who does it better? " * 300)
    assert len(caption(long, {}, words(), LIMITS)) <= 2200
    tight = Limits(120, 2, 1000, 100)
    short = caption(trial(), {}, words(), tight)
    assert len(short) <= 120
    assert sum(word.startswith("#") for word in short.split()) <= 2


def test_real_models_are_not_called_simulated() -> None:
    made = trial()
    real = replace(
        made,
        steps=tuple(replace(s, shots=tuple(replace(x, simulated=False) for x in s.shots)) for s in made.steps),
    )
    assert "SIMULATED" not in caption(real, {}, words(), LIMITS)


def test_without_pictures_there_is_no_caption() -> None:
    assert caption(experiment(), {}, words(), LIMITS) == ""


def test_the_prompt_pack_holds_every_prompt_as_sent() -> None:
    made = trial()
    pack = prompt_pack(made, words())
    assert pack.startswith("# ")
    for step in made.steps:
        assert f"\n{step.text}\n" in pack
        assert pack.count(step.label) >= 1
    assert pack.count("```") == 2 * len(made.steps)
    assert pack.count("Sim A") == len(made.steps)


def test_the_foot_names_locked_parts_only() -> None:
    assert cover_foot(RECIPE, words()).startswith("Same hair")
    assert cover_foot(RECIPE, words("es")).startswith("Igual: pelo")
    assert "room" not in cover_foot(RECIPE.with_locks(RECIPE.locked - {"room"}), words())
    assert cover_foot(RECIPE.with_locks(frozenset()), words()) == ""
    assert "hair" not in cover_foot(RECIPE.with_text("hair", ""), words())


def test_the_short_title_is_inflected() -> None:
    assert short_title(draft(), words()) == "Sad, subtle"
    assert short_title(draft("worried"), words("es")) == "Preocupada, sutil"


def test_changed_clauses_are_shown_whole_with_the_new_words_marked() -> None:
    made = trial()
    before, after = clause_runs(prompt_of(made.steps[0]), prompt_of(made.steps[1]))
    assert "brow" in "".join(run.text for run in before)
    assert any(run.kind == "changed" for run in after)
    assert "".join(run.text for run in after) in made.steps[1].text


def test_equal_prompts_change_no_words() -> None:
    same = prompt_of(trial().steps[0])
    assert clause_runs(same, same) == ([], [])


def test_the_prompt_card_spells_the_prompt_and_knows_its_locks() -> None:
    prompt = prompt_of(trial().steps[0])
    runs = prompt_runs(prompt)
    assert "".join(run.text for run in runs) == prompt.text
    assert {run.kind for run in runs} == {"plain", "locked"}
    assert CATALOGUE.emotions


def test_formats_are_dated_and_led_by_the_default() -> None:
    assert FORMATS[0].size == Size(1080, 1350)
    assert all(form.checked >= "2026-11" and form.most_bytes <= 8 * 2**20 for form in FORMATS)
    assert {str(form.size) for form in FORMATS} >= {"1080x1350", "1080x1440", "1080x1080", "1080x1920"}
    assert (LIMITS.caption, LIMITS.hashtags) == (2200, 5)


def test_covers_keep_their_words_inside_what_the_grid_shows() -> None:
    for form in FORMATS:
        assert inset(form.size.width, form.size.height) > form.grid[0]


@both
def test_both_languages_have_every_text(language: str) -> None:
    lines = (RESOURCES / "words" / "en" / "post.ftl").read_text("utf-8").splitlines()
    keys = [line.split(" =")[0] for line in lines if line.startswith("post-")]
    own = (RESOURCES / "words" / language / "post.ftl").read_text("utf-8")
    assert [key for key in keys if f"\n{key} =" not in own] == []
