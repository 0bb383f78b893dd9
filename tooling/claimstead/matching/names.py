"""Two names of one author: initials, order, particles, double surnames, diacritics and suffixes forgiven.

Family and given name are compared first as they stand; then all tokens together, which
covers Hungarian and East Asian order, initials glued behind the family name (``Smith
JA``) and Iberian surnames cut in the wrong place. Transliterations of one given name
have their consonants in common, and Jaro-Winkler (Winkler 1990, as rapidfuzz has it)
bounds how far they may be apart.
"""

from collections.abc import Callable

from rapidfuzz.distance import JaroWinkler

from claimstead.matching.comparison import Agreement, Comparison
from claimstead.matching.groups import compare_groups, group_name
from claimstead.matching.name_parts import Parts, parts_of
from claimstead.matching.particles import PARTICLES
from claimstead.matching.romanization import consonants
from claimstead.model.reference import Name

_TRANSLITERATIONS = 0.8  # Jaro-Winkler of Sergey and Sergei is 0.93, of Mohamed and Muhammad 0.80


def compare_names(written: Name, registered: Name) -> Comparison:
    """Compares two names of persons or groups.

    SAME when equal but for case, diacritics and punctuation; COMPATIBLE under the
    conventions this module knows; UNKNOWN when one is empty; otherwise DIFFERENT.
    """
    if written == registered:
        return Comparison(Agreement.SAME, 1.0)
    mine, theirs = group_name(written), group_name(registered)
    if mine and theirs:
        compared = compare_groups(mine, theirs)
        if not compared.differs or not (written.family or registered.family):
            return compared  # else one may be a person of that name
    one, other = parts_of(written), parts_of(registered)
    if not one[0].whole or not other[0].whole:
        return Comparison(Agreement.UNKNOWN, 0.0)
    if one[0] == other[0]:
        return Comparison(Agreement.SAME, 1.0)
    if _any(one, other, lambda a, b: _same_family(a, b) and _any_given(a, b)):
        return Comparison(Agreement.COMPATIBLE, 0.98)
    if _same_tokens(one[0], other[0]) or _any(one, other, _part_of_surname):
        return Comparison(Agreement.COMPATIBLE, 0.95)
    return _different(written, registered)


def family_keys(name: Name) -> frozenset[str]:
    """The spellings by which to look a name up; two names that share none may still be one, but rarely are."""
    return frozenset().union(*(parts.keys | parts.whole_keys for parts in parts_of(name))) - {""}


def _any(one: tuple[Parts, ...], other: tuple[Parts, ...], agree: Callable[[Parts, Parts], bool]) -> bool:
    """Whether any two readings agree; at most one of them may be the one that is changed round."""
    return any(agree(one[0], theirs) for theirs in other) or any(agree(mine, other[0]) for mine in one[1:])


def _different(written: Name, registered: Name) -> Comparison:
    one, other = parts_of(written)[0], parts_of(registered)[0]
    if _same_family(one, other):
        return Comparison(Agreement.DIFFERENT, 0.8, f"the given name of {written} is registered as {registered}")
    mine, theirs = sorted(family_keys(written)), sorted(family_keys(registered))
    likeness = max(JaroWinkler.similarity(key, against) for key in mine for against in theirs)
    score = 0.9 * likeness if _any_given(one, other) else 0.5 * likeness
    return Comparison(Agreement.DIFFERENT, score, f"{written} is written where {registered} is registered")


def _same_family(one: Parts, other: Parts) -> bool:
    if not one.whole_keys.isdisjoint(other.whole_keys):
        return True
    return not one.keys.isdisjoint(other.keys) and _same_particles(one, other)


def _same_particles(one: Parts, other: Parts) -> bool:
    """Whether the particles are the same, or one side leaves out such as may be left out."""
    if one.particles and other.particles:
        return one.particles == other.particles
    return one.droppable and other.droppable


def _any_given(one: Parts, other: Parts) -> bool:
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
    """Whether one is the other's initial or beginning (``Chris``), or both are spellings of one name."""
    if mine[0] != theirs[0]:
        return False
    if mine == theirs:
        return True
    short, long = sorted((mine, theirs), key=len)
    # a last letter left out abbreviates nothing: Min-Jun is not Min-Jung
    if long.startswith(short) and (len(short) == 1 or len(long) > len(short) + 1):
        return True
    return consonants(mine) == consonants(theirs) and JaroWinkler.similarity(mine, theirs) >= _TRANSLITERATIONS


def _same_tokens(one: Parts, other: Parts) -> bool:
    """Whether the names are the same words in any order, a family name on either side among those equal in full."""
    if one.whole == other.whole:
        return False  # only their given names can be in another order, and J. A. Smith is not A. J. Smith
    families = {token for token in (*one.whole, *other.whole) if len(token) > 1}
    mine = {token for token in (*one.whole, *one.given[0]) if len(token) > 1}
    theirs = {token for token in (*other.whole, *other.given[0]) if len(token) > 1}
    if not families & mine & theirs:
        return False
    bare = _same_particles(one, other)
    return any(
        _pair_up(reading[:], against[:]) for reading in _all_tokens(one, bare) for against in _all_tokens(other, bare)
    )


def _all_tokens(name: Parts, bare: bool) -> list[list[str]]:
    """The readings of a whole name, with its particles and, where ``bare`` allows it, without."""
    readings = [(*name.whole, *given) for given in name.given]
    if bare:
        # "Bin", "Le" and "De" are particles in one language and given names in another
        readings += [tuple(token for token in one if len(token) == 1 or token not in PARTICLES) for one in readings]
    return [list(reading) for reading in dict.fromkeys(readings)]


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


def _part_of_surname(one: Parts, other: Parts) -> bool:
    """Whether one side gives one surname of a double one, and the given names agree."""
    short, long = (one, other) if len(one.family) < len(other.family) else (other, one)
    if not short.family or len(short.family) == len(long.family) or not _same_particles(one, other):
        return False
    length = len(short.family)
    part = short.family in (long.family[:length], long.family[-length:])
    return part and any(one.given[0]) and any(other.given[0]) and _any_given(one, other)
