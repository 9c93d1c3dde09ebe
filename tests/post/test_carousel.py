"""A whole post: its slides, in their order, at every size and in both languages."""

import io
from dataclasses import replace

import pytest
from PIL import Image

from studio.post.carousel import Slide
from studio.request.size import Size
from tests.fakes.demo import experiment, filled
from tests.post.scenes import slides, trial

KINDS = ["cover", "baseline", "step-brow", "step-mouth", "prompt", "question"]


@pytest.fixture(scope="module")
def made() -> tuple[Slide, ...]:
    return slides()


def test_slides_come_in_their_order(made: tuple[Slide, ...]) -> None:
    assert list(dict.fromkeys(slide.name for slide in made)) == KINDS


def test_all_slides_have_one_size_and_one_ground(made: tuple[Slide, ...]) -> None:
    assert {slide.rendered.image.size for slide in made} == {(1080, 1350)}
    assert {slide.rendered.image.getpixel((540, 8)) for slide in made} == {(22, 22, 22)}


def test_slides_differ(made: tuple[Slide, ...]) -> None:
    assert len({slide.rendered.image.tobytes() for slide in made}) == len(made)


@pytest.mark.parametrize(
    "size",
    [
        Size(1080, 1350),
        Size(1080, 1080),
        Size(1080, 1440),
        Size(1080, 1920),
    ],
    ids=str,
)
@pytest.mark.parametrize("language", ["en", "es"])
def test_no_slide_covers_a_face_or_hides_a_word(size: Size, language: str) -> None:
    serious = {"post-finding-over-face", "post-finding-contrast", "post-finding-small", "post-finding-unequal"}
    for slide in slides(language=language, size=size):
        found = {finding.key for finding in slide.rendered.findings}
        assert not found & serious, (slide.name, found)


def test_alt_texts_describe_every_slide_and_stay_short(made: tuple[Slide, ...]) -> None:
    for slide in (*made, *slides(language="es")):
        assert 20 <= len(slide.alt) <= 1000
        assert "{" not in slide.alt
        data = Image.open(io.BytesIO(slide.rendered.png()))
        assert slide.alt[:40] in str(data.getxmp())


def test_alt_text_of_the_cover_says_the_essential_first(made: tuple[Slide, ...]) -> None:
    start = made[0].alt[:100]
    assert "Sim A" in start
    assert "Sim B" in start


def test_alt_texts_of_simulated_pictures_say_so(made: tuple[Slide, ...]) -> None:
    for slide in made:
        assert slide.name == "prompt" or "imulated" in slide.alt


def test_a_step_tells_its_words_before_and_after(made: tuple[Slide, ...]) -> None:
    brow = next(slide for slide in made if slide.name == "step-brow")
    assert "brow" in brow.alt.lower()
    assert "Before:" in brow.alt
    assert "After:" in brow.alt


def test_the_creator_s_own_question_is_on_the_cover() -> None:
    plain, own = slides(), slides(replace(trial(), question="Whose brows do it?"))
    assert plain[0].rendered.image.tobytes() != own[0].rendered.image.tobytes()


def test_the_same_experiment_makes_the_same_post(made: tuple[Slide, ...]) -> None:
    again = slides()
    assert [s.rendered.jpeg() for s in made] == [s.rendered.jpeg() for s in again]


def test_steps_without_both_pictures_are_left_out() -> None:
    full = trial()
    half = replace(full.steps[1], shots=full.steps[1].shots[:1])
    names = [slide.name for slide in slides(replace(full, steps=(full.steps[0], half, full.steps[2])))]
    assert "step-brow" not in names
    assert "step-mouth" in names


def test_without_pictures_there_is_no_post() -> None:
    assert slides(experiment()) == ()
    empty = replace(trial().steps[0], shots=())
    assert slides(experiment(empty)) == ()


def test_a_very_long_prompt_takes_more_cards() -> None:
    full = trial()
    start = full.steps[0]
    assert start.draft is not None
    long = start.draft.with_recipe(start.draft.recipe.with_text("room", "a quiet desk by the window, " * 60))
    names = [slide.name for slide in slides(experiment(filled(replace(start, draft=long))))]
    assert names.count("prompt") >= 2


def test_simulated_slides_show_the_mark(made: tuple[Slide, ...]) -> None:
    real = replace(
        trial(),
        steps=tuple(
            replace(step, shots=tuple(replace(shot, simulated=False) for shot in step.shots)) for step in trial().steps
        ),
    )
    for drawn, plain in zip(made, slides(real), strict=True):
        assert drawn.rendered.image.tobytes() != plain.rendered.image.tobytes(), drawn.name
