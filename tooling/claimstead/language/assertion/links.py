"""Which words of a sentence link two things, told from the same words as nouns, adjectives and mere intentions."""

from collections.abc import Iterator, Sequence

from msgspec import Struct

from claimstead.language.assertion.linking_words import Linking, Tense, linking_words
from claimstead.language.assertion.phrases import Hit, Phrases, Word
from claimstead.language.wordlists import word_set

_LINKS = Phrases(linking_words())

_BEING = word_set("is are was were be been being")
_HAVING = word_set("have has had having")
_TELLING = word_set("describe describes described find finds found see sees saw report reports reported")
_BEFORE_NOUNS = (
    _BEING
    | _HAVING
    | word_set(
        "a an the this these those of in with at for from by no any some more less as and or than almost nearly about"
        " significant his her its their your our"
    )
    | _TELLING
)
_BEFORE_ADJECTIVES = (
    _HAVING
    | word_set(
        "a an the this these those of in on with at for from under into no any some more less as than to show shows"
        " showed experienced greater ,"
    )
    | _TELLING
)
_MODALS = word_set("may might could can would will must should")
_DETERMINERS = word_set("the a an his her its their our your both all")
_ENDS_A_PHRASE = _BEING | word_set(
    "in with over after during among from by at for on to when as than between before until across while and or but"
    " throughout further again only if within towards of may can might could has . , ; : ! ?"
)
_GOVERNING = word_set(
    "found shown able appear appears appeared seem seems seemed likely unlikely known thought believed tend tends help"
    " helps helped proven proved reported demonstrated seen suggested expected continue continues fails failed fail"
    " potential"
)
_UNWANTED = frozenset({"side", "adverse", "unwanted"})  # effects that are no effect on what is treated
_AS_NOUNS = ("increase", "decrease", "lower")  # an increase, lower rates: still something that goes with another
_ALSO_ADJECTIVES = frozenset({"lower", "slow", "clear", "calm", "double"})
_PRONOUNS = word_set("i you we they not")
_OPENS_A_PARTICIPLE = word_set(", thereby thus hence")
_COUNTED = word_set("about around roughly nearly almost up one many most some")
_MAKING = {
    "make": Tense.BASE,
    "makes": Tense.PRESENT,
    "made": Tense.PAST,
    "lets": Tense.PRESENT,
    "keep": Tense.BASE,
    "keeps": Tense.PRESENT,
    "kept": Tense.PAST,
}
_MADE = word_set(
    "worse better easier harder sick ill less more gain lose feel itch grow stop return release flare"
    " awake tired anxious drowsy sleepy dizzy hyperactive nervous aggressive sad happy happier weak weaker stronger"
    " calm healthy dry sore vulnerable susceptible resistant prone"
)
_MADE_WITHIN = 7
_RELATIVE = word_set("who which that")
_BETWEEN = _MODALS | word_set("not also often sometimes do does did have has had")  # "who" and its verb
_FINITE = _BEING | _HAVING | _MODALS | _TELLING | word_set("do does did")
_LONGEST_SUBJECT = 6


class Link(Struct, frozen=True):
    """A linking word in use: the words from ``first`` up to ``last``, and what the table says of it.

    ``causal`` is whether it tells a cause here: "pain increased" and "the increase in pain" don't.
    """

    first: int
    last: int
    linking: Linking
    causal: bool


def links(words: Sequence[Word]) -> list[Link]:
    """The links among the words of one sentence, in order."""
    return sorted((*_listed(words), *_made_so(words)), key=lambda link: link.first)


def relative_before(words: Sequence[Word], link: Link) -> int | None:
    """Where the "who", "that" or "whose" stands whose clause has the link for its verb; None for other links."""
    for place in range(link.first - 1, max(-1, link.first - 5), -1):
        low = words[place].low
        if low in _RELATIVE:
            return place
        if not low.endswith("ly") and low not in _BETWEEN:
            return place - 1 if place and words[place - 1].low == "whose" else None
    return None


