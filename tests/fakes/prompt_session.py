"""A session for tests of the left panel: locks, emotion, knobs and undo are the real commands."""

from studio.session.desk import Desk
from studio.session.notice import Notice
from studio.session.recipe_commands import Controls, ExpressionCommands, RecipeCommands
from studio.words import Sentence
from tests.fakes.lock_session import FakeReferences, FakeWording
from tests.fakes.window_session import FakeExpression, FakeRun, WindowSession


class CopyingRun(FakeRun):
    """Notes that the words were copied."""

    copies = 0

    def copied(self) -> None:
        self.copies += 1


class RealExpression(FakeExpression, ExpressionCommands):
    """The real commands under the name that the window's fake has for them."""

    def __init__(self, controls: Controls) -> None:
        FakeExpression.__init__(self)
        ExpressionCommands.__init__(self, controls)


class PromptSession(WindowSession):
    """The window's session with real recipe and expression commands; keeps what was told."""

    def __init__(self, desk: Desk, language: str = "en") -> None:
        super().__init__(desk, language)
        controls = self.controls
        self.recipe = RecipeCommands(controls)
        self.turning = RealExpression(controls)
        self.expression = self.turning
        self.copying = CopyingRun(self.live)
        self.run = self.copying
        self.references = FakeReferences(self.live, controls)
        self.wording = FakeWording(self.live, controls)
        self.told: list[Sentence] = []
        self.noticed.connect(self._note)

    def _note(self, notice: Notice) -> None:
        self.told.append(notice.said)
