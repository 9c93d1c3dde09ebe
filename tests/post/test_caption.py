"""The caption: what it tells, what it never claims, how it makes room, and what is remarked about it."""

import subprocess
import sys
from collections.abc import Mapping
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from studio.experiment.experiment import BY_HAND, Experiment, Label, Step
from studio.post.caption import NO_VOICE, Voice, caption
from studio.post.caption_check import caption_remarks, counted, hashtags
from studio.post.formats import Limits, parse_formats
from studio.post.verdict_wording import Ballot, honest_title, verdict_title
from studio.post.wording import cover_foot
from studio.verdict.tally import tally
from studio.verdict.verdict import CHOICES, Choice, Verdict
from studio.words import LANGUAGES
from tests.fakes.demo import RECIPE, RESOURCES, experiment
from tests.post.scenes import trial, words

_FORMATS, LIMITS = parse_formats((RESOURCES / "formats.toml").read_text("utf-8"))
NO_LIMITS = Limits(None, None, None, 100)
both = pytest.mark.parametrize("language", LANGUAGES)


def said(
    of: Experiment | None = None,
    votes: Mapping[str, Verdict] | None = None,
    language: str = "en",
    limits: Limits = LIMITS,
    voice: Voice = NO_VOICE,
) -> str:
    return caption(of or trial(), votes or {}, words(language), limits, voice)


def labelled(label: Label, at: int = 0) -> Experiment:
    made = trial()
    steps = list(made.steps)
    steps[at] = replace(steps[at], label=label)
    return replace(made, steps=tuple(steps))


def changed(step: Step, **changes: object) -> Step:
    return replace(step, shots=tuple(replace(shot, **changes) for shot in step.shots))  # type: ignore[arg-type]


def many(choices: str) -> tuple[Experiment, dict[str, Verdict]]:
    """A test with one judged step for each letter: a, b, t(ie), n(either)."""
    first = trial().steps[0]
    known: dict[str, Choice] = {"a": "a", "b": "b", "t": "tie", "n": "neither"}
    steps = [replace(first, id=f"v{at}", place="baseline" if not at else "own") for at, _ in enumerate(choices)]
    return experiment(*steps), {f"v{at}": Verdict(f"v{at}", known[letter]) for at, letter in enumerate(choices)}


@both
def test_the_caption_asks_tells_and_asks_back(language: str) -> None:
    lines = said(language=language).splitlines()
    closing = {"en": "Which one do you keep, A or B?", "es": "¿Con cuál te quedas, A o B?"}[language]
    assert lines[0].endswith("?")
    assert closing in lines
    assert any("SIMUL" in line for line in lines)
    assert sum(word.startswith("#") for word in lines[-1].split()) in range(1, 6)


@both
def test_the_caption_names_what_was_held_still_and_what_changed(language: str) -> None:
    told = said(language=language)
    assert cover_foot(RECIPE, words(language)) in told
    for knob in ("brow", "mouth"):
        assert words(language).say(f"knob-{knob}").lower() in told
    assert words(language).say("knob-gaze").lower() not in told


@pytest.mark.parametrize("choice", CHOICES)
def test_the_caption_never_contradicts_the_vote(choice: str) -> None:
    verdict = next(Verdict("s1", known) for known in CHOICES if known == choice)
    (vote,) = set(said(votes={"s1": verdict}).splitlines()) - set(said().splitlines())
    assert ("Sim A" in vote) == (choice == "a")
    assert ("Sim B" in vote) == (choice == "b")
    assert "winner" not in vote


@pytest.mark.parametrize(("choices", "counts"), [("ab", "A 1, B 1"), ("aab", "A 2, B 1"), ("bbtn", "A 0, B 2, 1 tie")])
def test_several_votes_are_counts_without_a_winner(choices: str, counts: str) -> None:
    made, votes = many(choices)
    told = said(made, votes)
    assert f"My votes: {counts}" in told
    assert "No clear winner." in told
    assert "Sin ganador claro." in said(made, votes, "es")


def test_no_winner_is_not_said_of_a_long_lead() -> None:
    made, votes = many("aaaaaa")
    assert "My votes: A 6, B 0." in said(made, votes)
    assert "No clear winner" not in said(made, votes)


