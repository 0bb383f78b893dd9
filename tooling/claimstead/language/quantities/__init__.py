"""Quantities in medical prose: reading figures with what they are figures of, and telling whether two of them agree."""
