"""Makes the changes that findings propose: in the bibliography, in claim files, to files as a whole.

Nothing is written that was not read again before: a change after which the field does
not read as wished, or anything else reads otherwise, is refused and told.
"""