def tells_which(words: Sequence[Word], link: Link) -> bool:
    """Whether the link only tells which subject is meant: "itch that disturbs sleep was named most often"."""
    that = relative_before(words, link)
    if that is None or that > _LONGEST_SUBJECT or any(word.low in _FINITE for word in words[:that]):
        return False
    return any(word.low in _FINITE for word in words[link.last :])


def _listed(words: Sequence[Word]) -> Iterator[Link]:
    for hit in _LINKS.hits(words):
        causal = _causal(words, hit)
        if causal is not None:
            yield Link(hit.first, hit.last, hit.meaning, causal)


def _made_so(words: Sequence[Word]) -> Iterator[Link]:
    """What "makes eczema worse"; the words between may be any."""
    for place, word in enumerate(words):
        if word.low in _MAKING and _told(words, place):
            near = words[place + 1 : place + 1 + _MADE_WITHIN]
            made = next((n for n, other in enumerate(near) if other.low in _MADE), None)
            if made is not None:
                yield Link(place, place + 2 + made, Linking(True, _MAKING[word.low]), causal=True)


def _told(words: Sequence[Word], place: int) -> bool:
    """Whether a verb tells what happens; "to reduce" is a mere intention, "is known to reduce" is not."""
    to = _place_before(words, place)
    return to < 0 or words[to].low != "to" or (to > 0 and words[to - 1].low in _GOVERNING)


def _causal(words: Sequence[Word], hit: Hit[Linking]) -> bool | None:
    """Whether the words tell a cause (True) or an association (False) here; None where they link nothing."""
    linking = hit.meaning
    place = _place_before(words, hit.first)
    before = words[place].low if place >= 0 else ""
    after = words[hit.last].low if hit.last < len(words) else "."
    if not linking.causal or linking.tense is Tense.PHRASE:
        return None if before in _UNWANTED else linking.causal
    if linking.tense is Tense.PAST:
        return _past(words, hit, before, after)
    if linking.tense is Tense.GERUND:
        return True if before in _OPENS_A_PARTICIPLE else None
    if words[hit.first].low.startswith("affect") and (after in _COUNTED or after[0].isdigit()):
        return None  # how many have an illness, not what it does
    if before == "to":
        return True if _told(words, hit.first) else None
    return _present(words, hit, before, after)


def _present(words: Sequence[Word], hit: Hit[Linking], before: str, after: str) -> bool | None:
    """The same for "reduce" and "reduces"."""
    linking, word = hit.meaning, words[hit.first].low
    if word == "help" and (_plural(before) or before in _MODALS or before in _PRONOUNS):
        return True
    single = hit.last - hit.first == 1
    if (
        (linking.noun and _nominal(linking, before, after))
        or (word in _ALSO_ADJECTIVES and _adjectival(before, after))
        or (single and (linking.noun or linking.turns) and after in _ENDS_A_PHRASE)
    ):
        return False if word.startswith(_AS_NOUNS) else None
    return True


def _nominal(linking: Linking, before: str, after: str) -> bool:
    if not before:
        return linking.tense is Tense.BASE
    return before in _BEFORE_NOUNS and after not in _DETERMINERS


def _adjectival(before: str, after: str) -> bool:
    return not (_plural(before) or before in _MODALS or before in _PRONOUNS or after in _DETERMINERS)


def _plural(before: str) -> bool:
    return before.endswith("s") and before not in _BEFORE_NOUNS


def _past(words: Sequence[Word], hit: Hit[Linking], before: str, after: str) -> bool:
    """The same for "reduced": a verb, or an adjective as in "reduced pain"."""
    if after == "by":
        return True
    perfect = before in _HAVING and (after in _DETERMINERS or words[max(0, hit.first - 2)].low in _MODALS)
    adjectival = not before or before in _BEING or (before in _BEFORE_ADJECTIVES and not perfect)
    if adjectival and hit.last - hit.first == 1:
        return False
    return not (hit.meaning.turns and after in _ENDS_A_PHRASE)


def _place_before(words: Sequence[Word], place: int) -> int:
    """Where the word before a place stands, up to three adverbs left out; -1 at the start."""
    for before in range(place - 1, max(-1, place - 5), -1):
        if not words[before].low.endswith("ly"):
            return before
    return -1
