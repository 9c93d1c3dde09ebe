"""The wire: one route per file, the only folder that speaks HTTP; the simulated pair lives here too.

A route turns an `ImageRequest` into the bytes of a picture. No route knows another.
"""
