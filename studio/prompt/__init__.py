"""The words: who and where (recipe), what is felt (expression), and the prompt they become.

Plain values and functions. No Qt, no network, no pixels, no paths.
"""
