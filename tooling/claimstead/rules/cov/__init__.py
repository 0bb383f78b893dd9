"""Rules on coverage of the articles by claims."""