@given(st.text("abtn", min_size=2, max_size=12))
@settings(max_examples=60, deadline=None)
def test_caption_slide_and_description_name_the_same_winner_or_none(choices: str) -> None:
    made, votes = many(choices)
    ballot = Ballot(tally(votes.values()))
    told = said(made, votes)
    assert ("No clear winner." in told) == (ballot.leader is None)
    names = ("Sim A", "Sim B")
    title = verdict_title(ballot, names, words())
    assert (title in names) == (ballot.leader is not None)
    claimed = honest_title("Sim A", ballot, names, words())
    assert (claimed == "Sim A") == (ballot.leader == 0)


def test_votes_of_other_tests_do_not_count() -> None:
    assert said(votes={"elsewhere": Verdict("elsewhere", "a")}) == said()


@pytest.mark.parametrize("label", ["EXPLORATION", "IMPORTED", "REPEAT"])
def test_same_words_and_locks_are_claimed_of_fair_tests_only(label: Label) -> None:
    assert "Both got the same words." in said()
    told = said(labelled(label))
    assert "same words" not in told
    assert cover_foot(RECIPE, words()) not in told
    assert ("exploration" in told) == (label == "EXPLORATION")


def test_same_words_are_not_claimed_where_the_records_differ() -> None:
    made = trial()
    one, two = made.steps[0].shots
    other = replace(made.steps[0], shots=(one, replace(two, words="other words")))
    assert "same words" not in said(made.with_step(other))


def test_only_fair_steps_are_told_as_one_thing_at_a_time() -> None:
    told = said(labelled("EXPLORATION", at=1))
    assert "one thing at a time: mouth downturn." in told
    assert "One more step changed several things at once" in told


def test_a_change_that_was_kept_is_still_told() -> None:
    made = trial()
    kept = said(replace(made, baseline=made.steps[1].id))
    assert "one thing at a time: brow tension, mouth downturn." in kept


def test_steps_before_a_new_baseline_are_not_told() -> None:
    made = trial()
    steps = (*made.steps[:2], replace(made.steps[2], place="baseline"))
    told = said(replace(made, steps=steps, baseline=steps[2].id), {"s-brow": Verdict("s-brow", "a")})
    assert "brow" not in told
    assert "by my vote" not in told


@both
def test_pictures_made_by_hand_are_called_that(language: str) -> None:
    made = labelled("FAIR (BY HAND)")
    asked = made.steps[0].shots[1].request
    assert asked is not None
    by_hand = replace(asked, model=BY_HAND, by_hand=True)
    one, two = made.steps[0].shots
    told = said(
        made.with_step(replace(made.steps[0], shots=(one, replace(two, request=by_hand)))),
        language=language,
    )
    assert {"en": "B: made by hand", "es": "B: hecha a mano"}[language] in told
    assert {"en": "Both got the same words.", "es": "Las dos con las mismas palabras."}[language] in told


def test_real_models_are_not_called_simulated() -> None:
    made = trial()
    real = replace(made, steps=tuple(changed(step, simulated=False) for step in made.steps))
    assert "SIMULATED" not in said(real)


def test_of_a_mixed_pair_only_the_drawing_is_called_simulated() -> None:
    made = trial()
    one, two = made.steps[0].shots
    mixed = made.with_step(replace(made.steps[0], shots=(replace(one, simulated=False), two)))
    assert "SIMULATED: B is a drawing" in said(mixed)


def test_a_missing_picture_is_said_and_nothing_compared() -> None:
    made = trial()
    alone = replace(made, steps=(replace(made.steps[0], shots=made.steps[0].shots[:1]),))
    told = said(alone)
    assert "No picture of B." in told
    assert "A: Sim A." in told
    assert "same words" not in told
    assert "SIMULATED: the picture is a drawing" in told


def test_without_pictures_there_is_no_caption() -> None:
    assert said(experiment()) == ""
    bare = replace(trial().steps[0], shots=())
    assert said(experiment(bare)) == ""


def test_three_models_are_told_and_asked_about() -> None:
    made = trial()
    step = made.steps[0]
    third = replace(step.shots[0], id="s1-2", slot=2, name="Sim C")
    three = replace(made, models=(*made.models, "third"), steps=(step.with_shot(third),))
    told = said(three)
    assert "A: Sim A. B: Sim B. C: Sim C. All 3 got the same words." in told
    assert "Which one do you keep, A, B or C?" in told
    assert "¿Con cuál te quedas, A, B o C?" in said(three, language="es")


