"""A page an article."""

from pathlib import Path

from claimstead.publishing.article_pages import article_pages
from claimstead.rule import Example
from tests.publishing.editions import RETRACTED, edition_of
from tests.sound_project import ARTICLE as SOUND_ARTICLE
from tests.sound_project import CLAIM, merge

DIGEST = "sha256:a591a6d40bf42040"
ARTICLE = f"""\
publisher: A Publisher
url: https://example.org/article
experts:
  - {{name: "A. Expert, MD", also-spelled: ["A. Ekspert"], role: professor, disclosures: [A Company]}}
  - {{name: B. Expert}}
notes: [The date is missing.]
sentences:
  - {{number: 1, digest: "{DIGEST}", words: 2, section: lead, marks: [1]}}
  - {{number: 2, digest: "{DIGEST}", words: 2, section: lead, not-claim: heading, note: A headline.}}
  - {{number: 3, digest: "{DIGEST}", words: 2, section: lead, not-claim: heading}}
  - {{number: 4, digest: "{DIGEST}", words: 2, section: end}}
references:
  - {{mark: 1, title: Efficacy, key: schmitt2011, authors: [Schmitt J], container: Br J Dermatol, year: 2011}}
  - {{mark: 2, title: Unknown, finding: Nobody knows this work.}}
"""


def test_what_it_said_beside_what_the_evidence_says(tmp_path: Path) -> None:
    (page,) = article_pages(edition_of(tmp_path, Example(article=ARTICLE, lock=RETRACTED)))
    assert page.path == "articles/sample.html"
    expected = (
        "A Publisher, no date of publication known",
        "No author is named.",
        "1 claim",
        "4 sentences: 1 covered by claims, 2 set aside as heading",
        "1 neither",
        "lowers the risk of a flare",
        "Proactive cream probably lowers relapse",
        "1 source for it, 0 against it, 0 neither.",
        "Schmitt J. Efficacy. Br J Dermatol. 2011.",
        "Nobody knows this work.",
        "Retracted, October 2026",
        "REF110",
        "A. Expert, MD</strong>, professor. Interests the article discloses: A Company.",
        "B. Expert</strong>. Interests the article discloses: it names none.",
        "A. Expert, MD, also written A. Ekspert.",
        "The date is missing.",
        "A headline.",
    )
    for words in expected:
        assert words in page.html, words


def test_a_concern_stands_at_the_claim(tmp_path: Path) -> None:
    concern = RETRACTED.replace("retraction", "expression-of-concern")
    (page,) = article_pages(edition_of(tmp_path, Example(lock=concern)))
    claims = page.html[page.html.index('id="claims"') : page.html.index('id="references"')]
    assert "Expression of concern, October 2026" in claims
    assert "Retracted" not in claims


def test_of_two_claims_with_one_id_none_is_put_under_an_article_it_does_not_speak_of(tmp_path: Path) -> None:
    files = {
        "claims/other/article.yaml": merge(SOUND_ARTICLE, "id: other\n"),
        "claims/other/twice-weekly-cream.yaml": CLAIM,
    }
    pages = article_pages(edition_of(tmp_path, Example(files=files)))
    claims = [page.html[page.html.index('id="claims"') : page.html.index('id="references"')] for page in pages]
    assert sorted("lowers the risk" in told for told in claims) == [False, True]


def test_an_article_of_which_nothing_is_known_yet(tmp_path: Path) -> None:
    bare = "experts: []\nreferences: []\n"
    claim = "history: [{date: 2026-11-20, by: e, activity: retired, summary: S.}]\n"
    (page,) = article_pages(edition_of(tmp_path, Example(article=bare, claim=claim)))
    for words in ("No claim has been drawn", "The article gives no references.", "The article names no experts."):
        assert words in page.html, words
