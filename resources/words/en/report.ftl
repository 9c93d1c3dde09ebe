### Reporting a problem: a text that is shown, copied or saved; nothing is sent.

window-menu-report = Report a problem…
report-title = Report a problem
report-open = Report a problem…
report-intro = This is everything a report contains: no keys, no prompts, no pictures, no folders of yours. Nothing is sent. Copy or save it and give it to whoever helps you.
report-text = What the report contains
report-wait = Putting the report together…
report-copy = Copy
report-copied = Copied
report-save = Save…
report-save-title = Save the report
report-saved = { $name } is saved.
report-done = Done
report-crashed = Expression Studio crashed the last time. Your pictures are kept.

# What the text says.
report-head = Expression Studio, problem report
report-version = Version
report-system = System
report-python = Python
report-qt = Qt
report-screen = Screen
report-language = Language
report-crash = Last crash, { $day }:
report-no-crash = No crash is on record.
report-log = Log, the newest entry last:
report-no-log = The log is empty.
