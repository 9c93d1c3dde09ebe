"""The way to the phone: what a one-time page on the creator's own network shows, and how it answers.

Values and rules only. Nothing here opens a socket, starts a task, reads a file or a clock: `session` listens and
feeds the bytes in. Of all that could be asked for, nothing but the parcel's own files can be named.
"""
