"""Titles compared letter by letter under their costume, so that one word swapped is always seen.

Reference checkers in use compare titles by a ratio and pass "in adults" for "in
children", which differ by a few letters in a hundred. Here two titles agree only when
all their letters, digits and signs agree; what may differ is listed in this module.
The ratio (rapidfuzz, normalised Indel similarity) only says how far apart two titles
are once it is known that they differ.
"""

import functools
from collections.abc import Sequence

from rapidfuzz.distance import Indel

from claimstead.matching.comparison import Agreement, Comparison
from claimstead.matching.folded_titles import MARKUP, STRONG, FoldedTitle, fold_title, fold_title_spelled_out
from claimstead.matching.letters import of_other_script
from claimstead.matching.markup import plain
from claimstead.matching.spelling import one_spelling
from claimstead.matching.title_forms import (
    is_another_document,
    is_translation,
    parallel_titles,
    with_arabic_numerals,
    without_labels,
)
from claimstead.matching.words import differing_words

# A word of its own that turns the meaning round when it is glued to the next: "a typical", "no table", "in sensitive".
_NEVER_GLUED = frozenset({"a", "an", "i", "in", "no", "not", "to", "be"})
_TRANSLATED = 0.7  # a title this far from another may be its translation; a word changed in one language is nearer
_RATIO_LETTERS = 2000  # beyond that the ratio of two titles says nothing more


def compare_titles(written: str, registered: Sequence[str], partial: bool = False) -> Comparison:
    """Compares a written title with the registered ones; the best of them answers.

    SAME under case, punctuation, dashes, markup, entities and Greek letters.
    COMPATIBLE when a subtitle or a translation stands on one side only, words are
    divided or spelled the British or American way, umlauts are spelled out, ``type 2``
    stands for ``type II``, or a "RETRACTED:" stands in front. Any other word, number
    or sign is DIFFERENT. A title in square brackets is a translation: UNKNOWN where it
    has little in common with the other, as is one in other letters. ``partial`` says that the registered title was
    seen in part: what only the written one has is then UNKNOWN.
    """
    known = [title for title in registered if title.strip()]
    if not written.strip() or not known:
        return Comparison(Agreement.UNKNOWN, 0.0)
    if written in known:
        return Comparison(Agreement.SAME, 1.0)
    candidates = known if len(known) == 1 else _with_subtitles(known)
    compared = [_compare(written, title) for title in candidates]
    best = max(compared, key=lambda comparison: (not comparison.differs, comparison.score))
    if best.differs and best.score < _TRANSLATED and is_translation(written) != is_translation(known[0]):
        return Comparison(Agreement.UNKNOWN, best.score, "a translated title, which only a reader can compare")
    if best.differs and all(of_other_script(written, title) for title in known):
        return Comparison(Agreement.UNKNOWN, best.score, "a title in other letters, which only a reader can compare")
    if best.differs and partial and any(_within(title, written) for title in known):
        return Comparison(Agreement.UNKNOWN, best.score, "the registered title was seen only in part")
    return best


def _with_subtitles(known: Sequence[str]) -> list[str]:
    """The registered titles but for those that another continues: where the subtitle is known, no other is right."""
    folded = [fold_title(title) for title in known]
    whole = [
        title
        for title, mine in zip(known, folded, strict=True)
        if not any(len(mine.letters) < len(one.letters) and _only_a_subtitle(mine, one) for one in folded)
    ]
    return whole if len(whole) < 2 else [*whole, ": ".join(whole[:2])]


@functools.lru_cache(maxsize=1 << 15)
def _compare(written: str, registered: str) -> Comparison:
    one, other = fold_title(written), fold_title(registered)
    if not one.letters or not other.letters:
        return Comparison(Agreement.UNKNOWN, 0.0, "one of the titles has no letters")
    if one.letters == other.letters:
        gluing = _gluing(one, other)
        if not gluing:
            return Comparison(Agreement.SAME, 1.0)
        if not gluing & _NEVER_GLUED:
            return Comparison(Agreement.COMPATIBLE, 1.0, "words are divided in another way")
    if plain(written) == plain(registered):  # where a tag parts two numbers: B<sub>1</sub>.<sup>1</sup>
        return Comparison(Agreement.SAME, 1.0)
    forgiven = _forgiven(written, registered)
    score = Indel.normalized_similarity(one.letters[:_RATIO_LETTERS], other.letters[:_RATIO_LETTERS])
    if forgiven:
        return Comparison(Agreement.COMPATIBLE, score, forgiven)
    return Comparison(Agreement.DIFFERENT, min(score, 0.999), differing_words(one.words, other.words))


