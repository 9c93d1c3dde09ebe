### Una imagen que un proveedor aceptó y dibuja a su ritmo: qué pasó, qué puede costar, qué hacer ahora.

waiting-over = { $minutes ->
    [one] { $name } aceptó esta imagen y después de un minuto no la ha terminado. Todavía puede dibujarla y cobrarla. Busca el resultado más tarde, que no cuesta nada; no la reenviaremos solos.
   *[other] { $name } aceptó esta imagen y después de { $minutes } minutos no la ha terminado. Todavía puede dibujarla y cobrarla. Busca el resultado más tarde, que no cuesta nada; no la reenviaremos solos.
}
waiting-unsure = { $name } aceptó esta imagen, pero ahora no hay noticias de ella. Todavía puede dibujarla y cobrarla. Revisa la clave y los detalles, y busca el resultado más tarde, que no cuesta nada.
waiting-failed = { $name } aceptó esta imagen y luego no la entregó; puede que la haya cobrado. El motivo está en los detalles. Mira allí tu consumo antes de generar de nuevo.
waiting-stopped = { $name } paró esta imagen antes de terminarla porque se canceló. Puede que la haya cobrado. Mira allí tu consumo antes de generar de nuevo.
