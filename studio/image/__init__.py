"""Pixels: intake of foreign bytes in a worker process, upright sRGB, crops, thumbnails."""
