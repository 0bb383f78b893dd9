"""Frozen value types, one module a thing; no module here reads a file or judges anything."""
