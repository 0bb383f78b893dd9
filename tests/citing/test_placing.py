"""A new entry among those that stand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimstead.citing.placing import with_entry
from claimstead.reading.bibliography import ReferenceEntry
from claimstead.reading.bibtex.parsing import parse_bibliography

NEW = "@misc{mm,\n  title = {New},\n}\n"
LINE_ENDS = st.sampled_from(["\n", "\r\n", "\r"])


def entries(content: str) -> list[ReferenceEntry]:
    text = content.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    return [
        ReferenceEntry("references.bib", text, one) for one in parse_bibliography("references.bib", text).references
    ]


def placed(content: str, key: str = "mm") -> str:
    return with_entry(content.encode(), entries(content), key, NEW.replace("mm", key)).decode()


@pytest.mark.parametrize(
    ("content", "changed"),
    [
        ("", "@N"),
        ("\ufeff", "\ufeff@N"),
        ("@misc{aa}", "@misc{aa}\n\n@N"),
        ("@misc{aa}\n", "@misc{aa}\n\n@N"),
        ("@misc{aa}\n\n", "@misc{aa}\n\n@N"),
        ("@misc{zz}\n", "@N\n@misc{zz}\n"),
        ("@misc{aa}\n\n@misc{zz}\n", "@misc{aa}\n\n@N\n@misc{zz}\n"),
        ("@misc{aa}\n@misc{zz}\n", "@misc{aa}\n@N\n@misc{zz}\n"),
        ("@misc{zz}\n\n@misc{aa}\n", "@misc{zz}\n\n@misc{aa}\n\n@N"),
        ("@misc{aa}\n\n% about z\n% and more\n@misc{zz}\n", "@misc{aa}\n\n@N\n% about z\n% and more\n@misc{zz}\n"),
        ("% the file\n\n@misc{zz}\n", "% the file\n\n@N\n@misc{zz}\n"),
        ("@misc{aa} @misc{zz}\n", "@misc{aa} @N\n@misc{zz}\n"),
        ("@misc{aa,\n  note = {x}} % end\n@misc{zz}\n", "@misc{aa,\n  note = {x}} % end\n@N\n@misc{zz}\n"),
        ("@misc{aa,\n  note = {\n% x}}\n@misc{zz}\n", "@misc{aa,\n  note = {\n% x}}\n@N\n@misc{zz}\n"),
        ("words\n@misc{zz}\n", "words\n@N\n@misc{zz}\n"),
        ("% only words\n", "% only words\n\n@N"),
    ],
)
def test_at_the_end_or_where_it_belongs(content: str, changed: str) -> None:
    assert placed(content) == changed.replace("@N", NEW)


def test_it_takes_the_files_line_ends() -> None:
    content = "\ufeff@misc{aa}\r\n\r\n% z\r\n@misc{zz}\r\n"
    assert placed(content) == "\ufeff@misc{aa}\r\n\r\n" + NEW.replace("\n", "\r\n") + "\r\n% z\r\n@misc{zz}\r\n"


@given(
    st.lists(st.text("abcxyz", min_size=1, max_size=3), unique=True, min_size=1, max_size=6),
    st.booleans(),
    st.sampled_from(["", "\ufeff"]),
    LINE_ENDS,
    st.sampled_from(["", "% words", "% words\n% and more"]),
)
def test_all_else_stays_and_order_is_kept(keys: list[str], in_order: bool, mark: str, end: str, comment: str) -> None:
    keys = sorted(keys) if in_order else keys
    blocks = [f"{comment}\n@misc{{{key},\n  title = {{T {key}}},\n}}\n" for key in keys]
    content = mark + "\n".join(blocks).replace("\n", end)
    changed = placed(content)
    new = NEW.replace("\n", end)
    before, between, behind = changed.partition(new)
    assert between
    assert (before + behind).replace(end, "") == content.replace(end, "")
    found = [one.value.key for one in entries(changed)]
    assert sorted(found) == sorted([*keys, "mm"])
    assert [key for key in found if key != "mm"] == keys
    if keys == sorted(keys):
        assert found == sorted(found)
