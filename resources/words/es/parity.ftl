parity-differs = { $name } no puede hacer { $asked } y recibirá { $size }. Los encuadres serán distintos.
