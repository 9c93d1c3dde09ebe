"""What is asked of one model: model cards, the frozen request, price, size parity.

Plain values and functions. The wire itself is `provider`.
"""
