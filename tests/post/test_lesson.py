"""Features, step, prompt and question: what they show, and that every format holds it."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from studio.post.album import Shown
from studio.post.canvas import Canvas
from studio.post.cover import Cover
from studio.post.measures import Box
from studio.post.slide.features import OVER_MOUTH, PARTS, Features, draw_features, skin_framing
from studio.post.slide.flow import Column, Kind, Run, draw_flow, evened, last_baseline, quiet, shortened
from studio.post.slide.inner import Page, begin
from studio.post.slide.prompt_card import LEAST, OVER_FOOT, PromptCard, draw_prompt, split_cards
from studio.post.slide.question import QuestionCard, draw_question
from studio.post.slide.step import Side, StepCard, draw_step
from studio.post.theme import Theme
from studio.request.size import Size
from tests.post.lesson_scenes import (
    ALBUM,
    FORMATS,
    LONG,
    PAGE,
    SHORT,
    THEMES,
    blank,
    check_sound,
    eye_bands,
    line,
    models,
    noted,
    said,
    shown,
)
from tests.post.scenes import eyes, portrait

WAS = (Run("plain", "slightly knitted brows"),)
NOW = (Run("changed", "deeply"), Run("plain", " knitted brows"))
LONG_NOW = (
    Run("plain", "brows "),
    Run("changed", "deeply knitted, the inner ends raised high"),
    Run("plain", ", a clear crease between them"),
)
TITLES = {"en": "Only these words changed", "es": "Solo cambiaron estas palabras"}
PROMPT = (
    Run("locked", "Same young woman, oval face, brown eyes, faint freckles, "),
    Run("plain", "worried sad expression with "),
    Run("changed", "deeply knitted brows"),
    Run("plain", ", downturned lips, dry eyes, steady gaze into the camera, "),
    Run("locked", "high ponytail, straight dark hair, loose strand at the left temple"),
)


def features(of: Cover, language: str = "en", title: str = "Sad, subtle: look closer") -> Canvas:
    canvas = blank(of, language)
    draw_features(canvas, of, Features(title, shown(of)), PAGE)
    return canvas


def step(of: Cover, now: tuple[Run, ...] = NOW, language: str = "en", *, mouth: bool = False) -> Canvas:
    pictures: tuple[Shown | None, ...] = shown(of)
    canvas = blank(of, language, THEMES[len(of.panels) % 3])
    card = StepCard(TITLES[language], "Before", "After", Side(pictures, WAS), Side(pictures, now), mouth)
    draw_step(canvas, of, card, PAGE)
    return canvas


def question(of: Cover, title: str = "¿Con cuál te quedas, A o B?", call: str = "Comenta A o B y di por qué") -> Canvas:
    canvas = blank(of, "es", THEMES[1])
    draw_question(canvas, of, QuestionCard(title, call, shown(of)), PAGE)
    return canvas


def prompt(runs: tuple[Run, ...], size: str = "1080x1350") -> Canvas:
    of = models(2, size)
    canvas = blank(of)
    draw_prompt(canvas, of, PromptCard("The prompt", "held still", "changed", runs), PAGE)
    return canvas


@pytest.mark.parametrize("size", FORMATS)
@pytest.mark.parametrize("count", [2, 3, 4])
def test_every_format_holds_every_kind(size: str, count: int) -> None:
    for drawn, names in (("", LONG), ("ABCD", SHORT)):
        of = models(count, size, drawn=drawn, names=names)
        for canvas in (features(of), step(of), step(of, LONG_NOW, "es"), step(of, mouth=True), question(of)):
            check_sound(canvas)


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_every_theme_is_legible(theme: Theme) -> None:
    of = models(2, drawn="AB")
    canvas = blank(of, "es", theme)
    draw_features(canvas, of, Features("Triste, sutil: mira de cerca", shown(of)), PAGE)
    assert min(word.contrast for word in canvas.drawn) >= 7


@pytest.mark.parametrize("size", FORMATS)
def test_the_four_features_stand_in_order(size: str) -> None:
    texts = said(features(models(2, size)))
    assert [text for text in texts if text.lower() in PARTS] == ["Brows", "Eyes", "Mouth", "Skin"]


@pytest.mark.parametrize("count", [2, 3, 4])
def test_only_the_eye_strip_shows_whole_eyes_and_at_one_height(count: int) -> None:
    canvas = features(models(count))
    ((top, bottom), *_rest) = [band for band in eye_bands(canvas, 0, 1080) if band[0] > line(canvas, "Eyes").box[3]]
    assert bottom < line(canvas, "Mouth").box[1]
    wide = round((1080 - 16 * (count - 1)) / count)
    lefts = [at * (wide + 16) for at in range(count)]
    places = [eyes(canvas.image, (left, top, left + wide, bottom)) for left in lefts]
    for place in places[1:]:
        assert place == pytest.approx(places[0], abs=2.5)


def test_no_eye_is_in_the_brow_strip() -> None:
    assert eye_bands(features(models(2)), 0, 1080)[0][0] > line(features(models(2)), "Eyes").box[1]


def test_the_skin_of_small_pictures_is_confessed() -> None:
    assert "post-finding-skin-small" in noted(features(models(2)))
    of = models(2)
    large = tuple(
        Shown(panel, ALBUM.sources([portrait((2048, 2560))])[0], face.face, known=True)
        for panel, face in zip(of.panels, shown(of), strict=True)
    )
    canvas = blank(of)
    draw_features(canvas, of, Features("Look closer", large), PAGE)
    assert "post-finding-skin-small" not in noted(canvas)


def test_a_long_title_takes_a_second_line_and_an_endless_one_is_told() -> None:
    fair = features(models(2), title="Embarrassed, very strongly so: now look much closer")
    assert "post-finding-text-cut" not in noted(fair)
    assert "post-finding-text-cut" in noted(features(models(2), title="Look closer at this " * 9))
    check_sound(features(models(2), title=""))


def test_small_strips_say_simulated_in_words() -> None:
    assert said(features(models(2, drawn="AB"))).count("SIMULATED") == len(PARTS)
    assert said(features(models(3, drawn="C"))).count("C: SIMULATED") == len(PARTS)


def test_the_changed_words_are_whole_and_reversed() -> None:
    canvas = step(models(2))
    assert "slightly" in said(canvas)
    changed = line(canvas, "deeply")
    x, y = round(changed.box[0]) - 4, round(changed.box[1]) - 4
    assert canvas.image.getpixel((x, y)) == canvas.theme.text
    assert "knitted" in said(canvas)


@pytest.mark.parametrize("size", FORMATS)
def test_long_words_take_more_lines_and_lose_nothing(size: str) -> None:
    for drawn in ("", "AB"):
        canvas = step(models(2, size, drawn=drawn), LONG_NOW)
        text = " ".join(said(canvas))
        assert "…" not in text
        for word in ("deeply", "knitted,", "inner", "raised", "high", "crease", "them"):
            assert word in text


def test_endless_words_end_in_dots_and_are_told() -> None:
    canvas = step(models(2), (Run("changed", "deeply knitted and drawn together " * 12),))
    assert "post-finding-words-cut" in noted(canvas)
    assert "…" in " ".join(said(canvas))
    check_sound(canvas)


def test_a_brow_step_ends_above_the_lips_and_a_mouth_step_begins_under_the_eyes() -> None:
    assert len(step(models(2)).faces) == 4  # one zone for each picture: brows and eyes
    assert not eye_bands(step(models(2), mouth=True), 0, 1080)
    assert len(step(models(2), mouth=True).faces) == 4


def test_before_and_after_have_the_same_crop() -> None:
    canvas = step(models(2))
    for left in (0, 548):
        bands = eye_bands(canvas, left, left + 532)
        one, other = (eyes(canvas.image, (left, top - 9, left + 532, bottom + 9)) for top, bottom in bands)
        assert one == pytest.approx(other, abs=0.5)


def test_a_missing_picture_is_an_honest_empty_place() -> None:
    of = models(2)
    there, other = shown(of)
    canvas = blank(of)
    card = StepCard("Only these words changed", "Before", "After", Side((there, other), WAS), Side((there, None), NOW))
    draw_step(canvas, of, card, PAGE)
    assert "No picture" in said(canvas)
    assert canvas.image.getpixel((1000, 1150)) == canvas.theme.raised
    check_sound(canvas)
    draw_question(empty := blank(of, "es"), of, QuestionCard("", "", (None, None)), PAGE)
    assert said(empty).count("Sin imagen") == 2


def test_a_short_prompt_is_set_large_and_a_long_one_smaller() -> None:
    short, long = prompt((Run("plain", "a sad woman at night"),)), prompt(PROMPT)
    size = {
        name: max(w.size for w in canvas.drawn if w.text != "The prompt")
        for name, canvas in (("s", short), ("l", long))
    }
    assert size["s"] > size["l"] >= LEAST
    check_sound(short)
    check_sound(long)


@pytest.mark.parametrize("size", FORMATS)
@pytest.mark.parametrize("length", [20, 600, 1200, 2000])
def test_prompts_of_any_length_fit_their_cards(size: str, length: int) -> None:
    text = "a quiet desk by the window, soft light from the left, " * 40
    runs = (Run("locked", text[: length // 2]), Run("plain", text[: length - length // 2]))
    cards = split_cards(runs, Size.parse(size))
    for card in cards:
        canvas = prompt(card, size)
        assert not noted(canvas)
        body = [w for w in canvas.drawn if w.size not in (38, 36) and w.text != "The prompt"]
        assert all(word.size >= LEAST for word in body)
        assert max(word.box[3] for word in body) <= canvas.bottom - OVER_FOOT + 40
        check_sound(canvas)


def test_cards_are_cut_between_parts_where_they_can_be() -> None:
    parts = tuple(
        Run("locked", f"{name} of the long prompt " * 12 + ", ") for name in ("hair", "room", "light", "crop")
    )
    cards = split_cards(parts, Size(1080, 1350))
    assert len(cards) == 2
    assert [run for card in cards for run in card] == list(parts)


KINDS: st.SearchStrategy[Kind] = st.sampled_from(["plain", "locked", "changed"])
RUNS = st.lists(st.builds(Run, KINDS, st.text("abcdefgh ,.-", min_size=1, max_size=500)), max_size=8)


@given(RUNS, st.sampled_from(FORMATS))
@settings(deadline=None, max_examples=40)
def test_no_word_is_lost_between_cards(runs: list[Run], size: str) -> None:
    cards = split_cards(runs, Size.parse(size))
    joined = "".join(run.text for card in cards for run in card)
    assert "".join(joined.split()) == "".join("".join(run.text for run in runs).split())
    assert all(run.text.strip() for card in cards for run in card)


@given(RUNS, st.integers(36, 92), st.integers(300, 952))
@settings(deadline=None, max_examples=40)
def test_running_text_stays_in_its_column(runs: list[Run], size: int, width: int) -> None:
    canvas = blank(models(1, "1080x1920"))
    draw_flow(canvas, runs, column := Column(64, 200, width, size))
    for word in canvas.drawn:
        assert word.box[2] <= column.x + column.width + size, word  # stops may hang over by their own width
    kept = shortened(runs, column, 2)
    assert last_baseline(kept, column) <= column.y + column.step


def test_a_word_without_a_gap_is_parted() -> None:
    canvas = prompt((Run("plain", "a" * 300 + ", then words"),))
    check_sound(canvas)
    assert "".join(said(canvas)).count("a") >= 300


def test_a_comma_stays_with_its_word() -> None:
    runs = [Run("changed", "deeply knitted brows"), Run("plain", ", dry eyes")]
    for width in range(330, 480, 5):
        canvas = blank(models(1))
        draw_flow(canvas, runs, Column(64, 300, width, 46))
        comma = line(canvas, ",")
        assert comma.box[0] > 80
        assert comma.box[2] <= 64 + width + 1


def test_the_legend_explains_only_marks_that_are_there() -> None:
    assert {"held still", "changed"} <= set(said(prompt(PROMPT)))
    plain = said(prompt((Run("plain", "a sad woman"),)))
    assert "held still" not in plain
    assert "changed" not in plain


def test_padlocks_stand_before_locked_parts_only() -> None:
    locked, plain = (prompt((Run(kind, "high ponytail"),)) for kind in ("locked", "plain"))
    assert line(locked, "high").box[0] > line(plain, "high").box[0] + 10


@pytest.mark.parametrize("size", FORMATS)
def test_the_question_stands_under_its_pictures_and_the_call_under_it(size: str) -> None:
    canvas = question(models(2, size))
    pictures: list[Box] = canvas.faces
    call = line(canvas, "Comenta A o B y di por qué")
    asked = [word for word in canvas.drawn if "quedas" in word.text]
    assert max(face[3] for face in pictures) < asked[0].box[1] < call.box[1]
    assert asked[0].size >= 60


def test_without_texts_the_pictures_grow() -> None:
    def tall(canvas: Canvas) -> float:
        return max(face[3] for face in canvas.faces) - min(face[1] for face in canvas.faces)

    assert tall(question(models(2), title="", call="")) > tall(question(models(2)))


def test_heads_have_one_size_and_keep_the_family() -> None:
    canvas = features(models(2, names=LONG))
    gemini = next(word for word in canvas.drawn if word.text.startswith("Gemini 3.1"))
    assert gemini.size == line(canvas, "Seedream 4.5").size
    assert "post-finding-name-cut" in noted(canvas)
    assert "post-finding-name-cut" not in noted(features(models(2)))
    assert "post-finding-name-cut" not in noted(features(models(3, names=LONG)))


def test_the_foot_says_what_the_test_was() -> None:
    assert "FAIR TEST · A and B got the same words" in said(features(models(2)))
    assert "FAIR TEST · all got the same words" in said(features(models(3)))
    mixed = said(features(models(2, drawn="B")))
    assert "B: SIMULATED · not a model result" in mixed
    explored = models(2, drawn="AB")
    labelled = said(features(Cover(**{**explored.__dict__, "label": "EXPLORATION"})))
    assert "EXPLORATION" in labelled
    assert any(text.startswith("SIMULATED") for text in labelled)


def test_a_long_running_head_takes_the_handle_s_place() -> None:
    of = models(2)
    canvas = blank(of)
    page = type(PAGE)(3, 9, "Step 2 of 4: a change of my own with a very long name")
    draw_features(canvas, of, Features("Look closer", shown(of)), page)
    assert "@your.handle" not in said(canvas)
    check_sound(canvas)


def test_pictures_without_marked_eyes_are_told() -> None:
    of = models(2)
    panels = tuple(type(panel)(panel.data, None, panel.name, panel.letter) for panel in of.panels)
    canvas = features(Cover(**{**of.__dict__, "panels": panels}))
    assert "post-finding-not-aligned" in noted(canvas)


@pytest.mark.parametrize("mouth", [0.85, 0.95, 1.2])
def test_the_skin_strip_ends_over_the_lips(mouth: float) -> None:
    wide, tall = 532.0, 168.0
    faces = [
        replace(each, face=replace(each.face, mouth=(each.face.x, each.face.y + mouth * each.face.gap)))
        for each in shown(models(2))
    ]
    framing = skin_framing(faces, (wide, tall), 1.0)
    end = (1 - framing.line) * tall / (framing.distance * wide)
    assert end <= mouth - OVER_MOUTH + 0.01 or framing.line == -0.30
    assert -0.55 <= framing.line <= -0.30, "the eyes stay out of it too"


@given(RUNS, st.integers(30, 60), st.integers(300, 900))
def test_evened_words_take_no_other_line_and_no_more_width(runs: list[Run], size: int, width: int) -> None:
    column = Column(64, 0, width, size)
    even = evened(runs, column)
    assert even.width <= column.width
    assert last_baseline(runs, even) == last_baseline(runs, column)


def test_evened_words_stay_whole() -> None:
    column = Column(64, 0, 952, 76)
    word = (Run("locked", "aaaaaaaaaa"),)
    canvas = blank(models(2))
    draw_flow(canvas, word, replace(evened(word, column), y=300))
    assert said(canvas) == ["aaaaaaaaaa"]


def test_no_word_of_a_step_is_left_alone_on_the_last_line() -> None:
    canvas = step(models(2), (Run("changed", "unsteady gaze barely lowered past the camera"),))
    plates = [word.text for word in canvas.drawn if word.text.split()[-1] in ("camera", "barely", "the", "lowered")]
    assert len(plates) == 1 or min(len(text.split()) for text in plates) >= 3


def test_commas_after_locked_words_are_as_quiet_as_they_are() -> None:
    runs = (Run("locked", "brown eyes"), Run("plain", ", "), Run("locked", "neon"), Run("plain", ", sad"))
    assert [run.kind for run in quiet(runs)] == ["locked", "locked", "locked", "plain"]
    assert [run.text for run in quiet(runs)] == [run.text for run in runs]


@pytest.mark.parametrize("size", FORMATS)
def test_pictures_from_elsewhere_show_the_handle_once(size: str) -> None:
    for over in ("", "Which one do you keep, A or B?"):
        of = replace(models(2, size), label="IMPORTED")
        canvas = blank(of)
        begin(canvas, of, Page(2, 4, over), "Look closer")
        check_sound(canvas)
        assert said(canvas).count(of.handle) == 1
    assert abs(line(canvas, of.handle).box[2] - 928) < 4


def test_without_a_running_head_the_handle_takes_its_place() -> None:
    of = models(2)
    canvas = blank(of)
    begin(canvas, of, Page(2, 4, ""), "")
    assert abs(line(canvas, of.handle).box[0] - 64) <= 4


@pytest.mark.parametrize("size", FORMATS)
def test_an_endless_running_head_keeps_clear_of_the_page_number(size: str) -> None:
    of = models(2, size)
    canvas = blank(of)
    begin(canvas, of, Page(12, 20, "The quick brown fox jumps over the lazy dog and over the other dog"), "Title")
    check_sound(canvas)
    assert "post-finding-text-cut" in noted(canvas)
