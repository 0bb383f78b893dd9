"""Whether a sentence of a health page states a fact about health, so that a claim should stand behind it.

Sentences that ask, advise, lead on, or speak of the page, of its sources and of what
was searched state none. When in doubt a sentence states none: a reader of findings
who meets ten false ones does not read the eleventh.
"""

import re
from collections.abc import Sequence

from claimstead.language.assertion.phrases import words_of
from claimstead.language.assertion.stating import states
from claimstead.language.assertion.strength import Strength, read_strength
from claimstead.language.quantities.quantity import Kind
from claimstead.language.quantities.reading import read_quantities
from claimstead.language.shared_words.content_words import words as content_words
from claimstead.language.shared_words.synonyms import synonyms_with
from claimstead.language.wordlists import word_set
from claimstead.model.vocabulary import Vocabulary

_FIGURES = frozenset({Kind.SHARE, Kind.RATIO, Kind.DIFFERENCE, Kind.INTERVAL, Kind.P_VALUE, Kind.RATE})
_ADDRESSING = word_set("i me my we us our ours you your yours yourself please let's")
_OF_THE_PAGE = word_set(
    "article articles page pages site section sections list lists point points statement statements claim claims"
    " wording wordings verdict verdicts reference references source sources glossary heading headings figure figures"
    " picture pictures table tables editor editors hope hopes wonder wonders summary summaries certainty interview"
    " interviews paragraph paragraphs chapter chapters example examples sentence sentences"
)
# The same words where they are of the body, of a score or of a way of speaking, and "your" where it is anybody's.
_NOT_OF_THE_PAGE = re.compile(
    r"\b(?:injection|application|treatment)[- ]sites?\b|\bsites? of (?:the )?(?:body|injection)\b"
    r"|\b(?:\d+(?:\.\d+)?|time|pressure|trigger)[- ]points?\b|\bpercentage points?\b|\bc(?:a)?esarean sections?\b"
    r"|\bclinical pictures?\b|\b(?:food|main|common|frequent) sources?\b|\bsources? of (?!this|these|the page|our)\b"
    r"|\bfor example\b,?|\byour (?=(?:skin|body|brain|gut|immune|nerves|blood|heart|liver|genes|hair|nails)\b)",
    re.IGNORECASE,
)
_OF_RESEARCH = word_set(
    "study studies trial trials experiment experiments review reviews reviewed bias cohort cohorts research researchers"
    " effect effects group groups people patient patients clinician clinicians doctor doctors family families"
    " condition conditions result results number numbers mice rats animals score rating"
)
_OPENING_WITH = word_set(
    "here below above what how why more for how's nothing nobody somebody further some this these that it"
)
_ADVISING_FIRST = word_set(
    "apply ask assess avoid be bathe begin bring call check choose consider cool cover cut discuss explain get give go"
    " keep let look make meet monitor note offer pat prescribe press put read refer rest see select send start"
    " stop take talk tell think treat try turn use wait wash watch wear weigh write"
)
_ADVISING_WITHIN = re.compile(r"[,:] (?:please |do not |don't )?(?:ask|tell|see|call|seek|talk|wait|stop)\b")
_NAMING = re.compile(r"\bstands? for\b|\b(?:say|tell|explain)s? (?:more|why|how)\b")
_FINITE = re.compile(
    r"\b(?:is|are|was|were|has|have|had|can|could|may|might|must|will|would|does|do|did|isn't|aren't|can't|doesn't|don't"
    r"|often|usually|mostly|always|never|sometimes)\b"
)
_VERB_ENDING = re.compile(r"\b[a-z]{3,}(?:s|ed)\b")


def states_a_fact(text: str, vocabulary: Vocabulary) -> bool:
    """Whether the sentence ``text`` states a fact about health, as far as its words show."""
    lows = [word.low for word in words_of(text)]
    if not _is_statement(text, lows) or _is_of_the_page(text):
        return False
    if any(quantity.kind in _FIGURES for quantity in read_quantities(text)):
        return True
    if not _speaks_of_health(text, vocabulary):
        return False
    if read_strength(text).level >= Strength.ASSOCIATION:
        return True
    whole = text.rstrip("\"')]”’ ").endswith((".", "!")) and not text.startswith("[")  # no cell, no name of a link
    return whole and lows[0] not in _OPENING_WITH and bool(_FINITE.search(text) or _VERB_ENDING.search(text[1:]))


def _is_statement(text: str, lows: Sequence[str]) -> bool:
    """Whether it is a whole sentence that neither asks nor advises."""
    if len(lows) < 4 or text.rstrip().endswith((";", ":", "?")) or not states(words_of(text)):
        return False
    return lows[0] not in _ADVISING_FIRST and not _ADVISING_WITHIN.search(text)


def _is_of_the_page(text: str) -> bool:
    """Whether it addresses the reader, speaks of the page or of its makers, or only says what something is called."""
    lows = [word.low for word in words_of(_NOT_OF_THE_PAGE.sub(" ", text))]
    if not _ADDRESSING.isdisjoint(lows) or not _OF_THE_PAGE.isdisjoint(lows) or _NAMING.search(text):
        return True
    return ":" in lows and not _FINITE.search(text.partition(":")[0])


def _speaks_of_health(text: str, vocabulary: Vocabulary) -> bool:
    """Whether a medical word is in it: one of the program's table, or of the editors' vocabulary.

    Words of research alone don't count: method pages are full of them.
    """
    words = content_words(text)
    for places, _ in synonyms_with(vocabulary).meanings(words):
        if not all(words[place].written.lower() in _OF_RESEARCH for place in places):
            return True
    known = f" {' '.join(word.low for word in words_of(text))} "
    terms = (*vocabulary.glossary, *vocabulary.brands)
    return any(f" {' '.join(word.low for word in words_of(term))} " in known for term in terms)
