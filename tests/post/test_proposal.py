"""What a post proposes to say, what can be written over, and what is said where a test has nothing for a slide."""

from dataclasses import replace

import pytest

from studio.post.offers import OF_BATTLES
from studio.post.plan import KINDS, Kind, PostPlan, edited, hidden, planned, proposed_again, renamed
from studio.post.preset import slides_of
from studio.post.proposal import PROPOSERS, Field, fields, outline, posted, propose, shots_of
from studio.post.subject import Subject
from studio.words import LANGUAGES
from tests.fakes.demo import experiment, filled
from tests.post.posts import PRESETS, imported, plan_of, series, subject, without
from tests.post.scenes import trial


def why(told: Subject, kind: Kind, step: str = "") -> str:
    """Key of the reason why a slide is left out, "" where it is not."""
    plan = planned([(kind, step)])
    said = propose(told, plan, plan.slides[0]).why
    return said.key if said is not None else ""


def by_name(told: Subject, plan: PostPlan, key: str) -> dict[str, Field]:
    return {field.name: field for field in fields(told, plan, key)}


def test_every_kind_of_slide_proposes_something() -> None:
    assert set(PROPOSERS) == set(KINDS)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS)
def test_every_field_and_every_reason_can_be_said(kind: Kind, language: str) -> None:
    for told in (subject(language=language), subject(series(), language), subject(imported(), language)):
        plan = planned([(kind, "s-brow" if kind == "step" else "")])
        (place,) = outline(told, plan)
        assert told.words.tell(place.why) if place.why is not None else place.available
        assert place.title
        for field in fields(told, plan, kind):
            assert told.words.tell(field.label)
            assert field.text == field.proposed
            assert "{" not in field.text


def test_the_cover_asks_the_creator_s_question_or_the_proposed_one() -> None:
    plain, own = subject(), subject(replace(trial(), question="Whose brows do it?"))
    plan = planned([("cover", "")])
    assert by_name(plain, plan, "cover")["headline"].text == "Who does sad better?"
    assert by_name(own, plan, "cover")["headline"].text == "Whose brows do it?"
    assert by_name(plain, plan, "cover")["short"].text == "Sad, subtle"
    assert "hair" in by_name(plain, plan, "cover")["foot"].text


def test_proposals_speak_the_language_of_the_post() -> None:
    english, spanish = (by_name(subject(language=code), planned([("question", "")]), "question") for code in LANGUAGES)
    assert spanish["title"].text.startswith("¿")
    assert english["title"].text != spanish["title"].text


def test_a_written_text_takes_the_place_of_the_proposal_and_gives_it_back() -> None:
    told, plan = subject(), planned([("features", "")])
    proposed = by_name(told, plan, "features")["title"]
    changed = by_name(told, edited(plan, "features", "title", ""), "features")["title"]
    assert (changed.text, changed.proposed) == ("", proposed.text)
    back = proposed_again(edited(plan, "features", "title", ""), "features", "title")
    assert by_name(told, back, "features")["title"] == proposed


def test_texts_of_fields_that_a_slide_has_not_are_passed_over() -> None:
    told, plan = subject(), edited(planned([("features", "")]), "features", "remark", "x")
    assert "remark" not in by_name(told, plan, "features")


def test_the_lesson_goes_through_the_playbook_step_by_step() -> None:
    told = subject()
    plan = plan_of(told)
    assert [place.kind for place in outline(told, plan) if place.available] == [
        "cover",
        "features",
        "step",
        "step",
        "playbook",
        "prompt",
        "question",
    ]
    steps = [by_name(told, plan, slide.key)["over"].text for slide in plan.slides if slide.kind == "step"]
    assert steps == ["Step 2 of 3: brow tension", "Step 3 of 3: mouth downturn"]
    titles = [place.title for place in outline(told, plan) if place.kind == "step"]
    assert titles == ["Step: brow tension", "Step: mouth downturn"]


def test_a_step_claims_only_these_words_where_the_test_was_fair() -> None:
    fair = trial()
    loose = replace(fair, steps=(fair.steps[0], replace(fair.steps[1], label="EXPLORATION")))
    plan = planned([("step", "s-brow")])
    assert by_name(subject(fair), plan, "step")["title"].text == "Only these words changed"
    assert by_name(subject(loose), plan, "step")["title"].text == "These words changed"


