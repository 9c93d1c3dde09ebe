"""Every kind of slide as it is drawn from a test: what the creator wrote stands on it, and no slide breaks a rule."""

from dataclasses import replace
from typing import Any

import pytest

from studio.experiment.experiment import Experiment
from studio.post.album import Album
from studio.post.carousel import Carousel, carousel, prepare
from studio.post.kinds import MAKERS
from studio.post.kinds_series import marked
from studio.post.offers import OF_BATTLES
from studio.post.plan import KINDS, Kind, PostPlan, edited, planned, renamed
from studio.post.proposal import fields, propose
from studio.post.slide.flow import Run
from studio.post.subject import Subject
from studio.request.size import Size
from studio.words import LANGUAGES, StudioError
from tests.fakes.slider import checked
from tests.post.battles import CHOICES, battle
from tests.post.posts import eyed, imported, originals, plan_of, series, subject, without
from tests.post.scenes import portrait, trial

SERIOUS = {"post-finding-over-face", "post-finding-contrast", "post-finding-small", "post-finding-unequal"}
SIZES = (Size(1080, 1350), Size(1080, 1440), Size(1080, 1080), Size(1080, 1920))
VOTED: dict[str, Any] = {"s1": "b", "s_brow": "a", "s_mouth": "tie"}
OF_SERIES: tuple[Kind, ...] = ("ladder", "expressions", "next")


def told_of(kind: Kind, language: str = "en") -> Subject:
    """A test, or a battle, that has something for a kind of slide."""
    if kind in OF_BATTLES:
        return battle(CHOICES[:4], language)
    if kind == "refusal":
        full = trial()
        return subject(replace(full, steps=(without(full.steps[0], 1), *full.steps[1:])), language)
    if kind == "follows":
        return replace(subject(series(), language), follows=checked())
    return subject(series(), language) if kind in OF_SERIES else subject(trial(), language, **VOTED)


def plan_for(kind: Kind, **changes: Any) -> PostPlan:
    step = {"step": "s-brow", "refusal": "s1"}.get(kind, "")
    return planned([(kind, step)], PostPlan((), **{"theme": "dark", "handle": "@your.handle", **changes}))


def ready(told: Subject, plan: PostPlan, of: Experiment | None = None) -> Carousel:
    return prepare(told, plan, originals(of or told.experiment))


def said(told: Subject, plan: PostPlan) -> str:
    """Everything that is written on the slides."""
    post = ready(told, plan)
    return " ".join(line.text for sheet in post.sheets for line in post.draw(sheet).rendered.laid.lines)


def test_every_kind_has_a_maker() -> None:
    assert set(MAKERS) == set(KINDS)


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_keeps_the_rules_in_every_format_and_language(kind: Kind, size: Size) -> None:
    for language in LANGUAGES:
        told = told_of(kind, language)
        made = carousel(told, plan_for(kind, size=size, language=language), originals(told.experiment))
        assert made
        for slide in made:
            assert slide.rendered.image.size == (size.width, size.height)
            assert not {finding.key for finding in slide.rendered.findings} & SERIOUS
            assert 20 <= len(slide.alt) <= 1000
            assert "{" not in slide.alt


@pytest.mark.parametrize("kind", KINDS)
def test_every_text_that_can_be_written_over_changes_the_slide(kind: Kind) -> None:
    told, plan = told_of(kind), plan_for(kind)
    before = [slide.rendered.image.tobytes() for slide in carousel(told, plan, originals(told.experiment))]
    for field in fields(told, plan, kind):
        text = next((choice for choice in field.choices if choice != field.text), "Qqqq")
        if field.name in ("short", "missed", "missed-words"):
            continue  # shown only where the headline is empty, or where words are marked
        changed = carousel(told, edited(plan, kind, field.name, text), originals(told.experiment))
        assert [slide.rendered.image.tobytes() for slide in changed] != before, field.name


@pytest.mark.parametrize("kind", KINDS)
def test_empty_texts_leave_their_places_free(kind: Kind) -> None:
    told, plan = told_of(kind), plan_for(kind)
    for field in fields(told, plan, kind):
        if not field.choices:
            plan = edited(plan, kind, field.name, "")
    assert carousel(told, plan, originals(told.experiment))


@pytest.mark.parametrize("kind", KINDS)
def test_a_proposal_names_every_picture_that_its_slide_needs(kind: Kind) -> None:
    told, plan = told_of(kind), plan_for(kind)
    shots = propose(told, plan, plan.slides[0]).shots
    assert bool(shots) == (kind not in ("prompt", "knobs", "scoreboard", "follows"))
    some = {shot.picture.sha256: portrait() for shot in shots}
    assert carousel(told, plan, some)


