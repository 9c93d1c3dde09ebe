"""What must hold through any sequence of actions, not in examples only."""

from collections.abc import Callable
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from studio.experiment import change, stepping
from studio.experiment.experiment import Experiment, Setup
from studio.experiment.history import History
from studio.experiment.playbook import next_place, prepare
from studio.prompt.compose import compose
from studio.prompt.difference import difference
from studio.prompt.draft import Draft
from studio.prompt.expression import Span
from studio.prompt.recipe import PARTS
from studio.prompt.reference import Reference
from studio.prompt.scale import KNOBS, MOST, KnobKey
from studio.request.size import Size
from studio.words import StudioError
from tests.fakes.demo import CATALOGUE, EMOTIONS, MODELS, baseline, draft, drafts, experiment

Act = Callable[[Experiment], Experiment]


def tried(act: Act) -> Act:
    """The act, or nothing where it is refused."""

    def attempt(test: Experiment) -> Experiment:
        try:
            return act(test)
        except StudioError:
            return test

    return attempt


parts = st.sampled_from(PARTS)
words = st.text("abc ,;", max_size=12)
acts: st.SearchStrategy[Act] = st.one_of(
    st.builds(lambda key: tried(lambda test: change.choose_emotion(test, key)), st.sampled_from(EMOTIONS)),
    st.builds(lambda step: tried(lambda test: change.turn_intensity(test, step)), st.integers(-2, 9)),
    st.builds(
        lambda key, step: tried(lambda test: change.turn_knob(test, key, step)),
        st.sampled_from(KNOBS),
        st.one_of(st.none(), st.integers(-2, 9)),
    ),
    st.builds(lambda side: tried(lambda test: change.choose_side(test, side)), st.sampled_from(["left", "right"])),
    st.builds(lambda text: tried(lambda test: change.write_free_text(test, text)), words),
    st.builds(lambda part, text: tried(lambda test: change.edit_part(test, part, text)), parts, words),
    st.builds(
        lambda part: tried(lambda test: change.change_references(test, part, (Reference(part, "a" * 64),))), parts
    ),
    st.builds(lambda count: tried(lambda test: change.choose_setup(test, Setup(None, count))), st.sampled_from([1, 3])),
    st.just(tried(lambda test: change.choose_setup(test, Setup(Size(2048, 2560))))),
    st.just(tried(lambda test: change.choose_model(test, 1, MODELS[0]))),
    st.just(tried(lambda test: stepping.split(test, CATALOGUE))),
    st.just(tried(stepping.go_back)),
    st.just(tried(stepping.lock_again)),
    st.just(tried(stepping.put_back)),
    st.just(tried(lambda test: prepare(test, CATALOGUE, next_place(test) or "summary"))),
)
"""Everything a creator can do to a test without opening a lock."""


@settings(max_examples=150, deadline=None)
@given(st.lists(acts, max_size=12))
def test_a_locked_part_never_changes_its_words_or_its_photos(done: list[Act]) -> None:
    test = experiment(baseline())
    before = test.draft.recipe
    for act in done:
        test = act(test)
        assert test.draft.recipe == before
        assert {by.by: by.text for by in written(test.draft)} == {by.by: by.text for by in written(draft())}


def written(said: Draft) -> list[Span]:
    return [span for span in compose(said, CATALOGUE).spans if span.by in PARTS]


@settings(max_examples=150, deadline=None)
@given(st.lists(acts, min_size=1, max_size=12), st.integers(1, 12))
def test_undo_and_redo_return_the_identical_record(done: list[Act], back: int) -> None:
    test, history = experiment(baseline()), History()
    states = [test]
    for act in done:
        after = act(test)
        history = history.noted(test, after)
        if after != test:
            states.append(after)
        test = after
    steps = min(back, len(states) - 1)
    for n in range(steps):
        history, test = history.undo(test)
        assert test == states[-2 - n]
    for n in range(steps):
        history, test = history.redo(test)
        assert test == states[len(states) - steps + n]
    assert test == states[-1]


@settings(max_examples=200, deadline=None)
@given(drafts, st.sampled_from(KNOBS), st.integers(0, MOST))
def test_turning_a_knob_changes_its_own_span_and_no_other_byte(said: Draft, key: KnobKey, step: int) -> None:
    before = compose(said, CATALOGUE)
    after = compose(said.with_expression(said.expression.with_knob(key, step)), CATALOGUE)
    was, now = ([(span.by, span.text) for span in prompt.spans if span.by != "joint"] for prompt in (before, after))
    same = next((n for n, (a, b) in enumerate(zip(was, now, strict=False)) if a != b), min(len(was), len(now)))
    rest = 0
    while rest < min(len(was), len(now)) - same and was[-1 - rest] == now[-1 - rest]:
        rest += 1
    gone, come = was[same : len(was) - rest], now[same : len(now) - rest]
    assert len(gone) <= 1
    assert len(come) <= 1
    assert {by for by, _text in gone} <= {key, "intensity"}
    assert {by for by, _text in come} <= {key}


@settings(max_examples=200, deadline=None)
@given(drafts, drafts)
def test_the_difference_applied_to_the_first_gives_the_second(one: Draft, other: Draft) -> None:
    before, after = compose(one, CATALOGUE), compose(other, CATALOGUE)
    changes = difference(before, after)
    assert "".join(change.text for change in changes if change.kind != "added") == before.text
    assert "".join(change.text for change in changes if change.kind != "removed") == after.text


def test_every_emotion_step_and_knob_composes() -> None:
    for emotion in EMOTIONS:
        for intensity in range(MOST + 1):
            start = draft(emotion, intensity)
            texts = {compose(start, CATALOGUE).text}
            for key in KNOBS:
                for step in range(MOST + 1):
                    turned = start.with_expression(start.expression.with_knob(key, step))
                    prompt = compose(turned, CATALOGUE)
                    texts.add(prompt.text)
                    assert "".join(span.text for span in prompt.spans) == prompt.text
                    assert "{" not in prompt.text
            assert len(texts) > len(KNOBS) * (MOST - 1)


def test_sides_mirror_one_another_and_nothing_else() -> None:
    for emotion in CATALOGUE.emotions:
        right = draft(emotion.key, 3)
        left = right.with_expression(replace(right.expression, side="left"))
        mirrored = compose(right, CATALOGUE).text.replace("viewer's right", "viewer's left")
        assert compose(left, CATALOGUE).text == mirrored
        assert (mirrored != compose(right, CATALOGUE).text) is emotion.one_sided
