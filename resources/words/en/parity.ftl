parity-differs = { $name } cannot make { $asked } and will get { $size }. The crops will differ.
