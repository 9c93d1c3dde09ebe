"""What carries requests is loaded beside the loop, once: nothing is looked for or loaded by a request itself."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[3]
LOOKED_FOR = """
import asyncio, sys, threading
from tests.fakes.journal import FakeJournal
from tests.fakes.wire.server import WireServer
from tests.provider.transport.scenes import DRAW, STATUS, EchoShape, line

class Watch:
    names = []
    def find_spec(self, name, path=None, target=None):
        if threading.current_thread() is threading.main_thread():
            self.names.append(name)

async def scene():
    async with WireServer(EchoShape()) as server:
        to = line(server.url)
        sys.meta_path.insert(0, Watch())
        await to.pay(DRAW, FakeJournal())
        await to.ask(STATUS)
        await to.fetch(server.host_picture(server.picture()), FakeJournal())
        await to.close()

asyncio.run(scene())
print(" ".join(sorted({name.partition(".")[0] for name in Watch.names})))
"""


def test_a_request_loads_nothing_on_the_loop() -> None:
    done = subprocess.run((sys.executable, "-c", LOOKED_FOR), cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.stderr == ""
    assert not {"anyio", "httpcore", "httpx", "sniffio", "tenacity", "studio"} & set(done.stdout.split())
