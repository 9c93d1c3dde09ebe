"""The tests of the library: the menu of recent ones, the list of all, a new name."""
