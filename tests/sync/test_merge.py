"""What stands when a new answer meets what was known: nothing of ours is lost, nothing of theirs is kept that went."""

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from claimstead.model.record import Found, Record, Relation, Searched
from claimstead.sync.merge import listed_in, merged, merged_line, with_listed, with_renewed_notices
from tests.sync.answers import (
    ABSTRACT,
    ARTICLE,
    COVERAGE,
    DAY,
    EARLIER,
    OTHER_ABSTRACT,
    PASSAGE,
    WORK,
    found,
    missing,
    notice,
    unavailable,
)

LINES = st.sampled_from(
    [
        found(),
        found(asked=EARLIER, texts=(ABSTRACT, ARTICLE)),
        found(via="transcribed"),
        found(notices=(notice(), notice(listed=EARLIER))),
        missing(),
        unavailable(),
    ]
)


@given(LINES, LINES)
def test_unavailable_never_replaces_what_was_answered(known: Record, answer: Record) -> None:
    stands = merged(known, answer)
    assert stands.doi == answer.doi
    copied = answer.via == "transcribed" and known.via == "api" and known != unavailable()
    if answer == unavailable() or copied:
        assert stands == known
    else:
        assert type(stands) is type(answer)
        assert stands.asked == answer.asked


def test_unavailable_is_written_where_nothing_was_known() -> None:
    assert merged(None, unavailable()) == unavailable()
    assert merged(unavailable(reason="HTTP 500"), unavailable(reason="HTTP 503")) == unavailable(reason="HTTP 503")


def test_texts_of_ours_and_what_was_looked_up_in_them_stay() -> None:
    known = msgspec.structs.replace(found(texts=(ABSTRACT, ARTICLE)), passages=(PASSAGE,), coverage=(COVERAGE,))
    assert merged(known, found()) == known
    assert merged(known, found(texts=(ABSTRACT,))) == known


def test_a_changed_abstract_replaces_the_old_one_and_what_was_looked_up_there_goes() -> None:
    in_article = msgspec.structs.replace(PASSAGE, text=ARTICLE.digest)
    known = msgspec.structs.replace(
        found(texts=(ABSTRACT, ARTICLE)), passages=(PASSAGE, in_article), coverage=(COVERAGE,)
    )
    stands = merged(known, found(texts=(OTHER_ABSTRACT,)))
    assert isinstance(stands, Found)
    assert stands.texts == (OTHER_ABSTRACT, ARTICLE)
    assert (stands.passages, stands.coverage) == ((in_article,), ())


def test_of_two_looks_for_one_passage_in_one_text_the_answers_stands() -> None:
    known = msgspec.structs.replace(found(texts=(ABSTRACT,)), passages=(PASSAGE,), coverage=(COVERAGE,))
    later = msgspec.structs.replace(
        known,
        passages=(msgspec.structs.replace(PASSAGE, outcome="absent", checked=DAY),),
        coverage=(msgspec.structs.replace(COVERAGE, score=0.25, checked=DAY),),
    )
    assert merged(known, later) == later


def test_an_editors_own_abstract_stays_beside_the_registrys() -> None:
    own = msgspec.structs.replace(ABSTRACT, given_by="editor")
    stands = merged(found(texts=(own,)), found(texts=(OTHER_ABSTRACT,)))
    assert isinstance(stands, Found)
    assert stands.texts == (OTHER_ABSTRACT, own)
    assert merged(stands, found(texts=(OTHER_ABSTRACT,))) == stands


def test_a_transcription_gives_way_to_the_answer_but_for_what_crossref_does_not_always_give() -> None:
    seen = msgspec.structs.replace(WORK, volume="33", issue="9", pmid="123", pmcid="PMC9", language="en")
    stands = merged(found(seen, via="transcribed", notices=(notice(),)), found())
    assert stands == found(msgspec.structs.replace(WORK, pmid="123", pmcid="PMC9", language="en"))
    assert stands.seen == ()


def test_what_a_person_copied_never_replaces_what_a_registry_answered() -> None:
    copied = found(via="transcribed")
    assert merged(found(), copied) == found()
    assert merged(missing(), copied) == missing()
    assert merged(unavailable(), copied) == copied
    assert merged(found(via="transcribed", asked=EARLIER), copied) == copied


def test_notices_of_a_list_stay_unless_the_answer_tells_of_the_same() -> None:
    listed = notice(listed=EARLIER)
    assert merged(found(notices=(listed,)), found()) == found(notices=(listed,))
    assert merged(found(notices=(listed,)), found(notices=(notice(),))) == found(notices=(notice(),))
    concern = notice("expression-of-concern", "10.5555/other", listed=EARLIER)
    assert merged(found(notices=(concern,)), found(notices=(notice(),))) == found(notices=(notice(), concern))


def test_a_notice_that_the_registry_withdrew_goes() -> None:
    assert merged(found(notices=(notice(),)), found()) == found()


def test_a_newer_list_replaces_an_older_one() -> None:
    older, newer = notice(listed=EARLIER), notice("reinstatement", listed=DAY)
    assert with_listed((notice(doi="10.5555/own"), older), (newer,)) == (notice(doi="10.5555/own"), newer)
    assert listed_in((notice(), older)) == (older,)


def test_renewed_notices_leave_all_else_and_the_day_as_they_were() -> None:
    known = found(asked=EARLIER, texts=(ABSTRACT,), notices=(notice("correction"),))
    relation = Relation(kind="has-preprint", doi="10.5555/preprint")
    answer = msgspec.structs.replace(
        found(msgspec.structs.replace(WORK, volume="4"), notices=(notice(),)), relations=(relation,)
    )
    assert with_renewed_notices(known, answer) == msgspec.structs.replace(
        known, notices=(notice(),), relations=(relation,)
    )


def test_of_two_searches_the_later_stands() -> None:
    earlier, later = (Searched(query="a cream", asked=day, registry="crossref", via="api") for day in (EARLIER, DAY))
    assert merged_line(earlier, later) == later
    assert merged_line(found(), unavailable()) == found()
