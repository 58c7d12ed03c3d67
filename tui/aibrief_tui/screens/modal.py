"""A screen that asks something over the others, and goes away once."""

from textual.await_complete import AwaitComplete
from textual.screen import ModalScreen, ScreenResultType


class Modal(ModalScreen[ScreenResultType]):
    """Ends with an answer, or ``None``."""

    def dismiss(self, result: ScreenResultType | None = None) -> AwaitComplete:
        """End; of two keys or clicks at once the second would take the screen below away."""
        return super().dismiss(result) if self.is_active else AwaitComplete()
