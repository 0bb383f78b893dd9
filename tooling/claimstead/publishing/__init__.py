"""Dossier and report in, pages out: pure functions, except ``mkdocs_plugin``, which alone knows MkDocs."""
