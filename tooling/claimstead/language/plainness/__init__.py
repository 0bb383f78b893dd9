"""How plainly prose speaks: its grade, its short forms, its names of medicines."""
