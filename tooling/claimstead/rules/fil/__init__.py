"""Rules on files that can't be taken in as they stand."""
