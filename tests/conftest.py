"""How property tests run: no time limit for one example, because a busy machine is no fault of the code."""

from hypothesis import settings

settings.register_profile("house", deadline=None, print_blob=True)
settings.load_profile("house")
