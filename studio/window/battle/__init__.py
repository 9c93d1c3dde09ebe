"""The page of battles: rounds by models, what a run would cost, and what came of it."""
