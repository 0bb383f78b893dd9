"""British and American spellings of one word, brought to one form.

The pairs follow the endings listed in the AMA Manual of Style, 11th ed., and the
Oxford style guide; only whole endings and the digraphs of medical Greek count, so
that no word turns into another one.
"""

import functools
import re

_WORDS = {
    "vs": "versus",
    "grey": "gray",
    "ageing": "aging",
    "judgement": "judgment",
    "licence": "license",
    "defence": "defense",
    "offence": "offense",
    "practise": "practice",
    "practised": "practiced",
    "practising": "practicing",
    "programme": "program",
    "programmes": "programs",
    "aluminium": "aluminum",
    "fulfil": "fulfill",
    "skilful": "skillful",
    "enrol": "enroll",
    "enrolment": "enrollment",
    "instalment": "installment",
    "mould": "mold",
    "moulds": "molds",
    "whilst": "while",
    "amongst": "among",
    "odour": "odor",
    "litre": "liter",
    "litres": "liters",
    "metre": "meter",
    "metres": "meters",
    "fibre": "fiber",
    "titre": "titer",
    "titres": "titers",
}
_ENDINGS = (
    (re.compile(r"is(e|ed|es|er|ers|ing|ation|ations|able|ational)\Z"), r"iz\1"),
    (re.compile(r"ys(e|ed|es|er|ers|ing)\Z"), r"yz\1"),
    (re.compile(r"our(s|ed|ing|al|ally|able|ably|less|ful|ite|ites|hood|hoods)?\Z"), r"or\1"),
    (re.compile(r"([tb])re(s|d)?\Z"), r"\1er\2"),
    (re.compile(r"ogue(s|d)?\Z"), r"og\1"),
    # from eight letters on, so that "filled" and "filed" stay two words
    (re.compile(r"(?<=[a-z]{3}[aeiou])ll(?=(?:ed|ing|er|ers)\Z)"), "l"),
)
_DIGRAPH = re.compile(r"[ao]e")


@functools.lru_cache(maxsize=1 << 14)
def one_spelling(word: str) -> str:
    """The one form that stands for both spellings of a folded word: ``tumour`` and ``tumor`` are ``tumor``."""
    if word in _WORDS:
        return _WORDS[word]
    if len(word) < 6 or not word.isascii():
        return word
    for ending, replacement in _ENDINGS:
        word = ending.sub(replacement, word)
    word = word.replace("sulph", "sulf").replace("leuco", "leuko")
    return _DIGRAPH.sub("e", word)
