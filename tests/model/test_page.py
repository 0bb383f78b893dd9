"""What a page is read as: waivers in its head, and the way back to its characters."""

from claimstead.model.finding import Location
from claimstead.reading.page_files import read_page
from tests.reading.told import messages

HEAD = "---\ntitle: T\n---\n"


def test_a_waiver_in_the_head_names_words_and_has_a_place() -> None:
    line = "- {{rule: PAG501, {}reason: Its own., by: editors, until: 2027-02-01}}"
    head = "---\ntitle: T\naccepted:\n" + line.format("words: a word, ") + "\n---\ntext\n"
    page_file = read_page("p.md", head).value
    assert [waiver.words for waiver in page_file.value.accepted] == ["a word"]
    assert page_file.locate("accepted[0].rule").line == 4
    without = read_page("p.md", head.replace("words: a word, ", ""))
    assert ["`words`" in message for message in messages(without.problems)] == [True]
    assert without.value.value.accepted == ()


def test_a_character_of_the_body_is_found_in_the_file() -> None:
    page_file = read_page("p.md", HEAD + "one\ntwo three\n").value
    assert page_file.locate("body[8]") == Location("p.md", 5, 5, "two three")
