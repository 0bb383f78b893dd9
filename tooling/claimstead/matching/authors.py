"""Two lists of authors, aligned: who is missing, invented, in another place, or left out without "and others"."""

from collections.abc import Sequence

from msgspec import Struct

from claimstead.matching.comparison import Agreement, Comparison
from claimstead.matching.groups import is_group
from claimstead.matching.letters import fold, of_other_script
from claimstead.matching.names import compare_names, family_keys
from claimstead.matching.romanization import romanized
from claimstead.model.reference import Name

_ALL_PAIRS = 2500  # names left over on both sides are compared each with each up to this many pairs
_NAMES_SHOWN = 5
_CANDIDATES = 20  # so many names left over on a side are looked at for one that is alike
_MISSPELT = 0.75  # of the score compare_names gives two names that differ


class _Alignment(Struct):
    """For each written author the place of the same one among the registered, where there is one."""

    places: list[int | None]
    same: bool = True


def compare_authors(
    written: Sequence[Name], registered: Sequence[Name], truncated: bool = False, partial: bool = False
) -> Comparison:
    """Compares the whole lists.

    ``truncated`` says that the written list ends in "and others", ``partial`` that the
    registered list was seen only in part, so that an author it lacks is UNKNOWN.
    ``why`` begins each fault with its kind: missing, invented, written otherwise,
    reordered, or truncated. Groups that stand on one side only are forgiven where a
    person agrees: registries often lack them.
    """
    if not written or not registered:
        return Comparison(Agreement.UNKNOWN, 0.0)
    if tuple(written) == tuple(registered):
        return Comparison(Agreement.SAME, 1.0)
    alignment = _align(written, registered)
    found = [place for place in alignment.places if place is not None]
    score = len(found) / max(len(written), len(registered))
    if len(found) == len(written) == len(registered) and _in_order(written, alignment):
        return Comparison(Agreement.SAME if alignment.same else Agreement.COMPATIBLE, 1.0)
    extra, lacking = _left_over(written, registered, alignment)
    told, pairs = _misspelt(written, registered, extra, lacking)
    extra = [index for index in extra if index not in pairs]
    lacking = [index for index in lacking if index not in pairs.values()]
    reached = max([*found, *pairs.values()], default=-1)
    if truncated:
        # an invented author stands in somebody's place; those behind are the "others"
        lacking = [index for index in lacking if index <= reached + len(extra)]
    if lacking and found and not extra and not pairs and min(lacking) > reached:
        told.append(_truncated(written, registered, lacking))
    else:
        told += _named("missing", [registered[index] for index in lacking])
        told += [] if partial else _named("invented", [written[index] for index in extra])
    told += _reordered(written, alignment)
    if told and not found and in_other_letters(written, registered):
        return Comparison(Agreement.UNKNOWN, 0.0, "names in other letters, which only a reader can compare")
    if told:
        return Comparison(Agreement.DIFFERENT, min(score, 0.99), "; ".join(told))
    return Comparison(Agreement.UNKNOWN if extra else Agreement.COMPATIBLE, score)


def in_other_letters(written: Sequence[Name], registered: Sequence[Name]) -> bool:
    """Whether one list is in Latin or Cyrillic letters and the other in some that are not transliterated here."""
    first, other = (romanized(fold(" ".join(map(str, names)))) for names in (written, registered))
    return of_other_script(first, other)


def compare_first_author(written: Sequence[Name], registered: Sequence[Name], partial: bool = False) -> Comparison:
    """Compares who stands first; where only one side begins with a group, the first persons are compared."""
    if not written or not registered:
        return Comparison(Agreement.UNKNOWN, 0.0)
    first, other = written[0], registered[0]
    compared = compare_names(first, other)
    if compared.differs and is_group(first) != is_group(other):
        mine, theirs = _first_person(written), _first_person(registered)
        if mine is not None and theirs is not None:
            compared = compare_names(mine, theirs)
    if compared.differs and partial:
        return Comparison(Agreement.UNKNOWN, compared.score, "the registered authors were seen only in part")
    return compared


def _first_person(names: Sequence[Name]) -> Name | None:
    return next((name for name in names if not is_group(name)), None)


