"""What was learned and what comes next: the question with its four answers, and the strip of steps."""
