"""The base of all value types of an editor's files, and the kinds of text and number their fields are made of."""

import re
from typing import Annotated

from msgspec import Meta, Struct

_SLUG = r"^[a-z0-9]+(-[a-z0-9]+)*\Z"
LONGEST_SLUG = 100
Slug = Annotated[
    str,
    Meta(
        pattern=_SLUG,
        max_length=LONGEST_SLUG,
        description="lower-case letters and digits joined by single hyphens",
    ),
]
Text = Annotated[
    str, Meta(min_length=1, max_length=4000, pattern=r"\S", description="some text, at most 4,000 characters")
]
_KEY = r"^[^\s\"#%'(),={}\\~]+\Z"
LONGEST_KEY = 200
Key = Annotated[str, Meta(pattern=_KEY, max_length=LONGEST_KEY, description="a citation key of references.bib")]
RuleCode = Annotated[str, Meta(pattern=r"^[A-Z]{3}[0-9]{3}\Z", description="three capital letters and three digits")]
Digest = Annotated[
    str, Meta(pattern=r"^sha256:[0-9a-f]{16,64}\Z", description="`sha256:` and 16 to 64 hexadecimal digits")
]
Count = Annotated[int, Meta(ge=0, le=2_000_000_000)]
SentenceNumber = Annotated[int, Meta(ge=1, le=100_000)]


def is_key(written: str) -> bool:
    """Whether this can be a citation key of references.bib."""
    return len(written) <= LONGEST_KEY and re.match(_KEY, written) is not None


def is_slug(written: str) -> bool:
    """Whether this can be an id: a slug that YAML does not read as nothing."""
    return len(written) <= LONGEST_SLUG and re.match(_SLUG, written) is not None and written != "null"


class Value(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, rename="kebab"):
    """What all value types of an editor's file share: frozen, named fields, kebab-case keys, no unknown key."""
