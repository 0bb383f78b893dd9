"""What asking a registry can come to, other than an answer."""


class NotThereError(Exception):
    """The registry says that there is no such thing (404 or 410)."""


class CouldNotAskError(Exception):
    """The registry could not be asked, or answered what can't be used; the text is the reason, for people.

    ``refused`` says that the registry understood and would not (400, 413, 414): to ask
    for less at a time may help, to ask again will not. ``again`` says that the same
    question may be answered a little later, ``after`` in how many seconds at the earliest.
    """

    def __init__(self, reason: str, refused: bool = False, again: bool = False, after: float = 0.0) -> None:
        super().__init__(reason)
        self.refused = refused
        self.again = again
        self.after = after


class GivenUpError(CouldNotAskError):
    """The registry left so many questions in a row unanswered that this run asks it no more."""


class SessionEndedError(Exception):
    """The run's budget of requests or its time is used up, or it was broken off; nothing more is asked."""
