"""A whole post: its slides, in their order, at every size and in both languages."""

import hashlib
import io
import os
import subprocess
import sys
from dataclasses import replace
from importlib.resources import files as packaged

import pytest
from PIL import Image

from studio.experiment.experiment import Experiment
from studio.post.caption import caption
from studio.post.carousel import Carousel, Slide, prepare
from studio.post.formats import Limits
from studio.post.lettering import lent
from studio.post.plan import PostPlan, edited, hidden, planned
from studio.post.posting import Export, encoders
from studio.post.prompt_pack import prompt_pack
from studio.prompt.compose import compose
from studio.request.size import Size
from studio.words import StudioError
from tests.fakes.demo import CATALOGUE, RESOURCES, experiment, filled
from tests.post.posts import eyed, originals, plan_of, series, slides, subject
from tests.post.scenes import trial

KINDS = ["cover", "features", "step-brow", "step-mouth", "playbook", "prompt", "question"]


@pytest.fixture(scope="module")
def made() -> tuple[Slide, ...]:
    return slides()


def words_on(post: Carousel, key: str) -> str:
    """Everything that is written on a slide."""
    sheet = post.sheet(key)
    assert sheet is not None
    return " ".join(line.text for line in post.draw(sheet).rendered.laid.lines)


def digests(preset: str) -> dict[str, str]:
    """What identifies every file of a post, pictures and texts, by name."""
    told = subject(series() if preset == "tutorial" else trial(), s1="a", s_brow="b")
    plan = plan_of(told, preset, theme="tinted")
    with encoders(prepare(told, plan, originals(told.experiment)), Export(masters=True)) as files:
        data = {name: make() for name, make in files.items()}
    data["caption.txt"] = caption(told.experiment, told.verdicts, told.words, Limits(None, None, None, 100)).encode()
    data["prompts.md"] = prompt_pack(told.experiment, told.words).encode()
    return {name: hashlib.sha256(content).hexdigest() for name, content in data.items()}


def long_prompt() -> Experiment:
    """A test whose prompt takes more than one card."""
    start = trial().steps[0]
    assert start.draft is not None
    long = start.draft.with_recipe(start.draft.recipe.with_text("room", "a quiet desk by the window, " * 60))
    return experiment(eyed(filled(replace(start, draft=long, text=compose(long, CATALOGUE).text))))


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
    assert "Before" in brow.alt
    assert "After" in brow.alt


def test_the_creator_s_own_question_is_on_the_cover() -> None:
    plain, own = slides(), slides(replace(trial(), question="Whose brows do it?"))
    assert plain[0].rendered.image.tobytes() != own[0].rendered.image.tobytes()


def test_the_same_experiment_makes_the_same_post(made: tuple[Slide, ...]) -> None:
    again = slides()
    assert [s.rendered.jpeg() for s in made] == [s.rendered.jpeg() for s in again]


@pytest.mark.parametrize("preset", ["quick", "lesson", "tutorial"])
def test_a_post_of_every_preset_is_the_same_files_again(preset: str) -> None:
    """Also in another process, where sets and dictionaries of text are dealt in another order."""
    here = digests(preset)
    assert len(here) >= 2
    assert here == digests(preset)
    child = f"from tests.post.test_carousel import digests; print(digests({preset!r}))"
    for seed in ("1", "2"):
        done = subprocess.run(
            [sys.executable, "-c", child],
            env={**os.environ, "PYTHONHASHSEED": seed, "TZ": f"UTC-{seed}"},
            cwd=RESOURCES.parent,
            capture_output=True,
            text=True,
            check=True,
        )
        assert done.stdout.strip() == str(here)


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
    names = [slide.name for slide in slides(long_prompt())]
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