def _align(written: Sequence[Name], registered: Sequence[Name]) -> _Alignment:
    alignment = _Alignment([None] * len(written))
    for index, (mine, theirs) in enumerate(zip(written, registered, strict=False)):
        _take(alignment, index, index, compare_names(mine, theirs))
    if None not in alignment.places:
        return alignment
    free = set(range(len(registered))) - set(alignment.places)
    by_key: dict[str, list[int]] = {}
    for place in sorted(free):
        for key in family_keys(registered[place]):
            by_key.setdefault(key, []).append(place)
    for index, mine in enumerate(written):
        candidates = {place for key in family_keys(mine) for place in by_key.get(key, ())}
        _take_first(alignment, index, written, registered, sorted(candidates & free))
        free.discard(alignment.places[index])
    left = [index for index, place in enumerate(alignment.places) if place is None]
    if len(left) * len(free) <= _ALL_PAIRS:
        for index in left:
            _take_first(alignment, index, written, registered, sorted(free))
            free.discard(alignment.places[index])
    return alignment


def _take_first(
    alignment: _Alignment, index: int, written: Sequence[Name], registered: Sequence[Name], places: list[int]
) -> None:
    if alignment.places[index] is not None:
        return
    for place in places:
        _take(alignment, index, place, compare_names(written[index], registered[place]))
        if alignment.places[index] is not None:
            return


def _take(alignment: _Alignment, index: int, place: int, compared: Comparison) -> None:
    if compared.agreement in (Agreement.SAME, Agreement.COMPATIBLE):
        alignment.places[index] = place
        alignment.same = alignment.same and compared.agreement is Agreement.SAME


def _repeated(names: Sequence[Name], index: int) -> bool:
    """Whether the registry lists the author twice in a row, as deposits do."""
    return index > 0 and names[index] == names[index - 1]


def _in_order(written: Sequence[Name], alignment: _Alignment) -> bool:
    places = [
        place for name, place in zip(written, alignment.places, strict=True) if place is not None and not is_group(name)
    ]
    return places == sorted(places)


def _reordered(written: Sequence[Name], alignment: _Alignment) -> list[str]:
    if _in_order(written, alignment):
        return []
    standing = [
        (place, str(name))
        for name, place in zip(written, alignment.places, strict=True)
        if place is not None and not is_group(name)
    ]
    right = sorted(standing)
    moved = [name for (place, name), (due, _) in zip(standing, right, strict=True) if place != due]
    return [f"reordered: {_list(moved)}"]


def _left_over(
    written: Sequence[Name], registered: Sequence[Name], alignment: _Alignment
) -> tuple[list[int], list[int]]:
    """The places on either side that found no partner; groups and repetitions among them only where nobody did."""
    found = {place for place in alignment.places if place is not None}
    extra = [index for index, place in enumerate(alignment.places) if place is None]
    lacking = [index for index in range(len(registered)) if index not in found]
    if found:
        extra = [index for index in extra if not is_group(written[index])]
        lacking = [index for index in lacking if not is_group(registered[index]) and not _repeated(registered, index)]
    return extra, lacking


def _misspelt(
    written: Sequence[Name], registered: Sequence[Name], extra: list[int], lacking: list[int]
) -> tuple[list[str], dict[int, int]]:
    """Pairs names without a partner that are alike; returns them in words, and the pairs as places."""
    told: list[str] = []
    pairs: dict[int, int] = {}
    for index in extra[:_CANDIDATES]:
        free = [place for place in lacking if place not in pairs.values()][:_CANDIDATES]
        scored = [(compare_names(written[index], registered[place]).score, -place) for place in free]
        score, place = max(scored, default=(0.0, 0))
        if score >= _MISSPELT:
            told.append(f"written otherwise: {written[index]} where {registered[-place]} is registered")
            pairs[index] = -place
    return told, pairs


def _truncated(written: Sequence[Name], registered: Sequence[Name], lacking: list[int]) -> str:
    names = _list([str(registered[index]) for index in lacking])
    stops = f"the list stops after {len(written)} of {len(registered)} authors"
    return f"truncated without “and others”: {stops} and lacks {names}"


def _named(kind: str, names: list[Name]) -> list[str]:
    return [f"{kind}: {_list([str(name) for name in names])}"] if names else []


def _list(names: list[str]) -> str:
    shown = ", ".join(names[:_NAMES_SHOWN])
    return shown if len(names) <= _NAMES_SHOWN else f"{shown} and {len(names) - _NAMES_SHOWN} more"
