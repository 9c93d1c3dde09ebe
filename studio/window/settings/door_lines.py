"""The key of a route and its address, each as one line that shows and asks."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton

from studio.session.connection import Connection
from studio.window.settings.entry_line import Entry, EntryLine
from studio.window.widget.look import Look
from studio.window.widget.plain import push_button
from studio.words import Words

DOTS = "•" * 12


class KeyLine(EntryLine):
    """Shows a key as dots and its last characters; takes a pasted one. `asked` names what is wanted otherwise."""

    asked = Signal(str)

    def __init__(self, words: Words, look: Look) -> None:
        self._words = words
        self.where = push_button(words.say("connect-where"), "quiet")
        self.test = push_button(words.say("connect-test"))
        self.remove = push_button(words.say("connect-remove"), "quiet")
        save = push_button(words.say("connect-save"), "primary-small")
        super().__init__(look, save, (self.where, self.test, self.remove), secret=True)
        for name, button in (("where", self.where), ("check", self.test), ("remove", self.remove)):
            button.clicked.connect(lambda _on=False, name=name: self.asked.emit(name))
        self.field.setObjectName("connect_key")

    def show_connection(self, now: Connection, *, first: bool) -> None:
        """Follow a route.

        Args:
            now: how it stands.
            first: whether the key is what the route needs; the test then belongs to it.
        """
        name, there = now.title, bool(now.source)
        key = (
            {True: "connect-key-ending", False: "connect-key-known"}[bool(now.ending)] if there else "connect-key-name"
        )
        hint = f"{DOTS}{now.ending}" if there else self._words.say("connect-paste")
        offered: list[QPushButton] = [self.test] if first and now.connected else []
        if there and now.source != "environment":
            offered.append(self.remove)
        if not there and now.keys_page:
            offered.append(self.where)
        fixed = now.source == "environment"
        entry = Entry(self._words.say(key, name=name, ending=now.ending), hint=hint, known=there, fixed=fixed)
        self.show_entry(entry, offered)
        for said, button in (("save", self.take), ("where", self.where), ("test", self.test), ("remove", self.remove)):
            button.setAccessibleName(self._words.say(f"connect-{said}-name", name=name))


class AddressLine(EntryLine):
    """Shows the address that was set by hand, over the documented one; takes another."""

    asked = Signal(str)

    def __init__(self, words: Words, look: Look) -> None:
        self._words = words
        self.test = push_button(words.say("connect-test"))
        self.off = push_button("", "quiet")
        super().__init__(look, push_button(""), (self.test, self.off))
        self.test.clicked.connect(lambda _on=False: self.asked.emit("check"))
        self.off.clicked.connect(lambda _on=False: self.asked.emit("usual"))
        self.field.setObjectName("connect_address")

    def show_connection(self, now: Connection, *, first: bool) -> None:
        """Follow a route.

        Args:
            now: how it stands.
            first: whether the address is what the route needs: it is then connected by it.
        """
        say, address = self._words.say, now.address
        offered = [self.test] if first and address.own else []
        if address.origin == "settings":
            offered.append(self.off)
        take, off = ("switch-on", "switch-off") if first else ("address-use", "address-usual")
        for button, key in ((self.take, take), (self.off, off), (self.test, "test")):
            button.setText(say(f"connect-{key}"))
            button.setAccessibleName(say(f"connect-{key}-name", name=now.title))
        text = address.base if address.own else ""
        fixed = address.origin == "environment"
        entry = Entry(say("connect-address-name", name=now.title), text, now.usual, fixed=fixed)
        self.show_entry(entry, offered, always=first and not address.own)