def test_a_riddle_says_on_which_slide_its_answer_stands() -> None:
    told = subject()
    plan = planned([("cover", ""), ("guess", ""), ("prompt", ""), ("reveal", "")], PostPlan(()))
    post = prepare(told, plan, originals(told.experiment))
    assert "Answer on slide 4" in words_on(post, "guess")
    assert "Sim" not in words_on(post, "guess")
    assert "Sim A" not in post.sheets[1].alt
    assert "Sim A" in words_on(post, "reveal")
    alone = prepare(told, hidden(plan, "reveal"), originals(told.experiment))
    assert "The answer comes later" in words_on(alone, "guess")
    own = prepare(told, edited(plan, "guess", "answer", "Look below"), originals(told.experiment))
    assert "Look below" in words_on(own, "guess")


def test_the_answer_s_number_counts_further_cards() -> None:
    told = subject(long_prompt())
    plan = planned([("guess", ""), ("prompt", ""), ("reveal", "")], PostPlan(()))
    post = prepare(told, plan, originals(told.experiment))
    assert len(post.sheets) > 3
    assert f"Answer on slide {len(post.sheets)}" in words_on(post, "guess")


def test_further_cards_have_keys_and_titles_of_their_own() -> None:
    told = subject(long_prompt())
    plan = planned([("prompt", "")], PostPlan(()))
    post = prepare(told, plan, originals(told.experiment))
    assert [sheet.key for sheet in post.sheets][:2] == ["prompt", "prompt/2"]
    assert f"The prompt, 2 of {len(post.sheets)}" in words_on(post, "prompt/2")
    own = prepare(told, edited(plan, "prompt", "title", "My words"), originals(told.experiment))
    assert all("My words" in words_on(own, sheet.key) for sheet in own.sheets)


def test_slides_are_numbered_through_and_unavailable_ones_leave_no_gap() -> None:
    told = subject()
    plan = planned([("cover", ""), ("verdict", ""), ("features", ""), ("question", "")], PostPlan(()))
    post = prepare(told, plan, originals(told.experiment))
    assert [(sheet.name, sheet.page.number, sheet.page.total) for sheet in post.sheets] == [
        ("cover", 1, 3),
        ("features", 2, 3),
        ("question", 3, 3),
    ]
    assert "2/3" in words_on(post, "features")


def test_files_name_the_programs_behind_the_pictures_of_their_slide() -> None:
    told = subject()
    post = prepare(told, planned([("cover", ""), ("prompt", "")], PostPlan(())), originals(told.experiment))
    assert [system.name for system in post.sheets[0].systems] == ["Sim A", "Sim B"]
    assert post.sheets[1].systems == ()


def test_files_come_in_order_and_equal_those_of_the_drawn_slides() -> None:
    told = subject()
    plan = planned([("cover", ""), ("features", "")], PostPlan(()))
    post = prepare(told, plan, originals(told.experiment))
    with encoders(post, Export({"cover": "Mine"}, masters=True)) as files:
        data = {name: make() for name, make in files.items()}
    assert list(data) == ["01-cover.jpg", "01-cover.png", "02-features.jpg", "02-features.png"]
    drawn = list(post.slides())
    assert data["02-features.jpg"] == drawn[1].rendered.jpeg()
    assert data["01-cover.png"] == drawn[0].rendered.retold("Mine").png()
    assert b"Mine" in data["01-cover.jpg"]


def test_a_picture_that_cannot_be_read_is_told_by_its_file() -> None:
    told = subject()
    post = prepare(
        told, planned([("cover", "")], PostPlan((), theme="dark")), dict.fromkeys(originals(told.experiment), b"no")
    )
    with encoders(post, Export()) as files, pytest.raises(StudioError):
        files["01-cover.jpg"]()


def test_a_loan_of_fonts_reaches_the_threads_that_draw() -> None:
    told = subject()
    plan = plan_of(told, handle="@nada \u2205")
    post = prepare(told, plan, originals(told.experiment))
    with lent([str(packaged("font_manrope") / "files" / "Manrope-Regular.ttf")]):
        borrowed = [slide.rendered for slide in post.slides()]
    assert any("\u2205" in line.text for rendered in borrowed for line in rendered.laid.lines)
    assert not any("\u2205" in line.text for slide in post.slides() for line in slide.rendered.laid.lines)
