"""What every command is given: the place where it names its options, and what was chosen."""

import argparse

Options = argparse.Namespace
Entry = argparse.ArgumentParser
