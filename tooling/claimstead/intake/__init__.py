"""A new article on its way in: its text cut into numbered sentences, of which only digests are kept."""
