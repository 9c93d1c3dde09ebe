"""The record that runs through everything: experiment, step, shot, playbook, and the fair-test rule.

Plain values and functions.
"""
