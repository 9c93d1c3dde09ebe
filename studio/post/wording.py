"""What a post says of a test: its foot and its short title. Light: the window asks it without drawing."""

from studio.prompt.draft import Draft
from studio.prompt.names import felt, step_name
from studio.prompt.recipe import Recipe
from studio.words import Words

VISIBLE = ("hair", "accessories", "room", "crop", "wardrobe", "light")
"""Parts in the order in which a reader can check them; identity is what the pictures themselves show."""


def cover_foot(recipe: Recipe, words: Words) -> str:
    """Say "Same hair, glasses, room, crop": the locked parts that have words, empty when nothing is locked."""
    held = [part for part in VISIBLE if part in recipe.locked and recipe.text(part)]
    if not held:
        return ""
    return words.say("post-same", list=", ".join(words.say(_part_key(recipe, part)) for part in held))


def _part_key(recipe: Recipe, part: str) -> str:
    """Glasses are called by their name: they are what a reader looks for first."""
    glasses = part == "accessories" and "glasses" in recipe.text(part)
    return "post-part-glasses" if glasses else f"post-part-{part}"


def short_title(draft: Draft, words: Words) -> str:
    """Emotion and step: "Sad, subtle"."""
    expression = draft.expression
    emotion = words.tell(felt(expression, draft.recipe.gender))
    return f"{emotion[:1].upper()}{emotion[1:]}, {words.tell(step_name(expression.intensity))}"
