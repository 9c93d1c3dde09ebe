"""What is said of a pane beside its picture: whose it is, what is going on, which size was asked for."""

from studio.experiment.experiment import BY_HAND, SLOTS, Step
from studio.session.desk import Desk
from studio.window.viewer.needs import ViewerSession
from studio.window.viewer.pane_menu import model_label


def name_of(session: ViewerSession, desk: Desk, slot: int) -> tuple[str, str]:
    """The name over a pane, and what a screen reader says of it."""
    words, step = session.words, desk.step
    shown = step is not None and step.shot(slot) is not None
    waits = step is not None and step.waits_by_hand(slot)
    by_hand = waits or (not shown and desk.experiment.models[slot] == BY_HAND)
    name = words.say("hand-model") if by_hand else session.read.model_name(desk, slot)
    return name, words.say("viewer-pane", letter=SLOTS[slot], name=name or words.say("viewer-no-name"))


def facts_of(session: ViewerSession, desk: Desk, slot: int) -> str:
    """Small words behind a name: what is going on, else what the picture is and who makes the next one."""
    words, job, step = session.words, desk.job(slot), desk.step
    if job is not None and job.running:
        return words.say(f"viewer-stage-{job.state}").lower()
    if step is not None and step.waits_by_hand(slot):
        return words.say("hand-awaited")
    shot, request = (step.shot(slot), step.request(slot)) if step is not None else (None, None)
    facts = [words.say("viewer-simulated")] if shot is not None and shot.simulated else []
    cards = session.run.models()
    coming = next((card for card in cards if card.id == desk.experiment.models[slot]), None)
    if request is not None and coming is not None and coming.id != request.model:
        facts.append(words.say("hand-next-model", name=model_label(coming, cards, words)))
    return " · ".join(facts)


def photos_of(step: Step, slot: int) -> tuple[str, ...]:
    """Names of the reference photos that were asked for with the words, in their order."""
    request = step.request(slot)
    known = {one.sha256: one.name for one in step.draft.recipe.references} if step.draft is not None else {}
    asked = request.references if request is not None else ()
    return tuple(known.get(sha256) or sha256[:8] for sha256 in asked)


def asked_size(desk: Desk, slot: int) -> tuple[int, int] | None:
    """The size in px that the picture shown was asked for; None for one that came from elsewhere."""
    shot = desk.step.shot(slot) if desk.step is not None else None
    request = shot.request if shot is not None else None
    if request is None or request.by_hand:
        return None
    return request.size.width, request.size.height