def _forgiven(written: str, registered: str) -> str:
    """Why two titles with different letters are the same title all the same, or nothing."""
    one, other = fold_title(written), fold_title(registered)
    if _only_a_subtitle(one, other):
        return "a subtitle stands on one side only"
    bare = fold_title(without_labels(written)), fold_title(without_labels(registered))
    if bare != (one, other) and _agree(*bare):
        return "a label such as RETRACTED stands beside one"
    if _agree(_respelled(bare[0]), _respelled(bare[1])):
        return "British and American spelling, or Roman and Arabic numerals"
    if any(_agree(fold_title(part), other) for part in parallel_titles(written)) or any(
        _agree(one, fold_title(part)) for part in parallel_titles(registered)
    ):
        return "a translation stands beside one"
    if not (written.isascii() and registered.isascii()):
        folded = _respelled(one), _respelled(other)
        spelled_out = [_respelled(fold_title_spelled_out(title)) for title in (written, registered)]
        if _agree(spelled_out[0], folded[1]) or _agree(folded[0], spelled_out[1]) or _agree(*spelled_out):
            return "umlauts are spelled out on one side"
    return ""


def _respelled(title: FoldedTitle) -> FoldedTitle:
    words = with_arabic_numerals(tuple(one_spelling(word) for word in title.words))
    return FoldedTitle("".join(words), words, title.breaks)


def _agree(one: FoldedTitle, other: FoldedTitle) -> bool:
    if one.letters == other.letters:
        return bool(one.letters) and not _gluing(one, other) & _NEVER_GLUED
    return _only_a_subtitle(one, other)


def _only_a_subtitle(one: FoldedTitle, other: FoldedTitle) -> bool:
    """Whether the longer title is the shorter one, a colon or full stop, and more."""
    short, long = (one, other) if len(one.letters) < len(other.letters) else (other, one)
    if not short.letters or not long.letters.startswith(short.letters):
        return False
    length = 0
    for index, word in enumerate(long.words):
        length += len(word)
        if length == len(short.letters):
            head = FoldedTitle(short.letters, long.words[: index + 1], long.breaks[: index + 1])
            divided = STRONG in long.breaks[index] and not is_another_document(long.words[index + 1 :])
            return divided and not _gluing(short, head) & _NEVER_GLUED
        if length > len(short.letters):
            break
    return False


def _gluing(one: FoldedTitle, other: FoldedTitle) -> set[str]:
    """The words that stand apart on one side and are glued to the next on the other, where it may change the sense."""
    if one.words == other.words:
        return set()
    places, others = _places(one), _places(other)
    return {
        word
        for mine, theirs in ((places, others), (others, places))
        for place, word in mine.items()
        if word and place not in theirs
    }


def _places(title: FoldedTitle) -> dict[int, str]:
    """After how many letters each word ends, and the word, empty where nothing is lost when its break is.

    Two numbers glued together are another number, so that break counts as a ``no``.
    """
    places = {}
    length = 0
    last = len(title.words) - 1
    for index, word in enumerate(title.words[:last]):
        length += len(word)
        between = title.breaks[index]
        digits = word[-1].isdigit() + title.words[index + 1][0].isdigit()
        if digits == 2:
            places[length] = "" if between.strip(MARKUP) == "" else "no"
        else:
            places[length] = word if " " in between and digits == 0 else ""
    return places


def _within(registered: str, written: str) -> bool:
    """Whether all words of the registered title stand in the written one, in their order."""
    remaining = iter(fold_title(written).words)
    return all(word in remaining for word in fold_title(registered).words)