def test_a_short_title_stands_in_for_an_empty_question() -> None:
    told, plan = subject(), plan_for("cover")
    assert "Sad" not in said(told, plan)
    bare = edited(edited(plan, "cover", "headline", ""), "cover", "short", "Blue, deeply")
    assert "Blue" in said(told, bare)


def test_words_that_a_picture_missed_are_marked() -> None:
    text = "slightly sad expression, brows slightly knitted"
    assert list(marked(text, "")) == [Run("plain", text)]
    assert list(marked(text, "Sad expression, knitted, nowhere")) == [
        Run("plain", "slightly "),
        Run("changed", "sad expression"),
        Run("plain", ", brows slightly "),
        Run("changed", "knitted"),
    ]
    assert list(marked(text, "sad, sad expression"))[1] == Run("changed", "sad expression")
    assert list(marked("a (b) c", "(b)")) == [Run("plain", "a (b) c")]
    told, plan = subject(), plan_for("asked")
    before = carousel(told, plan, originals(told.experiment))[0].rendered.image.tobytes()
    missed = edited(plan, "asked", "missed-words", "brows")
    assert carousel(told, missed, originals(told.experiment))[0].rendered.image.tobytes() != before
    assert "missed by a picture" in said(told, missed)


def test_the_prompt_of_a_change_marks_its_words() -> None:
    changed = said(subject(), planned([("prompt", "s-brow")], PostPlan(())))
    assert "changed in this step" in changed
    assert "changed in this step" not in said(subject(), plan_for("prompt"))


def test_asked_shows_the_expression_and_not_the_whole_prompt() -> None:
    shown = said(subject(), plan_for("asked"))
    assert "brows" in shown
    assert "ponytail" not in shown


def test_published_names_stand_on_every_slide() -> None:
    plan = renamed(renamed(plan_of(subject()), 0, "Seedream"), 1, "Flux")
    post = ready(subject(), plan)
    for sheet in post.sheets:
        names = {panel.name for panel in sheet.card.cover.panels}
        assert names == {"Seedream", "Flux"}
        assert {system.name for system in sheet.systems} <= {"Seedream", "Flux"}


def test_a_level_of_which_one_picture_is_missing_keeps_its_place() -> None:
    full = series()
    half = subject(replace(full, steps=(*full.steps[:2], without(full.steps[2], 1), *full.steps[3:])))
    made = carousel(half, plan_for("ladder"), originals(full))
    assert len(made) == 1
    assert {finding.key for finding in made[0].rendered.findings} & SERIOUS == set()


def test_a_missing_original_is_a_sentence() -> None:
    told = subject()
    with pytest.raises(StudioError) as refused:
        carousel(told, plan_for("cover"), {})
    assert refused.value.sentence.key == "post-picture-unreadable"


def test_pictures_from_elsewhere_make_a_post_of_what_is_known() -> None:
    for language in LANGUAGES:
        told = subject(imported(), language)
        real = replace(told, experiment=replace(told.experiment, steps=tuple(map(eyed, told.experiment.steps))))
        names = [slide.name for slide in carousel(real, plan_of(real), originals(real.experiment))]
        assert names == ["cover", "features", "question"]


def test_the_tint_comes_from_all_pictures_whichever_slide_is_drawn() -> None:
    full = trial()
    other = {shot.picture.sha256: portrait() for shot in full.steps[0].shots}
    changed = replace(full.steps[1].shots[0], picture=replace(full.steps[1].shots[0].picture, sha256="1" * 64))
    told = subject(
        replace(full, steps=(full.steps[0], replace(full.steps[1], shots=(changed, full.steps[1].shots[1]))))
    )
    red = {**other, "1" * 64: portrait((640, 800))}
    whole = prepare(told, plan_of(told, theme="tinted"), red, Album())
    cover_only = prepare(told, planned([("cover", "")], PostPlan((), theme="tinted")), red, Album())
    assert len({whole.theme for _sheet in whole.sheets}) == 1
    assert whole.theme.name == cover_only.theme.name == "tinted"


def test_reduced_pictures_give_the_same_colours_and_the_same_layout() -> None:
    told = subject()
    plan = plan_of(told, theme="tinted")
    pictures = originals(told.experiment)
    small = Album(24, 300)
    quick, exact = prepare(told, plan, pictures, small), prepare(told, plan, pictures, Album(beside=small))
    assert quick.theme == exact.theme == prepare(told, plan, pictures).theme
    for one, other in zip(quick.sheets, exact.sheets, strict=True):
        fast, slow = quick.draw(one).rendered.laid, exact.draw(other).rendered.laid
        assert [line.box for line in fast.lines] == [line.box for line in slow.lines]
