"""What editors do with references: describe and name works, put them in the bibliography, see what rests on them."""
