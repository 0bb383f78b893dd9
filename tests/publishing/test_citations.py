"""Citations in the text of a page."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from claimstead.publishing.citations import expand, link_generated, page_problems, strip_tokens
from claimstead.publishing.edition import Edition
from claimstead.publishing.site import link_targets
from claimstead.reading.page_files import read_page
from claimstead.rule import Example
from tests.publishing.editions import edition_of

SECOND = {
    "claims/sample/second-claim.yaml": """\
id: second-claim
kind: definition
source: {sentences: [1]}
statement: Eczema is *a* <b>disease</b> of the skin.
verdict: unsupported
wording: {patient: "Eczema is `a` *disease*."}
history: []
""",
    "claims/sample/retired-claim.yaml": """\
id: retired-claim
kind: definition
source: {sentences: [1]}
statement: Something.
verdict: unsupported
wording: {patient: Something.}
history: [{date: 2026-11-20, by: editors, activity: retired, summary: Merged.}]
""",
}
HEAD = "---\ntitle: T\naudience: {audience}\ntopic: sample\n---\n\n"


@pytest.fixture(scope="module")
def edition(tmp_path_factory: pytest.TempPathFactory) -> Edition:
    return edition_of(tmp_path_factory.mktemp("project"), Example(files=SECOND))


def problems(edition: Edition, body: str, audience: str = "patient") -> list[str]:
    page = read_page("site/pages/p.md", HEAD.format(audience=audience) + body).value
    return [
        f"{problem.location.line}:{problem.location.column} {problem.message}"
        for problem in page_problems(page, edition, link_targets(edition))
        if problem.location
    ]


def test_a_claim_cited_twice_has_one_number(edition: Edition) -> None:
    text = 'One {{ claim("second-claim") }} two [@twice-weekly-cream], three [@second-claim].'
    expansion = expand(text, edition)
    assert [(one.number, one.place) for one in expansion.citations] == [(1, 1), (2, 1), (1, 2)]
    assert [view.claim.id for view in expansion.sources] == ["second-claim", "twice-weekly-cream"]
    html = expansion.fill(f"<p>{expansion.markdown}</p>", edition, "patient", "p.html")
    assert html.count('popovertarget="source-1"') == 2
    assert 'id="cite-1-2"' in html
    assert "two<sup" in html, "the mark stands close to its sentence"


def test_the_wording_is_never_read_as_markdown(edition: Edition) -> None:
    expansion = expand('{{ claim("second-claim") }}', edition)
    assert "*" not in expansion.markdown
    html = expansion.fill(f"<p>{expansion.markdown}</p>", edition, "patient", "p.html")
    assert "Eczema is `a` *disease*." in html
    assert "no source yet" in html


def test_a_verdict_takes_the_place_of_its_paragraph(edition: Edition) -> None:
    expansion = expand('{{ verdict("second-claim") }}', edition)
    html = expansion.fill(f"<p>{expansion.markdown}</p>", edition, "patient", "p.html")
    assert html.startswith("<div")
    assert html.endswith("</div>")
    assert "Unsupported" in html
    assert "Eczema is *a* &lt;b&gt;disease&lt;/b&gt; of the skin." in html


def test_code_is_left_alone(edition: Edition) -> None:
    text = 'Write `{{ claim("second-claim") }}` so:\n\n```\n[@second-claim]\n```\n'
    assert expand(text, edition).markdown == text


@pytest.mark.parametrize(
    "html",
    [
        "<p><code>{token}</code></p>",
        "<pre>a <b>{token}</b></pre>",
        '<p><img alt="a {token}"></p>',
        '<p><br title="{token}"/>{token}</p>',
        "<!-- {token} -->",
        "<script>{token}</script>",
        "<p>the token is lost</p>",
    ],
)
def test_a_claim_can_not_be_cited_out_of_the_reader_s_sight(edition: Edition, html: str) -> None:
    expansion = expand("\n\n[@second-claim]", edition, 5)
    (said,) = expansion.misplaced(html.format(token=expansion.markdown.strip()))
    assert said.startswith("7: the claim `second-claim` can't be cited here")


@pytest.mark.parametrize("html", ["<h1>{token}</h1>", "<code>a</code>{token}", "<pre><code>a</pre>{token}", "{token}"])
def test_a_claim_can_be_cited_in_the_text(edition: Edition, html: str) -> None:
    expansion = expand("[@second-claim]", edition)
    assert expansion.misplaced(html.format(token=expansion.markdown)) == ()


def test_references_to_private_characters_are_no_tokens(edition: Edition) -> None:
    expansion = expand("[@second-claim]", edition)
    references = "".join(f"&#{ord(character)};" for character in expansion.markdown)
    assert len(expansion.misplaced(f"<p>{references}</p>")) == 1
    assert expansion.misplaced(f"<p>{expansion.markdown}</p><code>{references}</code>") == ()


def test_a_claim_whose_file_can_not_be_read_is_not_called_unknown(tmp_path: Path) -> None:
    edition = edition_of(tmp_path, Example(files={"claims/sample/broken-claim.yaml": "id: ["}))
    (said,) = problems(edition, "[@broken-claim]")
    assert "`broken-claim`, but its file claims/sample/broken-claim.yaml can't be read." in said
    assert "there is none" in problems(edition, "[@broken]")[0]


def test_tokens_leave_a_table_of_contents(edition: Edition) -> None:
    assert strip_tokens(expand("Heading [@second-claim]", edition).markdown) == "Heading"


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=50)
@given(before=st.text(max_size=40), after=st.text(max_size=40))
def test_the_text_around_a_citation_is_kept(edition: Edition, before: str, after: str) -> None:
    before, after = before.translate({0xE000: None, 0xE001: None}), after.translate({0xE000: None, 0xE001: None})
    expansion = expand(f"{before}\n\n[@second-claim]\n\n{after}", edition)
    if len(expansion.citations) == 1:
        assert strip_tokens(expansion.markdown) == f"{before}\n\n\n\n{after}"


@pytest.mark.parametrize(
    ("body", "audience", "expected"),
    [
        ("[@second-claim]", "clinician", []),
        ("\n[@nobody-knows]", "patient", ["8:1 The page cites the claim `nobody-knows`, but there is none"]),
        (
            'a {{ claim("retired-claim") }}',
            "patient",
            ["7:3 The page cites the claim `retired-claim`, which is retired"],
        ),
        ('{{ claim("second-claim") }}', "clinician", ["7:1 The claim `second-claim` has no wording for clinicians"]),
        ("[x](generated:review-queue) [y](generated:claims/second-claim)", "patient", []),
        ("[x](generated:nothing)", "patient", ["7:5 The link `generated:nothing` leads to no generated page"]),
        ("[x]: generated:claims/nobody", "patient", ["7:6 The link `generated:claims/nobody` leads"]),
        ("`[x](generated:nothing)`", "patient", []),
    ],
)
def test_what_keeps_a_page_from_being_built(edition: Edition, body: str, audience: str, expected: list[str]) -> None:
    found = problems(edition, body, audience)
    assert len(found) == len(expected)
    for message, beginning in zip(found, expected, strict=True):
        assert message.startswith(beginning)


def test_links_to_generated_pages(edition: Edition) -> None:
    targets = link_targets(edition)
    html = '<a href="generated:rules">r</a> <a href="generated:claims/second-claim#evidence">c</a>'
    assert link_generated(html, targets, "../") == (
        '<a href="../rules/index.html">r</a> <a href="../claims/second-claim.html#evidence">c</a>'
    )


def test_every_problem_says_what_to_do(edition: Edition, tmp_path: Path) -> None:
    page = read_page("p.md", HEAD.format(audience="patient") + "[@no-such] [x](generated:no)").value
    assert all(problem.remedy.endswith(".") for problem in page_problems(page, edition, {}))


STATUS = """\
kind: regulatory-status
intervention: null
population: adults
status: {jurisdiction: US, decision: approved, as-of: 2026-11-01, source: the label, review-by: 2027-05-01}
"""


def test_a_table_prints_one_fact_of_a_claim(tmp_path: Path) -> None:
    edition = edition_of(tmp_path, Example(claim=STATUS))
    cells = (
        '{{ approval("twice-weekly-cream") }} {{ certainty("twice-weekly-cream") }} {{ effect("twice-weekly-cream") }}'
    )
    expansion = expand(cells, edition)
    html = expansion.fill(f"<td>{expansion.markdown}</td>", edition, "clinician", "p.html")
    assert "US: approved for adults (as of 1 November 2026)" in html
    assert "RR 0.46 (95% CI 0.38 to 0.55) (systematic review" in html
    assert "Moderate certainty" in html
    assert html.count('popovertarget="source-1"') == 3


def test_a_fact_that_the_claim_has_not_can_not_be_printed(edition: Edition) -> None:
    found = problems(edition, '{{ approval("second-claim") }} {{ effect("second-claim") }}')
    assert found == [
        "7:1 The claim `second-claim` has no `status` with a `decision`, so no approval can be printed.",
        "7:32 No evidence of the claim `second-claim` has an `effect`, so none can be printed.",
    ]
