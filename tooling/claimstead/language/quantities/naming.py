"""Which numbers are part of a name: years, dates, labels, marks of citation; and which are times of looking."""

import re
from collections.abc import Sequence

from claimstead.language.quantities.lexing import Token
from claimstead.language.quantities.units import read_unit
from claimstead.language.wordlists import word_set

YEAR = re.compile(r"1[89]\d\d|20\d\d")
LABELS = word_set(
    "phase phases type types grade grades stage stages table tables figure figures fig figs box chapter section"
    " sections appendix vitamin class classes group groups cohort part level levels version question study trial"
    " experiment model supplement equation reference ref vol volume chromosome chromosomes panel isoform exon intron"
    " codon position residue domain category tier step aim no nos number case patient item page pages pp score scale"
    " visit visits schedule arm rank article sentence sentences hypothesis criterion score genotype"
)
"""What a number behind it names rather than counts: "phase 3"."""
_NUMBERED = word_set("section sections chapter table figure fig appendix version")
"""What may have numbers with points: "section 3.2"."""
_GRADED = word_set("type types stage stages phase phases grade grades group")
"""What may be numbered in words: "type two"."""
TIMES = word_set("week weeks day days month months year years hour hours")
"""What a number behind it dates: "week 16"."""
COUNTED = word_set(
    "patients adults children people participants women men infants individuals subjects cases controls studies trials"
    " cohorts events deaths persons boys girls volunteers mothers babies pregnancies births adolescents samples mice"
    " rats animals families countries sites centres centers hospitals reports articles records residents students"
    " eyes lesions households twins pairs males females members carriers users smokers nonsmokers survivors"
    " respondents visits episodes admissions genes proteins variants loci types groups arms doses rcts siblings"
    " workers veterans nurses physicians doctors donors recipients newborns neonates programs programmes"
)
"""What is counted in medical prose."""
_MONTHS = word_set(
    "january february march april june july august september october november december jan feb mar apr jun jul aug"
    " sep sept oct nov dec"
)
_JOINING = frozenset({",", "and", "or", "/", "-", "–", "−", "to", "through", "&", "vs"})
INTERVALS = word_set("ci cis cri interval intervals limits hdi iqr range")
"""What a confidence interval or a spread is called."""
_BEFORE_INTERVAL = INTERVALS | {"=", ":", "of"}
LARGEST_LABEL = 40
LARGEST_TIME = 1000


class Names:
    """What the numbers of a text name, found from left to right; lists take their label along ("types 1 and 2")."""

    def __init__(self, text: str, tokens: Sequence[Token]) -> None:
        self._text = text
        self._tokens = tokens
        self._labels: dict[int, str] = {}
        self._has_brackets = "[" in text

    def label(self, index: int) -> str:
        """The label of the number at a token: "name", "date", or the word of time before it; empty for a figure."""
        label = self._label(index)
        if label:
            self._labels[index] = label
        return label

    def _label(self, index: int) -> str:
        token, before = self._tokens[index], self._word(index - 1)
        number = token.number
        if number is None or number.in_words:
            return "name" if before in _GRADED and self._word(index + 1) not in COUNTED else ""
        if number.step < 1:
            return "name" if before in _NUMBERED else ""
        if self._is_date(index) or self._is_cited(index) or self._is_proportion(index):
            return "name"
        if self._has_unit(index):
            return ""
        return self._own_label(index, before, number.value) or self._taken_along(index, before)

    def _own_label(self, index: int, before: str, value: float) -> str:
        """What the word before says of the number."""
        counted = self._word(index + 1) in COUNTED or self._word(index + 2) in COUNTED
        if counted or value != int(value) or value < 0:
            return ""
        if before in LABELS and value <= LARGEST_LABEL:
            return "name"
        if (
            before in TIMES
            and value <= LARGEST_TIME
            and self._word(index - 2) not in {"per", "a", "each", "every", "-"}
        ):
            return before
        is_year = YEAR.fullmatch(self._tokens[index].text) and self._word(index - 2) not in {"total", "1", "one"}
        return "date" if is_year else ""

    def _taken_along(self, index: int, before: str) -> str:
        """The label of the number before in a list."""
        return self._labels.get(index - 2, "") if before in _JOINING else ""

    def _word(self, index: int) -> str:
        return self._tokens[index].text if 0 <= index < len(self._tokens) else ""

    def _has_unit(self, index: int) -> bool:
        return read_unit(self._text, self._tokens[index].end) is not None

    def _is_date(self, index: int) -> bool:
        """Whether a month stands beside it, or it is one of three numbers between slashes."""
        before, after = self._word(index - 1), self._word(index + 1)
        if before in _MONTHS or after in _MONTHS:
            return True
        if before == "/":
            return after == "/" or self._word(index - 3) == "/"
        return after == "/" and self._word(index + 3) == "/"

    def _is_proportion(self, index: int) -> bool:
        """Whether a colon joins it to another number: "1:1", "10:30"."""
        for step in (-1, 1):
            other = index + 2 * step
            if self._word(index + step) == ":" and 0 <= other < len(self._tokens) and self._tokens[other].number:
                return abs(self._tokens[other].start - self._tokens[index].start) <= 5
        return False

    def _is_cited(self, index: int) -> bool:
        """Whether it stands in brackets as numbers of cited works do: "[12]", "[3,5–7]"."""
        if not self._has_brackets:
            return False
        start = index
        while start > index - 12 and self._is_mark(start - 1):
            start -= 1
        end = index
        while end < index + 12 and self._is_mark(end + 1):
            end += 1
        if self._word(start - 1) != "[" or self._word(end + 1) != "]" or not self._is_mark(index):
            return False
        before = self._tokens[start - 2] if start >= 2 else None
        return start == end or before is None or not (before.number or before.text in _BEFORE_INTERVAL)

    def _is_mark(self, index: int) -> bool:
        """Whether a token may stand in the brackets of a citation."""
        word = self._word(index)
        return word in {",", "-", "–"} or (word.isdecimal() and len(word) <= 3)
