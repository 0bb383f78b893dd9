"""Whether a text has a passage, typography set aside and nothing else, and the link that leads to it."""
