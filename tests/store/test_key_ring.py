"""Which of the rings that keyring finds is taken, and that it is found late."""

import subprocess
import sys
from typing import Any

import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.backends import fail, null
from keyring.errors import PasswordDeleteError

from studio.store.key_ring import SERVICE, SystemRing
from studio.store.keys import Key, Keys


class Wallet(KeyringBackend):
    """A ring that is fit for secrets."""

    priority = 5

    def __init__(self) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self.kept: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        if (service, username) not in self.kept:
            raise PasswordDeleteError(username)
        del self.kept[service, username]


class PlainFile(Wallet):
    """A ring that writes what it keeps into a readable file."""

    priority = 0.5  # type: ignore[assignment]


class Chain(KeyringBackend):
    """Several rings behind one another, as keyring puts them."""

    priority = 10

    def __init__(self, *backends: KeyringBackend) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self.backends = list(backends)

    def get_password(self, service: str, username: str) -> str | None:
        raise AssertionError((service, username))

    set_password: Any = get_password
    delete_password: Any = get_password


@pytest.fixture
def wallet(monkeypatch: pytest.MonkeyPatch) -> Wallet:
    found = Wallet()
    monkeypatch.setattr(keyring, "get_keyring", lambda: found)
    return found


def test_keys_lie_under_the_name_of_the_product_and_of_the_route(wallet: Wallet) -> None:
    ring = SystemRing()
    ring.put("gemini", "a-key")
    assert wallet.kept == {(SERVICE, "gemini"): "a-key"}
    assert ring.get("gemini") == "a-key"
    assert ring.get("fal") == ""
    ring.remove("gemini")
    ring.remove("gemini")
    assert wallet.kept == {}
    assert ring.name() == "system"


UNFIT: tuple[Any, ...] = (fail.Keyring, null.Keyring, PlainFile, Chain, lambda: Chain(PlainFile()))


@pytest.mark.parametrize("make", UNFIT)
def test_what_is_not_fit_for_secrets_is_no_ring(monkeypatch: pytest.MonkeyPatch, make: Any) -> None:
    found = make()
    monkeypatch.setattr(keyring, "get_keyring", lambda: found)
    keys = Keys({"gemini": "GEMINI_API_KEY"}, SystemRing(), {})
    assert keys.ring() == ""
    assert keys.put("gemini", "a-key-0123456789", keep=True).source == "session"
    assert not getattr(found, "kept", {})
    keys.remove("gemini")
    assert keys.find("gemini") == Key()


def test_of_several_the_best_is_taken_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    best, plain = Wallet(), PlainFile()
    monkeypatch.setattr(keyring, "get_keyring", lambda: Chain(best, plain))
    SystemRing().put("gemini", "a-key")
    assert (len(best.kept), len(plain.kept)) == (1, 0)


@pytest.mark.parametrize(
    ("module", "name"),
    [
        ("keyring.backends.macOS", "macos"),
        ("keyring.backends.Windows", "windows"),
        ("keyring.backends.kwallet", "kwallet"),
        ("keyring.backends.SecretService", "system"),
    ],
)
def test_a_ring_is_called_what_its_owner_calls_it(monkeypatch: pytest.MonkeyPatch, module: str, name: str) -> None:
    kind = type("Keyring", (Wallet,), {"__module__": module})
    monkeypatch.setattr(keyring, "get_keyring", kind)
    assert SystemRing().name() == name


def test_keyring_is_loaded_when_it_is_first_asked() -> None:
    code = "import sys; from studio.store.keys import Keys; from studio.store.key_ring import SystemRing; SystemRing()"
    asked = f"{code}; sys.exit('keyring' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", asked], check=False).returncode == 0
