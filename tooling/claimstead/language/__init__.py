"""Pure reading of prose, one package for each question that is asked of it. No file, no network, no clock."""
