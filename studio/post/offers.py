"""Slides that a post does not have yet. Pure: a plan and a test in, slides out."""

from dataclasses import replace

from studio.post.plan import KINDS, Kind, PostPlan, SlidePlan
from studio.post.proposal import Place, outline
from studio.post.subject import Subject

Offer = tuple[Kind, str, Place]
"""Kind and step as `added` takes them, and how the slide is called."""


def offers(subject: Subject, plan: PostPlan) -> tuple[Offer, ...]:
    """Every slide that could be added and is not in the plan: kinds first, then the changes that were tried.

    Args:
        subject: the test; one slide is on offer for each of its changes.
        plan: the post; hidden slides are in it.
    """
    has = {(slide.kind, slide.step) for slide in plan.slides}
    kinds = {slide.kind for slide in plan.slides}
    wanted: list[tuple[Kind, str]] = [(kind, "") for kind in KINDS if kind != "step" and kind not in kinds]
    wanted += [("step", step.id) for step in subject.turned if ("step", step.id) not in has]
    return tuple((kind, step, _place(subject, plan, kind, step)) for kind, step in wanted)


def _place(subject: Subject, plan: PostPlan, kind: Kind, step: str) -> Place:
    """How the slide would stand in the list; asked of the plan with this slide alone, however full the post is."""
    (made,) = outline(subject, replace(plan, slides=(SlidePlan("offer", kind, step),)))
    return made
