"""A name taken apart into folded tokens: family, particles, given names, in each way that it can be read."""

import functools
import re

from msgspec import Struct

from claimstead.matching.letters import fold, fold_spelled_out, unmangled
from claimstead.matching.particles import BEHIND_NAMES, GIVEN_SUFFIXES, PARTICLES, SUFFIXES, may_be_dropped, one_form
from claimstead.matching.romanization import other_spellings, romanized
from claimstead.model.reference import Name

_APOSTROPHES = re.compile("['\u2019\u02bc\u02bb`\u00b4]")
_TOKEN = re.compile(r"[^\W\d_](?:[^\W_]|[\u0300-\u036f\u0900-\u0dff\u0e31-\u0e4e])*|\d\w+")


class Parts(Struct, frozen=True):
    """One reading of a name.

    ``family`` is the family name without its particles, ``whole`` with them; ``keys``
    are the spellings of the two; ``given`` holds the possible readings of the given name.
    """

    family: tuple[str, ...]
    whole: tuple[str, ...]
    keys: frozenset[str]
    whole_keys: frozenset[str]
    particles: tuple[str, ...]
    droppable: bool
    given: tuple[tuple[str, ...], ...]


def parts_of(name: Name) -> tuple[Parts, ...]:
    """The readings of a name: as it stands; changed round where ``JA, Smith`` stands; ``Van den Eede CA`` as one."""
    return _taken_apart(name.family, name.given, name.literal, name.suffix)


@functools.lru_cache(maxsize=1 << 16)
def _taken_apart(family: str, given: str, literal: str, suffix: str) -> tuple[Parts, ...]:
    if suffix and fold(given).replace(".", "") in BEHIND_NAMES:
        given = suffix  # Smith, John, Jr.: BibTeX wants the Jr. before
    family, given, literal = unmangled(family), unmangled(given), unmangled(literal)
    if not family or not given:
        family, given = _in_two(family or given or literal, whole_is_family=bool(family))
    read = _read(family, given)
    if given and _initials(family) and (not _initials(given) or len(family) < len(given)):
        return (read, _read(given, family))
    front, _, last = family.rpartition(" ")
    if front and given and _initials(last) and not _initials(given):
        return (read, _read(f"{given} {front}", last))  # BibTeX takes the Van of a list by PubMed for a given name
    return (read,)


def _read(family: str, given: str) -> Parts:
    raw = _TOKEN.findall(_APOSTROPHES.sub("", family))
    whole = _without_suffix(tuple(fold(token) for token in raw), SUFFIXES)
    kept = tuple(token for index, token in enumerate(whole) if not _is_particle(raw, whole, index))
    dropped = [token for index, token in enumerate(whole) if _is_particle(raw, whole, index)]
    given_raw = _TOKEN.findall(_APOSTROPHES.sub("", given))
    behind = [token for token in given_raw if token in PARTICLES and len(token) > 1]
    spelled_out = tuple(_TOKEN.findall(fold_spelled_out(_APOSTROPHES.sub("", family))))
    core, joined = "".join(kept), "".join(whole)
    longest = 3 if len(family) > 1 and family.isupper() else 5  # FORD, FRANK is in capitals, not in initials
    return Parts(
        family=kept,
        whole=whole,
        keys=other_spellings(core) | {core},
        whole_keys=other_spellings(joined) | {joined, "".join(_without_suffix(spelled_out, SUFFIXES))},
        particles=one_form(dropped + behind),
        droppable=may_be_dropped(dropped + behind),
        given=_readings([token for token in given_raw if token not in PARTICLES or len(token) < 2], longest),
    )


def _is_particle(raw: list[str], whole: tuple[str, ...], index: int) -> bool:
    """Whether a token of a family name is a particle; the last never is, a single letter only in small between two."""
    if index == len(whole) - 1 or whole[index] not in PARTICLES:
        return False
    return len(whole[index]) > 1 or (index > 0 and raw[index].islower())


def _in_two(name: str, whole_is_family: bool) -> tuple[str, str]:
    """Family and given name out of one string: at its comma, before initials at its end, else before its last word."""
    if "," in name:
        family, _, given = name.partition(",")
        return family, given
    words = name.split()
    cut = _family_first(words)
    if cut:
        return " ".join(words[:cut]), " ".join(words[cut:])
    return (name, "") if whole_is_family else (" ".join(words[-1:]), " ".join(words[:-1]))


def _family_first(words: list[str]) -> int:
    """How many words stand before initials that end the name, as in ``van Smith JA``; 0 where there are none."""
    cut = len(words)
    while cut > 1 and _initials(words[cut - 1]):
        cut -= 1
    return cut if cut < len(words) else 0


def _initials(word: str) -> bool:
    letters = word.replace(".", "").replace("-", "").replace(" ", "")
    return 0 < len(letters) <= 5 and letters.isalpha() and letters.isupper()


def _without_suffix(tokens: tuple[str, ...], suffixes: frozenset[str]) -> tuple[str, ...]:
    while tokens and tokens[-1] in suffixes and not PARTICLES.issuperset(tokens[:-1]):
        tokens = tokens[:-1]
    return tokens


def _readings(raw: list[str], longest: int) -> tuple[tuple[str, ...], ...]:
    """The tokens of a given name; where capitals may be glued initials (``JA``), both readings, whole first."""
    whole = _without_suffix(tuple(romanized(fold(token)) for token in raw), GIVEN_SUFFIXES)
    raw = raw[: len(whole)]
    glued = [1 < len(token) <= longest and token.isupper() for token in raw]
    if not any(glued):
        return (whole,)
    apart: list[str] = []
    for token, initials in zip(whole, glued, strict=True):
        apart += list(token) if initials else [token]
    return (whole, tuple(apart))
