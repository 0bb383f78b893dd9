"""Only what is named changes; marks, line ends and all other bytes stay."""

from hypothesis import given
from hypothesis import strategies as st

from claimstead.reading.splicing import Splice, spliced, text_of


def test_windows_line_ends_and_the_byte_order_mark_stay() -> None:
    content = "\ufeffa\r\nbé\r\nc".encode()
    assert text_of(content) == "a\nbé\nc"
    assert spliced(content, [Splice(2, 4, "B"), Splice(6, 6, "d\ne")]) == "\ufeffa\r\nB\r\ncd\r\ne".encode()


def test_new_lines_end_as_the_first_does() -> None:
    assert spliced(b"a\nb\r\n", [Splice(4, 4, "c\n")]) == b"a\nb\r\nc\n"
    assert spliced(b"a\rb\r", [Splice(4, 4, "c\n")]) == b"a\rb\rc\r"
    assert spliced(b"a", [Splice(1, 1, "\n")]) == b"a\n"


def test_of_two_at_one_place_the_first_comes_first() -> None:
    assert spliced(b"ad", [Splice(1, 1, "b"), Splice(1, 1, "c")]) == b"abcd"
    assert spliced(b"axd", [Splice(2, 2, "c"), Splice(1, 2, "b")]) == b"abcd"


@given(
    lines=st.lists(st.text("abé😀", max_size=5), max_size=6),
    mark=st.sampled_from(["", "\ufeff"]),
    line_end=st.sampled_from(["\n", "\r\n", "\r"]),
    places=st.tuples(st.integers(0, 30), st.integers(0, 30)),
    new=st.text("xy\n", max_size=4),
)
def test_a_splice_of_the_text_changes_those_bytes_only(
    lines: list[str], mark: str, line_end: str, places: tuple[int, int], new: str
) -> None:
    content = (mark + line_end.join([*lines, ""])).encode()
    text = text_of(content)
    start, end = sorted(min(place, len(text)) for place in places)
    changed = spliced(content, [Splice(start, end, new)])
    assert changed.startswith(mark.encode())
    assert text_of(changed) == text[:start] + new + text[end:]
    kept = len(changed) - len(new.replace("\n", line_end if lines else "\n").encode())
    assert kept == len(content) - len(text[start:end].replace("\n", line_end).encode())
    assert spliced(content, []) == content
