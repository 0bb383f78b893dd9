"""One module a rule or reader that reads prose: ``measurements(data)`` yields what measuring it gives."""
