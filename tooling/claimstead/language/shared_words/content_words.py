"""The words of a text in the form in which two texts are compared, and which of them carry content."""

import functools
import re
import unicodedata

import snowballstemmer
from msgspec import Struct

_WORD = re.compile(r"\d+(?:[.,·]\d+)*|[\u0370-\u03ff\u00b5]|[^\W\d_\u0370-\u03ff\u00b5]+(?:['’][^\W\d_]+)?")
_STEMMER = snowballstemmer.stemmer("english")
LONGEST_WORD = 40
"""Longer runs of letters are no words; they are compared as they stand."""

_STOP_WORDS = """
a about above across after again against all also although am among an and another any are around as at be because
been before being below between both but by can cannot could did do does doing done due during each either few for
from further had has have having he her here him his how however i if in into is it its itself just less may me might
more most much must my neither no nor not of off on once one only onto or other others our out over own per quite
rather s same shall she should since so some such than that the their them themselves then there therefore these they
this those though through thus to too toward towards under until up upon us versus very via vs was we were what when
where whether which while who whom whose why will with within without would yet you your
"""
STOP_WORDS = frozenset(_STOP_WORDS.split())
_NUMBERS = "two three four five six seven eight nine ten eleven twelve"
_ALIKE = {
    "children": "child",
    "men": "man",
    "women": "woman",
    "mice": "mouse",
    "feet": "foot",
    "teeth": "tooth",
    "people": "person",
    "bacteria": "bacterium",
    "fungi": "fungus",
    "metastases": "metastasis",
    "ageing": "aging",
    "grey": "gray",
    "interleukin": "il",
    "interleukins": "il",
    "interferon": "ifn",
    "interferons": "ifn",
} | {word: str(number) for number, word in enumerate(_NUMBERS.split(), start=2)}
# British spellings and Greek and Latin endings, each as it is in the other spelling or number. More may fall together
# here than in matching/spelling.py: there one word tells works apart, here the words of two texts are only counted.
_SPELLING = tuple(
    (re.compile(old), new)
    for old, new in (
        (r"ae|oe", "e"),
        (r"(?<=...)our", "or"),
        (r"is(e|es|ed|er|ers|ing|ation|ations)\Z", r"iz\1"),
        (r"lys(e|ed|ing)\Z", r"lyz\1"),
        (r"(?<=..[bt])re(s?)\Z", r"er\1"),
        (r"sulph", "sulf"),
        (r"mme(s?)\Z", r"m\1"),
        (r"(?<=...[oe])ses\Z", "sis"),
    )
)


class StemmedWord(Struct, frozen=True):
    """A word as written, where it stands in its text, and its stem.

    ``plain`` is the word in the one spelling, not yet cut to its ``stem``. Letters, figures
    and Greek letters are words of their own: IL-4Rα has four.
    """

    written: str
    start: int
    end: int
    plain: str
    stem: str

    @property
    def abbreviation(self) -> str:
        """The word without the s of its plural where it is at least two capitals, else nothing."""
        short = self.written.removesuffix("s")
        return short if len(short) > 1 and short.isupper() else ""

    @property
    def has_content(self) -> bool:
        """Whether the word says something by itself."""
        return self.written.lower() not in STOP_WORDS or bool(self.abbreviation)


def touch(word: StemmedWord, after: StemmedWord, text: str) -> bool:
    """Whether nothing or only a hyphen stands between two words of the text."""
    return text[word.end : after.start] in ("", "-", "‐", "‑", "–")


def words(text: str) -> tuple[StemmedWord, ...]:
    """All words of the text in their order, those without content too."""
    found = []
    for match in _WORD.finditer(text):
        plain, stem = _forms(match[0])
        found.append(StemmedWord(match[0], match.start(), match.end(), plain, stem))
    return tuple(found)


@functools.lru_cache(maxsize=20_000)
def _forms(written: str) -> tuple[str, str]:
    """The word in the one spelling, and its stem by Porter's second algorithm (M. F. Porter, Snowball, 2001)."""
    if written[0].isdigit():
        number = _number(written)
        return number, number
    if written == "\u00b5" or "\u0370" <= written <= "\u03ff":
        name = _greek(written)
        return name, name
    word = written
    if word[-1] == "s" and word[-2:-1].isupper():
        word = word[:-1]  # miRNAs, VSMCs
    word = re.sub(r"['’]s?\Z|['’].*", "", _without_accents(word.lower()))
    if len(word) > LONGEST_WORD:
        return word, word
    word = _ALIKE.get(word, word)
    for old, new in _SPELLING:
        word = old.sub(new, word)
    return word, _STEMMER.stemWord(word)


def _number(written: str) -> str:
    """1,200 is 1200, 0·50 is 0.5, and 0,5 is 0.5 too."""
    number = re.sub(r",(?=\d{3}(?!\d))", "", written).replace("·", ".").replace(",", ".")
    return number.rstrip("0").rstrip(".") if number.count(".") == 1 else number


def _greek(letter: str) -> str:
    """The name of a letter, such as alpha or mu; of a sign of another kind the sign itself."""
    name = unicodedata.name(unicodedata.normalize("NFKC", letter), "").lower().split()
    return name[name.index("letter") + 1].replace("lamda", "lambda") if "letter" in name[:-1] else letter


def _without_accents(word: str) -> str:
    if word.isascii():
        return word
    parts = unicodedata.normalize("NFKD", word)
    return "".join(character for character in parts if not unicodedata.combining(character))
