"""LaTeX decoding: accents, symbols, typography; nothing crashes, nothing unknown is lost."""

import string
import time
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimstead.reading.bibtex.latex import decode_address, decode_latex

ACCENTS = {"'": "\u0301", "`": "\u0300", "^": "\u0302", '"': "\u0308", "~": "\u0303", "=": "\u0304", ".": "\u0307"}
LETTER_ACCENTS = {"c": "\u0327", "v": "\u030c", "u": "\u0306", "H": "\u030b", "k": "\u0328", "r": "\u030a"}


@pytest.mark.parametrize(
    ("written", "read"),
    [
        (r"{\"O}zkan", "Özkan"),
        (r"\'{e}\'e{\'e}\' e", "éééé"),
        (r"Mar\'{\i}a and \'\i", "María and í"),
        (r"\c{c}\v{s}\H{o}\k a\r{u}", "çšőąů"),
        (r"Stra\ss e, Stra{\ss}e, \o re, \aa{}, \AA, \L\'od\'z", "Straße, Straße, øre, å, Å, Łódź"),
        (r"{\~{\^e}}", "ễ"),
        (r"415--428, a --- b", "415–428, a — b"),
        (r"``quoted'' and `single'", "“quoted” and `single'"),
        (r"Fig.~1, 50\% \& 2\,mg \# \_ \$5 \{x\}", "Fig. 1, 50% & 2 mg # _ $5 {x}"),
        (r"{{The {DNA} Title}}", "The DNA Title"),
        (r"$\beta$-blockers, IL-4R$\alpha$ and H$_2$O, $p < 0.05$", "β-blockers, IL-4Rα and H2O, p < 0.05"),
        (r"costs $5 and $6 more", "costs $5 and $6 more"),
        (r"\emph{in vivo} \textit{in vitro} x\textsuperscript{2}", "in vivo in vitro x2"),
        (r"\nobodyknows{x} stays, \nobodyknows too", r"\nobodyknows x stays, \nobodyknows too"),
        (r"50% of patients # 1", "50% of patients # 1"),
        (r"\textbackslash 'e", r"\'e"),
        (r"a\-b\/c\\d", "abc d"),
        (r"\textregistered\texttrademark{} \textdegree C $\geq 5$ \textgreater", "®™ °C ≥5 >"),
        ("\\", "\\"),
        (r"\'", r"\'"),
        (r"\~{}user \^{}", "~user ^"),
        ("  many \n  spaces ", "many spaces"),
        ("Ünïcode “as it is” – 日本語", "Ünïcode “as it is” – 日本語"),
        ("<script>alert(1)</script>", "<script>alert(1)</script>"),
    ],
)
def test_text_is_decoded(written: str, read: str) -> None:
    assert decode_latex(written) == read


@pytest.mark.parametrize(
    ("written", "read"),
    [
        (r"https://example.org/a\_b--c~d?x=1\&y=50\%25", "https://example.org/a_b--c~d?x=1&y=50%25"),
        (r"\url{https://example.org/~user}", "https://example.org/~user"),
        (r"10.1002/(SICI)1:1$<$1::A$>$3.0.CO;2-\#", "10.1002/(SICI)1:1<1::A>3.0.CO;2-#"),
        (r"10.1000/x{\_}y", "10.1000/x_y"),
        ("10.1000/a--b", "10.1000/a--b"),
    ],
)
def test_addresses_keep_their_dashes_and_tildes(written: str, read: str) -> None:
    assert decode_address(written) == read


@given(st.sampled_from(string.ascii_letters), st.sampled_from(sorted(ACCENTS)))
def test_any_accent_composes_with_any_letter_however_written(letter: str, accent: str) -> None:
    composed = unicodedata.normalize("NFC", letter + ACCENTS[accent])
    for written in (rf"\{accent}{letter}", rf"\{accent}{{{letter}}}", rf"{{\{accent} {letter}}}"):
        assert decode_latex(written) == composed


@given(st.sampled_from(string.ascii_letters), st.sampled_from(sorted(LETTER_ACCENTS)))
def test_accents_named_by_a_letter_compose_too(letter: str, accent: str) -> None:
    composed = unicodedata.normalize("NFC", letter + LETTER_ACCENTS[accent])
    assert decode_latex(rf"\{accent}{{{letter}}}") == composed
    assert decode_latex(rf"{{\{accent} {letter}}}") == composed


@given(st.text())
def test_any_text_is_decoded_without_a_crash(text: str) -> None:
    for decoded in (decode_latex(text), decode_address(text)):
        assert decoded == " ".join(decoded.split())


@given(st.text(alphabet=r"\{}$~-`'^_%&#aio1 \"" + "é"))
def test_any_mixture_of_marks_is_decoded_without_a_crash(text: str) -> None:
    assert "\ue000" not in decode_latex(text)


@given(st.text(alphabet=st.characters(codec="utf-8", exclude_characters="\\{}$~-`'")))
def test_text_without_latex_stays_as_it_is(text: str) -> None:
    assert decode_latex(text) == " ".join(text.split())


@pytest.mark.parametrize(
    "piece", ["{", "\\", "\\'", "\\'{", "\\a ", "$", "$a", "--", "\\c" + " " * 50, "\\c{ ", "~", "''"]
)
def test_time_grows_with_the_length_only(piece: str) -> None:
    """Ten times the text may take ten times as long, not a hundred; thirty leaves room for noise."""

    def cost(text: str) -> float:
        spent = []
        for _ in range(3):
            start = time.process_time()
            decode_latex(text)
            spent.append(time.process_time() - start)
        return min(spent)

    assert cost(piece * (300_000 // len(piece))) < 30 * cost(piece * (30_000 // len(piece))) + 0.05