def test_a_quick_post_is_about_the_step_shown() -> None:
    told = subject()
    assert list(slides_of(PRESETS.preset("quick"), told, "s-mouth")) == [("cover", "s-mouth")]
    assert all(
        step != "s-mouth" or kind == "step" for kind, step in slides_of(PRESETS.preset("lesson"), told, "s-mouth")
    )


def test_without_pictures_every_slide_says_so() -> None:
    told = subject(experiment())
    assert {why(told, kind) for kind in KINDS if kind not in ("refusal", *OF_BATTLES)} == {"plan-why-no-pictures"}
    assert posted(told, plan_of(told)) == ()


def test_a_missing_picture_a_gone_step_and_equal_words_are_told_apart() -> None:
    full = trial()
    half = subject(replace(full, steps=(full.steps[0], without(full.steps[1], 1), full.steps[2])))
    same = replace(full.steps[1], id="s-same", draft=full.steps[0].draft, text=full.steps[0].text)
    again = subject(replace(full, steps=(*full.steps, same)))
    assert why(half, "step", "s-brow") == "plan-why-step-pictures"
    assert why(half, "features", "s-brow") == "plan-why-step-pictures"
    assert why(half, "step", "gone") == "plan-why-step-gone"
    assert why(again, "step", "s-same") == "plan-why-same-words"
    assert why(again, "step", "s1") == "plan-why-no-steps"
    assert "s-brow" not in [step.id for step in half.turned]
    assert "s-same" not in [step.id for step in again.turned]


def test_pictures_from_elsewhere_have_no_words_to_show() -> None:
    told = subject(imported())
    wordless: tuple[Kind, ...] = ("step", "prompt", "asked", "ladder", "expressions")
    whole: tuple[Kind, ...] = ("cover", "features", "question", "next")
    assert [why(told, kind) for kind in wordless] == ["plan-why-no-words"] * len(wordless)
    assert [why(told, kind) for kind in whole] == [""] * len(whole)


def test_a_test_of_one_step_has_no_playbook() -> None:
    told = subject(experiment(trial().steps[0]))
    assert why(told, "playbook") == "plan-why-no-steps"
    assert why(told, "knobs") == "plan-why-no-steps"


def test_a_kept_change_is_compared_with_what_it_was_sent_against() -> None:
    full = trial()
    kept = subject(replace(full, baseline="s-brow"))
    first, brow, mouth = full.steps
    assert [step.id for step in kept.turned] == ["s-brow", "s-mouth"]
    assert kept.before(brow) == first
    assert kept.before(mouth) == brow


def test_a_new_baseline_leaves_the_steps_before_it_behind() -> None:
    full = trial()
    opened = replace(full.steps[0], id="s-new")
    later = replace(full.steps[1], id="s-late")
    told = subject(replace(full, steps=(*full.steps, opened, later), baseline="s-new"))
    assert [step.id for step in told.turned] == ["s-late"]


def test_the_playbook_shows_what_every_change_became() -> None:
    rows = by_name(subject(), plan_of(subject()), "playbook")
    assert rows["rows.0.name"].text == "Baseline"
    assert rows["rows.1.name"].text == "Brow tension"
    assert "deeply knitted" in rows["rows.1.words"].text
    assert "lips" in rows["rows.2.words"].text


def test_knobs_tell_where_the_pick_went_and_no_more() -> None:
    plan = planned([("knobs", "")])
    assert why(subject(), "knobs") == "plan-why-no-knob-votes"
    assert why(subject(s_brow="a"), "knobs") == "plan-why-no-knob-votes"
    judged = by_name(subject(s1="b", s_brow="a", s_mouth="b"), plan, "knobs")
    effects = {name: field.text for name, field in judged.items() if name.endswith(".effect")}
    assert effects == {
        "rows.0.cells.0.effect": "helped",
        "rows.0.cells.1.effect": "hurt",
        "rows.1.cells.0.effect": "same",
        "rows.1.cells.1.effect": "same",
    }
    choices = judged["rows.0.cells.0.effect"].choices
    assert set(choices) == {"helped", "mixed", "hurt", "same", "refused", "unjudged", "untested"}
    assert "it seems" in judged["remark"].text


def test_a_tie_after_a_pick_takes_it_away() -> None:
    judged = by_name(subject(s1="b", s_brow="tie"), planned([("knobs", "")]), "knobs")
    assert judged["rows.0.cells.0.effect"].text == "same"
    assert judged["rows.0.cells.1.effect"].text == "hurt"


