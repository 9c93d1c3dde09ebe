"""Make the post: the cover as it will be saved, beside everything about it that can be chosen."""
