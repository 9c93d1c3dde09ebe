simulated-died = La pareja simulada se detuvo mientras dibujaba. No se cobró nada. Genera de nuevo.
simulated-late = El dibujo tardó más de un minuto y se detuvo. No se cobró nada. Genera de nuevo o elige un tamaño menor.
simulated-engine = La pareja simulada no puede dibujar: su biblioteca de dibujo no cargó. No se cobró nada. Instala libegl1 y libgl1 y vuelve a empezar.
simulated-size = La pareja simulada no puede dibujar { $size }. No se cobró nada. Elige lados de entre { $smallest } y { $largest } píxeles.
simulated-unknown-model = La pareja simulada no tiene ningún modelo llamado { $model }. No se cobró nada. Elige Sim A o Sim B.
simulated-broken-route = El complemento «{ $name }» no se pudo cargar y queda fuera. Actualízalo o quítalo.
