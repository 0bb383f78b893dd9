"""Files to values with the way back to their lines; what can't be read becomes a FileProblem, never a crash."""
