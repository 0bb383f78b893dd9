"""Two names of one author: initials, order, particles, double surnames, diacritics and suffixes forgiven.

Names come apart into folded tokens. Family and given name are compared first as they
stand; then all tokens together, which covers Hungarian and East Asian order, initials
glued behind the family name (``Smith JA``) and Iberian surnames cut in the wrong
place. Jaro-Winkler (Winkler 1990, as rapidfuzz has it) bounds how far two
transliterations of one given name may be apart.
"""

import functools
import re

from msgspec import Struct
from rapidfuzz.distance import JaroWinkler

from claimstead.matching.comparison import Agreement, Comparison
from claimstead.matching.groups import compare_groups, is_group
from claimstead.matching.letters import fold, fold_spelled_out
from claimstead.matching.particles import GIVEN_SUFFIXES, PARTICLES, SUFFIXES
from claimstead.model.reference import Name

_APOSTROPHES = re.compile("['\u2019\u02bc\u02bb`\u00b4]")
_TOKEN = re.compile(r"[^\W\d_](?:[^\W_]|[\u0300-\u036f\u0900-\u0dff\u0e31-\u0e4e])*|\d\w+")
_TRANSLITERATIONS = 0.8  # Jaro-Winkler of Sergey and Sergei is 0.93, of Maria and Marta 0.89, of John and Jane 0.70


class _Tokens(Struct, frozen=True):
    """A name taken apart. ``keys`` are the spellings of the family name; ``given`` holds its possible readings."""

    family: tuple[str, ...]
    keys: frozenset[str]
    given: tuple[tuple[str, ...], ...]


def compare_names(written: Name, registered: Name) -> Comparison:
    """Compares two names of persons or groups.

    SAME when equal but for case, diacritics and punctuation; COMPATIBLE under the
    conventions this module knows; UNKNOWN when one is empty; otherwise DIFFERENT.
    """
    if written == registered:
        return Comparison(Agreement.SAME, 1.0)
    if is_group(written) and is_group(registered):
        return compare_groups(written.literal, registered.literal)
    one, other = _tokens(written), _tokens(registered)
    if not one.keys or not other.keys:
        return Comparison(Agreement.UNKNOWN, 0.0)
    if one == other:
        return Comparison(Agreement.SAME, 1.0)
    if _same_family(one, other) and _any_given(one, other):
        return Comparison(Agreement.COMPATIBLE, 0.98)
    if _same_tokens(one, other) or _part_of_surname(one, other):
        return Comparison(Agreement.COMPATIBLE, 0.95)
    return _different(written, registered, one, other)


def family_keys(name: Name) -> frozenset[str]:
    """The spellings by which to look a name up; two names that share none may still be one, but rarely are."""
    return _tokens(name).keys


def _different(written: Name, registered: Name, one: _Tokens, other: _Tokens) -> Comparison:
    likeness = max(JaroWinkler.similarity(mine, theirs) for mine in sorted(one.keys) for theirs in sorted(other.keys))
    if _same_family(one, other):
        return Comparison(Agreement.DIFFERENT, 0.6, f"the given name of {written} is registered as {registered}")
    score = 0.9 * likeness if _any_given(one, other) else 0.5 * likeness
    return Comparison(Agreement.DIFFERENT, score, f"{written} is written where {registered} is registered")


def _tokens(name: Name) -> _Tokens:
    return _taken_apart(name.family, name.given, name.literal)


@functools.lru_cache(maxsize=1 << 16)
def _taken_apart(family: str, given: str, literal: str) -> _Tokens:
    if not family or not given:
        family, given = _in_two(family or given or literal, whole_is_family=bool(family))
    folded = _without_suffix(_split(family), SUFFIXES)
    core = _without_particles(folded)
    spelled_out = _without_suffix(tuple(_TOKEN.findall(fold_spelled_out(_APOSTROPHES.sub("", family)))), SUFFIXES)
    keys = {"".join(folded), "".join(core), "".join(spelled_out)}
    return _Tokens(core, frozenset(keys - {""}), _readings(given))


def _without_particles(tokens: tuple[str, ...]) -> tuple[str, ...]:
    """The tokens but for particles; the last one stays, and a single letter counts as one only between two names."""
    kept = [
        token for index, token in enumerate(tokens[:-1]) if token not in PARTICLES or (len(token) == 1 and index == 0)
    ]
    return (*kept, *tokens[-1:])


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
    letters = word.replace(".", "").replace("-", "")
    return 0 < len(letters) <= 5 and letters.isalpha() and letters.isupper()