@both
def test_the_creators_own_lines_are_in_their_places(language: str) -> None:
    voice = Voice("Two models, one face.", "What should I test next?", "ARIA", "💥", "@your.handle")
    lines = said(language=language, voice=voice).splitlines()
    assert lines[0] == "💥 Two models, one face."
    assert lines[1].endswith("?")
    assert any("ARIA" in line and "prompts" in line for line in lines)
    assert lines.index("What should I test next?") < lines.index("@your.handle") < len(lines) - 1


def test_an_open_question_is_not_asked_twice() -> None:
    asked = said(replace(trial(), question="Which one do you keep, A or B?"))
    assert asked.count("Which one do you keep, A or B?") == 1


def test_a_place_with_less_room_loses_the_least_important_lines_first() -> None:
    whole = said(limits=NO_LIMITS)
    texts = [said(limits=Limits(most, None, None, 100)) for most in range(140, counted(whole) + 1, 20)]
    assert texts[-1].count("\n") <= whole.count("\n")
    assert all("Who does sad better?" in text and "SIMULATED" in text for text in texts)
    assert "one thing at a time" not in said(limits=Limits(counted(whole) - 1, None, None, 100))
    assert all(set(text.splitlines()) <= set(whole.splitlines()) for text in texts)


@settings(max_examples=40, deadline=None)
@given(st.integers(140, 2200), st.text(st.sampled_from("ab ñ¿?😢"), max_size=3000), st.booleans())
def test_a_caption_is_never_longer_than_the_app_takes(most: int, question: str, spanish: bool) -> None:
    made = replace(trial(), question=question.strip() or None)
    text = said(made, language="es" if spanish else "en", limits=Limits(most, 5, 1000, 100))
    assert counted(text) <= most
    assert "SIMUL" in text
    assert not text.startswith("\n")


def test_a_question_too_long_ends_in_an_ellipsis() -> None:
    text = said(replace(trial(), question="Who does it better? " * 300))
    assert "…\n" in text
    assert counted(text) > 1500


def test_hashtags_of_the_creator_take_the_place_of_ours() -> None:
    voice = Voice(closing="#one #two #three #four")
    assert hashtags(said(voice=voice)) == 5
    assert hashtags(said(limits=replace(LIMITS, hashtags=0))) == 0
    assert hashtags(said(limits=NO_LIMITS)) in range(1, 6)


def test_own_lines_are_never_cut_but_remarked_upon() -> None:
    text = said(voice=Voice(closing="x" * 3000))
    assert "x" * 3000 in text
    (long,) = caption_remarks(text, LIMITS)
    assert long.key == "caption-remark-long"
    assert dict(long.args)["over"] == counted(text) - 2200


@pytest.mark.parametrize(("text", "count"), [("", 0), ("ñ", 1), ("😢", 2), ("a\nb", 3), ("\ud800", 1)])
def test_characters_are_counted_as_apps_count(text: str, count: int) -> None:
    assert counted(text) == count


@pytest.mark.parametrize(
    ("text", "count"),
    [("#a #b", 2), ("#a#b", 1), ("n#1 #2026", 0), ("#añoNuevo", 1), ("a.com/#top", 1), ("&#39; ##x", 0), ("", 0)],
)
def test_hashtags_are_counted(text: str, count: int) -> None:
    assert hashtags(text) == count


@both
def test_every_remark_names_its_numbers(language: str) -> None:
    text = " ".join(["x" * 130, *(f"#t{at}" for at in range(7)), "y" * 2200])
    remarks = caption_remarks(text, LIMITS)
    told = [words(language).tell(remark) for remark in remarks]
    assert [remark.key for remark in remarks] == [
        "caption-remark-long",
        "caption-remark-hashtags",
        "caption-remark-first-line",
    ]
    assert "7" in told[1]
    assert "125" in told[2]
    assert not any("{" in line for line in told)


def test_a_caption_as_proposed_has_nothing_to_remark() -> None:
    for language in LANGUAGES:
        assert caption_remarks(said(language=language), LIMITS) == ()
    assert caption_remarks("x" * 9000, NO_LIMITS) == ()


def test_threads_takes_one_hashtag() -> None:
    threads = next(form.limits for form in _FORMATS if form.place == "threads")
    text = said(limits=threads)
    assert hashtags(text) <= 1
    assert counted(text) <= 500
    assert "one is taken" in words().tell(caption_remarks("#a #b", threads)[0])


def test_telling_a_test_loads_no_drawing() -> None:
    code = "import sys, studio.post.caption, studio.post.prompt_pack, studio.post.formats; print('PIL' in sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=RESOURCES.parent
    )
    assert done.stdout.strip() == "False", done.stdout
