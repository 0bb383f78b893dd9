"""Lists of words, written so that they can be read in one go."""


def word_set(words: str) -> frozenset[str]:
    """The words of a string that are parted by spaces."""
    return frozenset(words.split())