def _glued(token: str) -> bool:
    """Whether the token may be initials written together."""
    return 1 < len(token) <= 5 and token.isupper()


def _split(text: str) -> tuple[str, ...]:
    return tuple(_TOKEN.findall(fold(_APOSTROPHES.sub("", text))))


def _without_suffix(tokens: tuple[str, ...], suffixes: frozenset[str]) -> tuple[str, ...]:
    while tokens and tokens[-1] in suffixes and not PARTICLES.issuperset(tokens[:-1]):
        tokens = tokens[:-1]
    return tokens


@functools.lru_cache(maxsize=1 << 16)
def _readings(given: str) -> tuple[tuple[str, ...], ...]:
    """The tokens of a given name; where capitals may be glued initials (``JA``), both readings, whole first."""
    raw = [token for token in _TOKEN.findall(_APOSTROPHES.sub("", given)) if token not in PARTICLES or len(token) < 2]
    whole = _without_suffix(tuple(fold(token) for token in raw), GIVEN_SUFFIXES)
    raw = raw[: len(whole)]
    if not any(_glued(token) for token in raw):
        return (whole,)
    apart: list[str] = []
    for token in raw:
        folded = fold(token)
        apart += list(folded) if _glued(token) else [folded]
    return (whole, tuple(apart))


def _same_family(one: _Tokens, other: _Tokens) -> bool:
    return not one.keys.isdisjoint(other.keys)


def _any_given(one: _Tokens, other: _Tokens) -> bool:
    return any(_same_given(mine, theirs) for mine in one.given for theirs in other.given)


def _same_given(mine: tuple[str, ...], theirs: tuple[str, ...]) -> bool:
    """Whether the shorter of two given names is found in the longer, in order, initials standing for names."""
    if len(mine) > len(theirs):
        mine, theirs = theirs, mine
    if not mine or "".join(mine) == "".join(theirs):
        return True
    remaining = iter(theirs)
    return all(any(_same_token(token, candidate) for candidate in remaining) for token in mine)


def _same_token(mine: str, theirs: str) -> bool:
    if mine[0] != theirs[0]:
        return False
    if mine.startswith(theirs) or theirs.startswith(mine):
        return True
    return JaroWinkler.similarity(mine, theirs) >= _TRANSLITERATIONS


def _same_tokens(one: _Tokens, other: _Tokens) -> bool:
    """Whether the names are the same words in any order, a family name on either side among those equal in full."""
    families = {token for token in (*one.family, *other.family) if len(token) > 1}
    mine = {token for token in (*one.family, *one.given[0]) if len(token) > 1}
    theirs = {token for token in (*other.family, *other.given[0]) if len(token) > 1}
    if not families & mine & theirs:
        return False
    return any(_pair_up(reading[:], against[:]) for reading in _all_tokens(one) for against in _all_tokens(other))


def _all_tokens(name: _Tokens) -> list[list[str]]:
    """The readings of a whole name: ``given=Smith, family=JA`` is what a parser makes of ``Smith JA``."""
    readings = [(*name.family, *given) for given in name.given]
    if len(name.family) == 1 and 1 < len(name.family[0]) <= 5:
        readings.append((*name.family[0], *name.given[0]))
    # "Bin", "Le" and "De" are particles in one language and given names in another
    bare = [tuple(token for token in reading if len(token) == 1 or token not in PARTICLES) for reading in readings]
    return [list(reading) for reading in dict.fromkeys((*readings, *bare))]


def _pair_up(mine: list[str], theirs: list[str]) -> bool:
    """Whether each token has a partner that is equal or its initial."""
    if len(mine) != len(theirs):
        return False
    for token in list(mine):
        if token in theirs:
            mine.remove(token)
            theirs.remove(token)
    for token in sorted(mine, key=len):
        partner = next(
            (other for other in theirs if (len(token) == 1 or len(other) == 1) and other[0] == token[0]), None
        )
        if partner is None:
            return False
        theirs.remove(partner)
    return True


def _part_of_surname(one: _Tokens, other: _Tokens) -> bool:
    """Whether one side gives one surname of a double one, and the given names agree."""
    short, long = (one, other) if len(one.family) < len(other.family) else (other, one)
    if not short.family or len(short.family) == len(long.family):
        return False
    length = len(short.family)
    part = short.family in (long.family[:length], long.family[-length:])
    return part and any(one.given[0]) and any(other.given[0]) and _any_given(one, other)
