"""Words that may have been why a prompt was refused: only what is in it, and nothing that a picture came of."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from studio.experiment.experiment import Experiment, Step
from studio.experiment.suspects import places_of, suspects, words_of
from tests.fakes.demo import baseline, experiment

MODEL = "ark/seedream-4.0"
prompts = st.lists(st.sampled_from(["young", "Young", "sleeveless", "sad", "woman’s", "señal", "a", "12"])).map(
    " ".join
)


def drawn(*texts: str, model: str = MODEL) -> Experiment:
    """A test in which a model has drawn from some prompts, and another one from all else."""
    return experiment(*(_step(number, text, model) for number, text in enumerate(texts, 1)))


def _step(number: int, text: str, model: str) -> Step:
    step = baseline()
    shots = [
        replace(shot, request=replace(step.requests[0], model=model, text=text))
        for shot in step.shots
        if shot.slot == 0
    ]
    return replace(step, id=f"s{number}", shots=tuple(shots))


def test_words_that_only_the_refused_prompt_had() -> None:
    test = drawn("A woman, sad, brows drawn together.", "The woman smiles.")
    refused = "A young woman in a sleeveless top, sad; young!"
    assert suspects(test, MODEL, refused) == ("young", "sleeveless", "top")
    assert [refused[start:end] for start, end in places_of(refused, ("young",))] == ["young", "young"]


def test_before_the_model_has_drawn_anything_every_word_could_be_it_so_none_is_named() -> None:
    assert suspects(drawn(), MODEL, "A young woman") == ()
    assert suspects(drawn("A woman", model="gemini/nano-banana"), MODEL, "A young woman") == ()


def test_pictures_of_which_nobody_knows_the_words_say_nothing() -> None:
    step = baseline()
    brought = replace(step, shots=tuple(replace(shot, request=None) for shot in step.shots))
    assert suspects(experiment(brought), MODEL, "A young woman") == ()


@given(st.lists(prompts, max_size=3), prompts)
def test_a_suspect_is_always_in_the_prompt_and_never_in_one_that_was_drawn(before: list[str], refused: str) -> None:
    found = suspects(drawn(*before), MODEL, refused)
    assert set(found) <= set(words_of(refused))
    harmless = {word.casefold() for text in before for word in words_of(text)}
    assert not harmless & {word.casefold() for word in found}
    for word in found:
        assert places_of(refused, (word,))


@given(st.text(max_size=80))
def test_any_text_has_its_words_once_and_where_they_stand(text: str) -> None:
    words = words_of(text)
    assert len({word.casefold() for word in words}) == len(words)
    spans = places_of(text, words)
    assert all(text[start:end].casefold() in {word.casefold() for word in words} for start, end in spans)
    assert list(spans) == sorted(spans)
