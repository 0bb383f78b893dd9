"""Which words of a statement a text has, and how much those it lacks weigh."""
