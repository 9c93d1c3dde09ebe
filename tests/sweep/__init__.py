"""The kill sweep: a paid generation is killed at each call to the system, then `resume` has to put all in order."""
