"""Slides that a post does not have yet. Pure: a plan and a test in, slides out."""

from dataclasses import replace

from studio.post.plan import KINDS, Kind, PostPlan, SlidePlan
from studio.post.proposal import Place, outline
from studio.post.subject import Subject

REPEATED: tuple[Kind, ...] = ("step", "round")
"""Kinds of which a post has one slide for each change, or for each round."""
OF_BATTLES: tuple[Kind, ...] = ("round", "scoreboard")
Offer = tuple[Kind, str, Place]
"""Kind and step as `added` takes them, and how the slide is called."""


def offers(subject: Subject, plan: PostPlan) -> tuple[Offer, ...]:
    """Every slide that could be added and is not in the plan: kinds first, then changes and rounds.

    Args:
        subject: the test; one slide is on offer for each of its changes or rounds.
        plan: the post; hidden slides are in it.
    """
    has = {(slide.kind, slide.step) for slide in plan.slides}
    kinds = {slide.kind for slide in plan.slides}
    alone = [kind for kind in KINDS if kind not in REPEATED and (kind not in OF_BATTLES or subject.rounds)]
    wanted: list[tuple[Kind, str]] = [(kind, "") for kind in alone if kind not in kinds]
    each: list[tuple[Kind, str]] = [("step", step.id) for step in subject.turned]
    each += [("round", step_id) for step_id in subject.rounds]
    wanted += [one for one in each if one not in has]
    return tuple((kind, step, _place(subject, plan, kind, step)) for kind, step in wanted)


def _place(subject: Subject, plan: PostPlan, kind: Kind, step: str) -> Place:
    """How the slide would stand in the list; asked of the plan with this slide alone, however full the post is."""
    (made,) = outline(subject, replace(plan, slides=(SlidePlan("offer", kind, step),)))
    return made
