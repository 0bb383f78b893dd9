"""How many syllables an English word has, by rule.

Counts groups of vowel letters, takes away those that are silent ("care-ful", "helped")
and adds where neighbours are spoken apart ("me-di-um") or a syllable has no vowel
letter of its own ("au-tis-m"); what no rule gets right stands in a table. Rules and
table are our own; how often they are right is measured on words that were counted by
hand (tests/language/plainness/syllable_counts.tsv).
"""

import functools
import re
import unicodedata

_KNOWN = {
    "acne": 2, "aged": 2, "albeit": 3, "apostrophe": 4, "argue": 2, "argues": 2, "business": 2,
    "catastrophe": 4, "colonel": 2, "conscience": 2, "creature": 2, "creatures": 2, "diabetes": 4,
    "element": 3, "elements": 3, "embed": 2, "evening": 2, "forever": 3, "genius": 2,
    "herpes": 2, "heroin": 3, "hundred": 2, "lion": 2, "linear": 3, "microorganism": 6,
    "microorganisms": 6, "naked": 2, "nuclear": 3, "protease": 3, "psyche": 2, "recipe": 3, "recipes": 3, "sacred": 2,
    "soldier": 2, "soldiers": 2, "someone": 2, "syncope": 3, "triage": 2, "vacuum": 2, "wednesday": 2, "wicked": 2,
}  # fmt: skip
_SPOKEN = {"AIDS": 1, "EASI": 2, "JAK": 1, "NSAID": 2, "PASI": 2}
_LONGEST = 60  # what is longer is no word

_WORD_LIKE = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*|\d+(?:[.,·]\d+)*")
_VOWELS = re.compile(r"[aeiouy]+")
_SOUNDED_Y = re.compile(r"(?<=[aeiou])y(?=[aeiou])|^y(?=[aeiou])")
_APART = re.compile(
    r"""(?<![tcs])ia(?!ge) | (?<=[tcs])iat                  # media, associate; not special, marriage
    | iol | ^antio | (?<![tcsxgnlh])io(?<!avio)             # biology, serious; not action, million, behaviour
    | iu | ii | uu | iety | ^diet | ^quiet | scie | (?<![tc])ie(?=n[ct])
    | (?<=[aeiou][^aeiou])ie(?=rs?$|st$) | (?<=[aeiou][^aeiou]{2})ie(?=rs?$|st$)
    | (?<=[aeiou][^aeiou])ea(?=s?$) | (?<=[aeiou][^aeiou]{2})ea(?=s?$) | rhoea | rhea | rheic
    | ^react | ^rea(?=ss|pp|dm) | reali | creat | pancrea | ^prea | ^pree
    | eo(?!us|p|ns?$|rge) | [nr]eous | (?<![hn])eum | eus$ | eing | clei
    | (?<![qg])ua(?!de|v) | fluen | (?<=[crdf])uel | uou | duo | flui | ruin | suic | [nt]ui
    | zoa | ^coag | poe[mt] | ^coe[xf] | roen | oing | oic | ^coo[pr] | zool | ^coinci | ao | aic
    | (?<=[^aeiou])y(?=[aeio])(?!ed?s?$)                    # myelin, worrying; not dyed
    | sms?$ | thms?$ | (?<=[sd])n't$""",
    re.VERBOSE,
)
_SILENT = re.compile(
    r"""^(?:bas|car|ej|fac|fir|for|guid|hom|hous|lif|lik|lin|luk|nos|sid|som|spac|tak|ther|tim|wher|whit|wid)e
        (?=[bcdfghlmnpstvw][^aeiouy]*[aeiouy])              # baseline, careful, something, therefore
    | (?:(?<=[aeiouy][^aeiouy])|(?<=[aeiouy][^aeiouy]{2}))e(?=(?:ly|ment|ful|less|ness|ty|thing|where|time)s?$)
    | (?<![aeiou])(?<![^aeiouyl]l)(?<![bcgkt]r)e$           # change; not disease-free, muscle, centre
    | (?<![aeiouszxcg])(?<![sc]h)(?<![^aeiouyl]l)(?<![bcgkt]r)es$ | (?<=dach)es$
    | (?<![aeioutd])(?<![^aeiouyl]l)ed$
    | (?<=[gq])ues?$ | ^eve(?=ry) | (?<=r)e(?=n't)          # fatigue, everyone, weren't""",
    re.VERBOSE,
)


def count_syllables(word: str) -> int:
    """The syllables of a word, at least 1; the parts of a compound with hyphens are added up.

    Figures are counted as one syllable however long they are, because they are taken
    in at a glance; capitals such as ADHD are read letter by letter.
    """
    return max(1, sum(_count_part(part) for part in _WORD_LIKE.findall(word)[:_LONGEST]))


@functools.lru_cache(maxsize=20_000)
def _count_part(part: str) -> int:
    if part[0].isdigit():
        return 1
    singular = part.removesuffix("s")
    if singular in _SPOKEN:
        return _SPOKEN[singular]
    capitals = [letter for letter in singular if letter.isupper()]
    if len(part) <= 5 and len(capitals) > 1 and 2 * len(capitals) >= len(singular):
        return sum(3 if letter in "Ww" else 1 for letter in singular)
    return max(1, _count_spelled(part[:_LONGEST].lower().replace("’", "'").removesuffix("'s")))


def _count_spelled(word: str) -> int:
    """The syllables of a word in small letters."""
    if word in _KNOWN:
        return _KNOWN[word]
    plain = _SOUNDED_Y.sub("j", _without_accents(word))
    groups = len(_VOWELS.findall(plain))
    return groups + len(_APART.findall(plain)) - len(_SILENT.findall(plain))


def _without_accents(word: str) -> str:
    """The word in plain letters; an accent that makes a vowel sound by itself (naïve, café) leaves an h there."""
    if word.isascii():
        return word
    for vowel, sounded in (("é", "eh"), ("è", "eh"), ("ï", "hi"), ("ö", "ho"), ("ë", "he")):
        word = word.replace(vowel, sounded)
    return "".join(letter for letter in unicodedata.normalize("NFKD", word) if not unicodedata.combining(letter))
