"""BibTeX text to references: blocks, then entries, then LaTeX, names and crossref; each step in its module."""
