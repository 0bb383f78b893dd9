"""A text with its spaces, hyphens and apostrophes made one of a kind, character for character."""

_ONE_OF_A_KIND = (
    {ord(space): " " for space in "\t\n\r\u00a0\u2002\u2003\u2007\u2009\u200a\u202f"}
    | {ord(hyphen): "-" for hyphen in "\u2010\u2011\u2212"}
    | {ord(apostrophe): "'" for apostrophe in "\u2018\u2019\u02bc"}
)


def level(text: str) -> str:
    """The text levelled; every character stays at its place, so that what is found here stands there."""
    return text.translate(_ONE_OF_A_KIND)
