"""What the controls say right now, before it is composed into a prompt."""

from dataclasses import dataclass, replace

from studio.prompt.expression import Expression
from studio.prompt.recipe import Recipe


@dataclass(frozen=True)
class Draft:
    """Recipe, expression and free words together; composes to one prompt.

    Attributes:
        free: own words of the creator, sent after the expression.
    """

    recipe: Recipe
    expression: Expression
    free: str = ""

    def with_expression(self, expression: Expression) -> "Draft":
        """The draft with another expression."""
        return replace(self, expression=expression)

    def with_recipe(self, recipe: Recipe) -> "Draft":
        """The draft with another recipe."""
        return replace(self, recipe=recipe)
