"""The prompt pack: words as sent, ids as sent, and nothing that was not."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from studio.experiment.experiment import BY_HAND, Experiment, Shot, Step
from studio.post.pack_page import Section, as_markdown, as_text
from studio.post.prompt_pack import LABELS, Origins, prompt_pack, prompt_pack_text
from studio.prompt.reference import Reference
from studio.request.image_request import ImageRequest
from studio.words import LANGUAGES
from tests.fakes.demo import baseline, experiment
from tests.post.scenes import trial, words

both = pytest.mark.parametrize("language", LANGUAGES)


def with_request(step: Step, slot: int, **changes: object) -> Step:
    """The step with something else asked of one slot."""

    def other(shot: Shot) -> Shot:
        asked = shot.request
        assert asked is not None
        return replace(shot, request=replace(asked, **changes)) if shot.slot == slot else shot  # type: ignore[arg-type]

    return replace(step, shots=tuple(other(shot) for shot in step.shots))


def line_of(pack: str, letter: str) -> str:
    (line,) = (line for line in pack.splitlines() if line.startswith(f"- {letter}"))
    return line


def alone(step: Step) -> Experiment:
    return experiment(step)


@both
def test_it_holds_every_prompt_as_sent(language: str) -> None:
    made = trial()
    pack = prompt_pack(made, words(language))
    assert pack.startswith("# ")
    for step in made.steps:
        assert f"\n{step.text}\n" in pack
    assert pack.count("```") == 2 * len(made.steps)
    assert pack.count("Sim A") == len(made.steps)
    assert "{" not in pack


@both
def test_the_plain_text_holds_the_same_without_markup(language: str) -> None:
    made = trial()
    pack = prompt_pack_text(made, words(language))
    assert not {"#", "`", "\\"} & set(pack)
    for step in made.steps:
        assert step.text in pack
    assert pack.count("simulated/sim-a") == len(made.steps)


def test_models_are_named_as_they_were_asked() -> None:
    first = line_in(baseline(), "A", Origins(routes={"simulated/sim-a": "simulated"}))
    assert "model simulated/sim-a" in first
    assert "route simulated" in first
    assert "asked for 1024x1280 px" in first
    assert "seed 1" in first
    assert "SIMULATED" in first


def line_in(step: Step, letter: str, origins: Origins | None = None) -> str:
    return line_of(prompt_pack(alone(step), words(), origins or Origins()), letter)


def test_a_version_is_told_where_it_was_recorded() -> None:
    assert "version 4.5" in line_in(with_request(baseline(), 0, version="4.5"), "A")
    assert "version" not in line_in(with_request(baseline(), 0, version=""), "A")


def test_a_seed_is_told_only_where_one_was_sent() -> None:
    assert "seed" not in line_in(with_request(baseline(), 0, seed=None), "A")
    assert "seed 0" in line_in(with_request(baseline(), 0, seed=0), "A")


def test_routes_and_days_nobody_recorded_are_not_told() -> None:
    line = line_in(baseline(), "A")
    assert "route" not in line
    assert "20" not in line.replace("1280", "").replace("1024", "")


def test_days_come_from_the_records_of_the_shots() -> None:
    step = baseline()
    again = step.with_shot(replace(step.shots[0], id="again"))
    days = {"s1-0": "2026-11-03", "again": "2026-11-05"}
    line = line_in(again, "A", Origins(days))
    assert line.endswith("2 pictures, 1024x1280 px; 2026-11-03, 2026-11-05; SIMULATED, drawn by a demo program")
    assert "2026" not in line_in(again, "B", Origins(days))


def test_of_a_picture_made_by_hand_nothing_is_claimed_to_be_sent() -> None:
    step = with_request(baseline(), 1, model=BY_HAND, by_hand=True, references=("a" * 64,))
    line = line_in(step, "B")
    assert "made by hand in an app from the copied words" in line
    assert not any(part in line for part in ("seed", "asked for", "model", "photo"))


def test_a_picture_from_outside_has_no_words() -> None:
    shots = tuple(replace(shot, request=None, words="", simulated=False) for shot in baseline().shots)
    pack = prompt_pack(alone(Step("s", None, "", "IMPORTED", "import", shots)), words())
    assert "made elsewhere; its words are not known" in line_of(pack, "A")
    assert "```" not in pack
    assert "Held still" not in pack
    assert "MADE ELSEWHERE" in pack


def test_words_that_came_with_pictures_stand_under_their_letters() -> None:
    one, two = baseline().shots
    shots = (replace(one, request=None, words="a sad face"), replace(two, request=None, words="a sadder face"))
    pack = prompt_pack(alone(Step("s", None, "", "IMPORTED", "import", shots)), words())
    assert pack.index("**A**") < pack.index("a sad face") < pack.index("**B**") < pack.index("a sadder face")
    assert "the words came with the picture" in line_of(pack, "A")


def test_what_was_asked_and_never_came_says_so() -> None:
    step = baseline()
    asked = step.requests or tuple(shot.request for shot in step.shots if shot.request is not None)
    lone = replace(step, shots=step.shots[:1], requests=asked)
    assert "no picture came back" in line_in(lone, "B")
    waiting = replace(lone, requests=(asked[0], replace(asked[1], by_hand=True)))
    assert "no picture yet" in line_in(waiting, "B")


def test_reference_photos_have_numbers_and_no_names() -> None:
    step = baseline()
    assert step.draft is not None
    photos = (Reference("identity", "a" * 64, "ana_passport.jpg"), Reference("hair", "b" * 64, "x.jpg"))
    told = replace(step, draft=step.draft.with_recipe(step.draft.recipe.with_references(photos)), requests=())
    told = with_request(with_request(told, 0, references=("a" * 64, "b" * 64)), 1, references=("b" * 64,))
    pack = prompt_pack(alone(told), words())
    assert "sent with reference photos 1, 2" in line_of(pack, "A")
    assert "sent with reference photo 2" in line_of(pack, "B")
    assert "- Photo 1: identity\n- Photo 2: hair" in pack
    assert "passport" not in pack
    assert "a" * 64 not in pack


def test_a_photo_whose_part_is_gone_keeps_its_number() -> None:
    pack = prompt_pack(alone(with_request(baseline(), 0, references=("c" * 64,))), words())
    assert "- Photo 1\n" in pack


@both
def test_locks_are_told_step_by_step(language: str) -> None:
    step = baseline()
    assert step.draft is not None
    open_ = replace(step, draft=step.draft.with_recipe(step.draft.recipe.with_locks(frozenset())))
    said = words(language)
    hair = said.say("part-hair").lower()
    assert hair in prompt_pack(alone(step), said).rpartition("\n- ")[2]
    assert prompt_pack(alone(open_), said).rstrip().endswith(said.say("pack-locked-none"))


def test_held_still_is_claimed_of_fair_steps_only() -> None:
    assert "Held still" in prompt_pack(alone(baseline()), words())
    assert "Held still" not in prompt_pack(alone(replace(baseline(), label="EXPLORATION")), words())


def test_steps_without_words_or_pictures_are_left_out() -> None:
    assert "##" not in prompt_pack(alone(Step("s", None, "", "IMPORTED", "import")), words())


@both
@pytest.mark.parametrize("label", LABELS)
def test_every_label_has_its_words(label: str, language: str) -> None:
    step = replace(baseline(), label=label)  # type: ignore[arg-type]
    assert words(language).say(LABELS[label]) in prompt_pack_text(alone(step), words(language))


def test_a_name_is_no_markup() -> None:
    named = replace(trial(), name="# *Aria*\n[x](y)")
    assert prompt_pack(named, words()).splitlines()[0] == r"# Prompts: \# \*Aria\* \[x\](y)"
    assert prompt_pack_text(named, words()).splitlines()[0] == "Prompts: # *Aria* [x](y)"


@settings(max_examples=60, deadline=None)
@given(st.text(st.sampled_from("`~ab\n#*"), max_size=40))
def test_no_prompt_breaks_out_of_its_fence(text: str) -> None:
    page = as_markdown("t", "i", [Section("s", (("", text),), ())])
    fence = page.split("text\n")[0].rpartition("\n")[2]
    assert set(fence) == {"`"}
    assert fence not in text
    assert page.endswith(f"{fence}text\n{text}\n{fence}\n")


def test_a_page_has_its_parts_in_order() -> None:
    page = as_text("Title", "Intro.", [Section("1. One", (("", "words"),), ("A: x", "B: y"))])
    assert page == "Title\n\nIntro.\n\n1. One\n------\n\nwords\n\nA: x\nB: y\n"


def test_requests_tell_their_own_size() -> None:
    asked = baseline().shots[0].request
    assert isinstance(asked, ImageRequest)
    assert f"asked for {asked.size} px" in line_in(baseline(), "A")
