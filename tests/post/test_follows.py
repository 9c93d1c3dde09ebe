"""The slide of a slider check: the rules of every slide, and the plot is where the figures are."""

from dataclasses import replace

import pytest

from studio.face.follows_chart import chart_of
from studio.post.canvas import Canvas
from studio.post.carousel import carousel
from studio.post.plan import PostPlan, planned
from studio.post.proposal import propose
from studio.post.proposal_follows import told
from studio.post.slide.follows import FollowRow, FollowsCard, draw_follows
from studio.post.slide.inner import Page
from studio.words import LANGUAGES, sentence
from tests.fakes.slider import CALM, LOUD, Gains, checked
from tests.post.lesson_scenes import FORMATS, LONG, SHORT, THEMES, blank, check_sound, models, noted, said
from tests.post.posts import originals, plan_of, series, subject
from tests.post.scenes import words

PAGE = Page(3, 9, "Sad")
STEPS = ("none", "hint", "subtle", "clear", "strong")
ALL: tuple[Gains, ...] = (CALM, LOUD, {"lids": -0.03}, LOUD)


def card(count: int = 2, language: str = "en") -> FollowsCard:
    say, found = words(language).say, checked(*ALL[:count])
    rows = tuple(
        FollowRow(say(f"faces-cue-{one.cue}"), chart_of(one), tuple(line.word for line in one.lines))
        for one in told(found)
    )
    names = tuple(say(f"step-{step}") for step in STEPS)
    unseen = say("plan-follows-unseen", cues=say("faces-cue-frown"))
    return FollowsCard(say("plan-follows"), names, rows, unseen, say("plan-follows-remark", count=1))


def drawn(count: int = 2, size: str = "1080x1350", language: str = "en", of: FollowsCard | None = None) -> Canvas:
    cover = models(count, size, names=SHORT)
    canvas = blank(cover, language)
    draw_follows(canvas, cover, of or card(count, language), PAGE)
    return canvas


@pytest.mark.parametrize("size", FORMATS)
@pytest.mark.parametrize("count", [1, 2, 3, 4])
def test_it_keeps_the_rules_in_every_format(count: int, size: str) -> None:
    for number, language in enumerate(LANGUAGES):
        for names in (SHORT, LONG):
            cover = models(count, size, names=names)
            canvas = blank(cover, language, THEMES[number])
            draw_follows(canvas, cover, card(count, language), PAGE)
            check_sound(canvas)
            assert noted(canvas) <= {"post-finding-rows-left-out", "post-finding-text-cut"}


def test_every_model_has_its_word_at_every_cue() -> None:
    lines = said(drawn())
    assert lines.count("overshoots") == 1
    assert lines.count("follows") == 3
    assert lines.count("A") == lines.count("B") == 3  # beside the name, and at two plots
    assert set(STEPS) <= set(lines)


def test_no_word_is_shortened_to_another_meaning() -> None:
    for language in LANGUAGES:
        full = card(2, language)
        rows = tuple(replace(row, said=("unmeasured", "flat")) for row in full.rows)
        lines = said(drawn(language=language, of=replace(full, rows=rows)))
        for word in ("unmeasured", "flat"):
            assert words(language).say(f"post-follows-{word}") in lines


def test_what_tells_most_comes_first_and_what_has_no_room_is_said() -> None:
    assert [one.cue for one in told(checked(CALM, LOUD))] == ["lids", "corners"]
    full = card()
    many = replace(full, rows=full.rows * 3)
    assert "post-finding-rows-left-out" in noted(drawn(of=many))
    assert "post-finding-rows-left-out" not in noted(drawn())


def test_empty_texts_leave_their_places_free() -> None:
    bare = replace(card(), title="", unseen="", remark="")
    canvas = drawn(of=bare)
    check_sound(canvas)
    assert not any("Change since" in line for line in said(canvas))


def test_two_models_that_do_the_same_are_both_seen() -> None:
    """Marks at one height stand side by side: under each there are pixels of its own."""
    same = drawn(of=replace(card(), rows=(_row((CALM, CALM)),)))
    other = drawn(of=replace(card(), rows=(_row((CALM, {})),)))
    assert same.image.tobytes() != other.image.tobytes()


def _row(gains: tuple[Gains, Gains]) -> FollowRow:
    one = next(each for each in checked(*gains).cues if each.cue == "lids")
    return FollowRow("Lids", chart_of(one), ("follows", "follows"))


def test_a_post_says_why_it_has_no_such_slide() -> None:
    plan = planned([("follows", "")], PostPlan(()))
    bare = subject(series())
    assert propose(bare, plan, plan.slides[0]).why == sentence("follows-state-none")
    missing = replace(bare, unmeasured=sentence("follows-state-missing"))
    assert propose(missing, plan, plan.slides[0]).why == sentence("follows-state-missing")
    nothing = replace(bare, follows=checked({}, {}))
    flat = propose(replace(nothing, follows=replace(checked({}), cues=())), plan, plan.slides[0])
    assert flat.why == sentence("plan-why-follows-nothing")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_tutorial_has_it_after_the_ladder(language: str) -> None:
    plain = subject(series(), language)
    measured = replace(plain, follows=checked())
    names = [slide.name for slide in carousel(measured, plan_of(measured, "tutorial"), originals(series()))]
    assert names[names.index("ladder") + 1] == "follows"
    bare = [slide.name for slide in carousel(plain, plan_of(plain, "tutorial"), originals(series()))]
    assert "follows" not in bare


def test_its_description_says_the_words_of_every_model() -> None:
    told_subject = replace(subject(series()), follows=checked())
    made = carousel(told_subject, planned([("follows", "")], PostPlan((), theme="dark")), originals(series()))
    assert "Lids, asked lower: A follows, B overshoots." in made[0].alt
    assert "compared with each other" in made[0].alt
