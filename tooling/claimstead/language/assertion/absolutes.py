"""Words that promise more than any evidence carries: cures, always, proven, no side effects, safe."""

import enum
import re
from collections.abc import Iterator, Sequence

from claimstead.language.assertion.hedges import NEGATORS, hedges, negation
from claimstead.language.assertion.phrases import Hit, Phrases, Word, sentences_of, span_of
from claimstead.language.span import Span
from claimstead.language.wordlists import word_set


class _Kind(enum.Enum):
    """What decides whether a word is an absolute here."""

    PLAIN = "plain"
    CURE = "cure"
    PROVEN = "proven"
    ALWAYS = "always"
    THOROUGHLY = "thoroughly"
    NO_HARM = "no harm"
    EVERYONE = "everyone"


_PLAIN = (
    "is safe",
    "are safe",
    "totally safe",
    "completely safe",
    "perfectly safe",
    "entirely safe",
    "miracle",
    "guarantee",
    "guarantees",
    "guaranteed",
    "harmless",
    "infallible",
    "foolproof",
    "risk-free",
    "definitely",
    "certainly",
    "undoubtedly",
    "without doubt",
    "without a doubt",
    "forever",
    "will never",
    "works for everyone",
    "work for everyone",
    "works for everybody",
    "helps everyone",
    "works every time",
    "100 % effective",
    "100 % safe",
    "100 % reliable",
    "100 % certain",
    "100 % sure",
    "100 % natural",
)
_PERSONS = word_set("patient patients person people child children adult adults case cases baby babies")
_NO_HARM = (
    "no side effects",
    "no side-effects",
    "no risk",
    "no risks",
    "without side effects",
    "without any side effects",
    "without side-effects",
    "without risk",
    "without any risk",
    "cannot harm",
    "can't harm",
    "cannot hurt",
    "can't hurt",
    "cannot fail",
    "cannot overdose",
    "free of side effects",
    "free from side effects",
)
_EVERYONE = ("everyone", "everybody", *(f"{every} {one}" for every in ("all", "every") for one in _PERSONS))
_FARING = word_set("better recover recovers respond responds benefit benefits improve improves heal heals cured")
_NEVER = word_set("comes returns recurs causes fails works harms leads happens goes ends")
_ABSOLUTES = Phrases(
    dict.fromkeys(_PLAIN, _Kind.PLAIN)
    | {f"never {verb}": _Kind.PLAIN for verb in _NEVER}
    | dict.fromkeys(_NO_HARM, _Kind.NO_HARM)
    | dict.fromkeys(_EVERYONE, _Kind.EVERYONE)
    | {"cure": _Kind.CURE, "cures": _Kind.CURE, "always": _Kind.ALWAYS, "proven": _Kind.PROVEN}
    | dict.fromkeys(("has proved that", "have proved that", "proves that", "prove that"), _Kind.PLAIN)
    | dict.fromkeys(("completely", "totally", "entirely"), _Kind.THOROUGHLY)
)
_DOING = re.compile(
    r"(?:clear|clean|cure|heal|remove|vanish|disappear|stop|prevent|safe|harmless|free|go|gone|protect|reliev|restor|eliminat"
    r"|get|natural|effective)\w*\Z"
)
"""What makes "completely" a promise; things may well be completely different."""

_NEARLY = word_set("almost nearly not generally usually mostly often likely")
_ADVISING = word_set("should must please you")
_SEEN = word_set("was were had reported seen observed study trial trials studies")
_PROVED_SO = word_set("is are been a the clinically scientifically medically")  # not: genetically proven cases
_PERHAPS = word_set("can may might could should")
_WITHIN = 8  # words between "everyone" and how they fare
_JOINING = word_set("and but , ;")
_BEGINNING = word_set("has have is are it they this these")
_ATTRIBUTED = word_set(
    "article advertisement advertisements advert adverts ads advertising advertised makers sellers claims claimed calls"
    " website websites myth myths"
)
_SOME = word_set("most many some few half")  # of these only it is said: "most moles are harmless"


def absolutes(text: str) -> Iterator[Span]:
    """The absolutes that the text asserts; not what it denies, doubts, asks about or passes on as others' words."""
    for words in sentences_of(text):
        lows = frozenset(word.low for word in words)
        if words[-1].low == "?" or lows & _ATTRIBUTED:
            continue
        doubted = _doubted(words)
        for hit in _ABSOLUTES.hits(words):
            if not doubted[hit.first] and not _denied(words, hit) and _asserted(words, hit, lows):
                yield span_of(words, hit.first, hit.last, text)


def _doubted(words: Sequence[Word]) -> list[bool]:
    """For each word, whether a hedge, or a "most", before it reaches it; "and has" begins a statement of its own."""
    places = {hit.first for hit in hedges(words)}
    doubted, doubt = [], False
    for place, word in enumerate(words):
        before = words[place - 1].low
        if word.low == "because" or (word.low in _BEGINNING and before in _JOINING):
            doubt = False
        doubt = doubt or place in places or (word.low in _SOME and before != "the")
        doubted.append(doubt)
    return doubted


def _asserted(words: Sequence[Word], hit: Hit[_Kind], lows: frozenset[str]) -> bool:
    """Whether the word promises something here."""
    before = _word_before(words, hit)
    match hit.meaning:
        case _Kind.ALWAYS:
            return bool(before) and before not in _ADVISING
        case _Kind.THOROUGHLY:
            return _thoroughly_done(words, hit, lows)
        case _Kind.NO_HARM:
            return not lows & _SEEN
        case _Kind.CURE:
            return _cures(words, hit)
        case _Kind.PROVEN:
            return before in _PROVED_SO
        case _Kind.EVERYONE:
            return _fares_well(words, hit, lows)
        case _Kind.PLAIN:
            return before != "to"


def _denied(words: Sequence[Word], hit: Hit[_Kind]) -> bool:
    """Whether a "not" or "almost" before it reaches it; "no pain and no side effects" denies neither."""
    if _word_before(words, hit) in _NEARLY:
        return True
    return words[hit.first].low != "no" and negation(words, hit.first) is not None


def _word_before(words: Sequence[Word], hit: Hit[_Kind]) -> str:
    return words[hit.first - 1].low if hit.first else ""


def _thoroughly_done(words: Sequence[Word], hit: Hit[_Kind], lows: frozenset[str]) -> bool:
    """Whether something is promised to be done completely, and it is not counted in how many it was."""
    near = words[max(0, hit.first - 3) : hit.last + 1]
    return any(_DOING.match(word.low) for word in near) and not any(low[0].isdigit() for low in lows)


def _fares_well(words: Sequence[Word], hit: Hit[_Kind], lows: frozenset[str]) -> bool:
    """Whether everyone gets better, and not only can, or did in a study."""
    after = {word.low for word in words[hit.last : hit.last + _WITHIN]}
    return bool(after & _FARING) and not after & _PERHAPS and not lows & _SEEN and not lows & NEGATORS


def _cures(words: Sequence[Word], hit: Hit[_Kind]) -> bool:
    """Whether "cure" is what a treatment does or is; there are also cure rates and the search for a cure."""
    before = {word.low for word in words[max(0, hit.first - 3) : hit.first]}
    after = words[hit.last].low if hit.last < len(words) else ""
    return after not in ("rate", "rates") and not before & {"for", "to"}