def test_a_ladder_and_feelings_show_what_there_is() -> None:
    told = subject(series())
    ladder = by_name(told, planned([("ladder", "")]), "ladder")
    names = [field.text for name, field in ladder.items() if name.startswith("levels.")]
    assert names == ["hint", "subtle", "strong"]
    assert ladder["title"].text == "Sad, step by step"
    assert ladder["over"].text == "Sim A · Sim B"
    feelings = by_name(told, planned([("expressions", "")]), "expressions")
    assert [field.text for name, field in feelings.items() if name.startswith("feelings.")] == [
        "Sad",
        "Nervous",
        "Relieved",
    ]
    assert feelings["title"].text == "One face, 3 feelings"
    assert why(subject(), "ladder") == "plan-why-ladder"
    assert why(subject(), "expressions") == "plan-why-feelings"


def test_levels_and_feelings_are_no_steps_of_a_lesson() -> None:
    told = subject(series())
    assert told.turned == ()
    assert why(told, "playbook") == "plan-why-no-steps"


def test_what_was_tried_is_named_by_what_tells_it_apart() -> None:
    def names(told: Subject) -> list[str]:
        found = by_name(told, planned([("next", "")]), "next")
        return [field.text for name, field in found.items() if name.startswith("tried.")]

    full = series()
    assert names(subject(full)) == ["Sad", "Nervous", "Relieved"]
    assert names(subject(replace(full, steps=full.steps[:3]))) == ["subtle", "hint", "strong"]
    assert names(subject()) == ["Baseline", "Brow tension", "Mouth downturn"]
    assert names(subject(imported())) == ["Made elsewhere"]


@pytest.mark.parametrize(
    ("closing", "title", "call"),
    [
        ("", "What should I test next?", "Comment it and I’ll test it"),
        ("What else?", "What else?", "Comment it and I’ll test it"),
        ("What else? Say it below", "What else?", "Say it below"),
    ],
)
def test_the_closing_line_is_the_last_question(closing: str, title: str, call: str) -> None:
    said = by_name(subject(), replace(planned([("next", "")]), closing=closing), "next")
    assert (said["title"].text, said["call"].text) == (title, call)


def test_a_keyword_is_what_followers_comment() -> None:
    said = by_name(subject(), replace(planned([("question", "")]), keyword="SAD"), "question")
    assert "SAD" in said["call"].text


def test_three_models_are_asked_for_with_three_letters() -> None:
    full = trial()
    third = replace(full.steps[0].shots[1], id="s1-2", slot=2, name="Sim C")
    told = subject(
        replace(full, models=(*full.models, "x"), steps=(replace(full.steps[0], shots=(*full.steps[0].shots, third)),))
    )
    assert by_name(told, planned([("question", "")]), "question")["title"].text == "Which one do you keep: A, B or C?"
    assert why(subject(replace(full, models=(*full.models, "x"))), "question") == "plan-why-no-pictures"


def test_hidden_slides_bring_no_pictures_into_the_post() -> None:
    told = subject()
    plan = planned([("cover", ""), ("step", "s-brow")])
    assert {shot.id for shot in shots_of(told, plan)} == {"s1-0", "s1-1", "s-brow-0", "s-brow-1"}
    assert {shot.id for shot in shots_of(told, hidden(plan, "step"))} == {"s1-0", "s1-1"}


def test_published_names_stand_in_the_running_head() -> None:
    told, plan = subject(series()), renamed(planned([("ladder", "")]), 1, "Nano Banana")
    assert by_name(told, plan, "ladder")["over"].text == "Sim A · Nano Banana"


def test_words_that_were_sent_are_shown_even_where_the_controls_have_moved_on() -> None:
    full = trial()
    old = replace(full.steps[0], text="what was sent last year")
    assert subject(replace(full, steps=(old,))).prompt(old).text == "what was sent last year"
    assert len(subject(full).prompt(full.steps[0]).spans) > 5
    assert subject().prompt(filled(replace(full.steps[0], draft=None))).text == full.steps[0].text


def test_the_second_slide_asks_the_question_of_the_cover_again() -> None:
    plan = planned([("cover", ""), ("features", "")])
    for told in (subject(), subject(replace(trial(), question="Whose brows do it?")), subject(imported())):
        over = by_name(told, plan, "features")["over"].proposed
        assert over == by_name(told, plan, "cover")["headline"].proposed
        assert over
