"""Abbreviated names read word by word beside the full ones, in the manner of ISO 4 and NLM.

ISO 4:1997 abbreviates a word by its beginning (4.2: ``Dermatol`` of Dermatology) or by
leaving out letters within it (4.4: ``Natl`` of National), drops articles, conjunctions
and prepositions (4.6) and keeps a title of one word whole. That is read here as it
stands, acronyms (``JAMA``, ``NY``) besides; no list of abbreviations is needed
(site/pages/decisions/venue-names.md).
"""

from collections.abc import Iterator, Sequence

# Words that ISO 4 leaves out of abbreviated titles, in the languages that journals of medicine have names in.
# None of them is also the beginning of a word that it keeps, such as "am"; single letters only count inside a name.
_LIGHT = frozenset({"the", "of", "and", "for", "in", "on", "at", "to", "a", "an", "with", "from", "by", "as", "its"})
_LIGHT |= frozenset({"their", "or", "per", "und", "der", "die", "das", "des", "dem", "den", "fur", "zur", "zum", "zu"})
_LIGHT |= frozenset({"im", "aus", "zwischen", "de", "la", "le", "les", "du", "et", "en", "au", "aux", "sur", "dans"})
_LIGHT |= frozenset({"pour", "par", "el", "los", "las", "y", "del", "con", "para", "della", "delle", "dello", "dei"})
_LIGHT |= frozenset({"degli", "di", "e", "il", "lo", "do", "da", "dos", "das", "na", "no", "em", "o", "os", "van"})
_LIGHT |= frozenset({"het", "voor", "een", "och", "og", "i", "w", "z", "till"})
# Labels of parts of a journal; they may be left out, what they label may not.
_LABELS = frozenset({"part", "pt", "section", "sect", "series", "ser"})
_DROPPED = _LIGHT | _LABELS
_VOWELS = frozenset("aeiou")
_MOST_LEFT_OUT = 3  # letters in a row, where a contraction does not end in the last letter of its word
_MOST_WORDS = 60
# The single letters that abbreviate a last word: Journal, Quarterly, Zeitschrift. Any other there names a part.
_WORDS_OF_A_LETTER = frozenset("jqz")
_LETTERS = range(2, 7)  # of an acronym; one of two letters stands for no whole name


def abbreviates(short: Sequence[str], full: Sequence[str]) -> bool:
    """Whether the words of ``short`` abbreviate those of ``full``, all folded, in their order.

    Light words and labels of parts may be missing on either side. Behind the letter of
    a part the rest may be missing: ``Acta Cryst D`` of Acta Crystallographica Section D
    Structural Biology.
    """
    if max(len(short), len(full)) > _MOST_WORDS:
        return False
    if len(short) == 1 and (len(full) == 1 or len(short[0]) < 3):
        return short == full
    places = {0}
    for index, word in enumerate(short):
        exact = len(word) == 1 and index == len(short) - 1 and word not in _WORDS_OF_A_LETTER
        reached = {behind for place in places for behind in _behind(word, full, place, exact)}
        places = reached | places if _may_lack(short, index) else reached
        if not places:
            return False
    return any(_nothing_lacks(full, place) for place in places)


def without_light_words(words: Sequence[str]) -> tuple[str, ...]:
    """The words that an abbreviation keeps; all of them where nothing would be left."""
    return tuple(word for index, word in enumerate(words) if not _may_lack(words, index)) or tuple(words)


def _may_lack(words: Sequence[str], index: int) -> bool:
    """Whether a name may be written without this word; a single letter at either end is a part or a name."""
    return words[index] in _DROPPED and (len(words[index]) > 1 or 0 < index < len(words) - 1)


def _behind(word: str, full: Sequence[str], place: int, exact: bool) -> Iterator[int]:
    """The places behind what ``word`` abbreviates at or after ``place``, skipping what may be left out."""
    for index in range(place, len(full)):
        if word == full[index] or (not exact and abbreviates_word(word, full[index])):
            yield index + 1
        if len(word) in _LETTERS and word not in _DROPPED:
            yield from _behind_initials(word, full, index)
        if not _may_lack(full, index):
            return


def _behind_initials(word: str, full: Sequence[str], place: int) -> Iterator[int]:
    """The place behind the words whose first letters make up ``word``."""
    letters = iter(word)
    letter = next(letters)
    for index in range(place, len(full)):
        if full[index][0] == letter:
            following = next(letters, None)
            if following is None:
                yield index + 1
                return
            letter = following
        elif not _may_lack(full, index):
            return


def _nothing_lacks(full: Sequence[str], place: int) -> bool:
    part = place > 1 and len(full[place - 1]) == 1 and full[place - 2] in _LABELS
    return part or all(_may_lack(full, index) for index in range(place, len(full)))


def abbreviates_word(short: str, full: str) -> bool:
    """Whether one word is the beginning of another, or the other with letters left out that nobody misses."""
    if full.startswith(short):
        return short != "j" or full.startswith(("jo", "ju"))
    if len(short) < 2 or short[0] != full[0] or len(short) >= len(full):
        return False
    common = next(index for index, letter in enumerate(short) if letter != full[index])
    gap = _widest_gap(short[common:], full[common:])
    if gap is None or not _VOWELS.isdisjoint(short[common:]):
        return False
    if short[-1] == full[-1] and short[-1] != "s":
        return True
    return gap <= _MOST_LEFT_OUT and (len(short) > 4 or _VOWELS.isdisjoint(short))


def _widest_gap(letters: str, word: str) -> int | None:
    """How many letters in a row are left out at most between those kept; None where they are not all there."""
    widest = place = 0
    for letter in letters:
        found = word.find(letter, place)
        if found < 0:
            return None
        widest = max(widest, found - place)
        place = found + 1
    return widest
