"""What a failure says."""

from claimstead.registries.asking.failures import CouldNotAskError


def test_a_failure_tells_its_reason_and_whether_asking_differently_may_help() -> None:
    plain = CouldNotAskError("api.example.org answered 403")
    assert (str(plain), plain.refused, plain.again, plain.after) == ("api.example.org answered 403", False, False, 0.0)
    assert CouldNotAskError("too long", refused=True).refused
    assert CouldNotAskError("busy", again=True, after=3).after == 3
