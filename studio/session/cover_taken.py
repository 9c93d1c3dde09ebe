"""From a cover that was worked on alone to the whole post: what the creator decided travels along."""

from dataclasses import replace
from typing import Any

from studio.experiment.experiment import SLOTS
from studio.post.formats import Format
from studio.post.plan import PostPlan, edited, reformatted, renamed
from studio.session.cover_plan import CoverPlan

LOOKS = ("handle", "theme", "layout", "language")
TEXTS = ("headline", "foot")


def taken_over(plan: PostPlan, cover: CoverPlan, proposed: CoverPlan, place: Format | None = None) -> PostPlan:
    """The plan with everything that the creator changed on the cover; what was left as proposed stays the plan's.

    Args:
        plan: of the whole post, in the language of the cover.
        cover: as the creator left it; what was typed becomes the texts of the plan's cover slide.
        proposed: as it was proposed, in the same language.
        place: where the cover was to be published, None where nobody chose; a place whose shape only a cover can be
            laid out in does not travel.
    """
    looks: dict[str, Any] = {name: getattr(cover, name) for name in LOOKS if _changed(name, cover, proposed)}
    taken = replace(plan, **looks)
    slide = next((slide for slide in taken.slides if slide.kind == "cover"), None)
    for name in TEXTS:
        if slide is not None and _changed(name, cover, proposed):
            taken = edited(taken, slide.key, name, getattr(cover, name))
    for panel, before in zip(cover.panels, proposed.panels, strict=True):
        if panel.name != before.name:
            taken = renamed(taken, SLOTS.index(panel.letter), panel.name)
    return reformatted(taken, place.key, place.size) if place is not None and place.laid else taken


def _changed(name: str, cover: CoverPlan, proposed: CoverPlan) -> bool:
    return bool(getattr(cover, name) != getattr(proposed, name))
