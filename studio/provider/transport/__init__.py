"""What all routes share on the wire: calls and replies, one exchange at a time, safe downloads, waits and repeats.

`client` and `download` are the only modules of the product that import httpx; routes speak to `line`, which loads
them with the first call.
"""
