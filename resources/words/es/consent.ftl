### Antes de que se pague a alguien, antes de cerrar con algo pagado en camino, y lo que dejó un inicio anterior.

consent-title = { $count ->
    [one] ¿Generar una imagen de pago?
   *[other] ¿Generar { $count } imágenes de pago?
}
consent-first = Es la primera vez que un proveedor te cobra.
consent-above = Pasa de los { $limit } a partir de los que quieres que se pregunte.
consent-many = Son { $count } imágenes de una vez.
consent-unknown = No se sabe el precio de un modelo, así que el total puede ser mayor.
consent-pictures = { $count ->
    [one] { $provider }, una imagen
   *[other] { $provider }, { $count } imágenes
}
consent-pictures-each = { $provider }, { $count } imágenes, { $each } cada una
consent-about = unos { $price }
consent-price-unknown = precio desconocido
consent-total = Total
consent-at-least = { $price } como mínimo
consent-note = Te cobran ellos, no nosotros.
consent-note-month = Te cobran ellos, no nosotros. Precios de { $month }.
consent-below = No preguntar por menos de { $limit }
consent-not-now = Ahora no
consent-generate = Generar

leaving-title = { $count ->
    [one] Hay una imagen de pago en camino
   *[other] Hay { $count } imágenes de pago en camino
}
leaving-fetched = { $count ->
    [one] { $name }: pedida. Si sales, se recoge al abrir otra vez; no se paga dos veces.
   *[other] { $name }: { $count } pedidas. Si sales, se recogen al abrir otra vez; no se paga dos veces.
}
leaving-unsure = { $count ->
    [one] { $name }: se está dibujando. Si sales, puede que se cobre y se pierda; al abrir otra vez aparece como desconocida.
   *[other] { $name }: se están dibujando { $count }. Si sales, puede que se cobren y se pierdan; al abrir otra vez aparecen como desconocidas.
}
leaving-unsent = { $count ->
    [one] { $name }: sin enviar. Si sales, no cuesta nada; al abrir otra vez puedes enviarla.
   *[other] { $name }: { $count } sin enviar. Si sales, no cuestan nada; al abrir otra vez puedes enviarlas.
}
leaving-waiting = La ventana se cierra sola cuando todo haya llegado o terminado.
leaving-progress = { $done } de { $total } listas
leaving-wait = Esperar y cerrar
leaving-leave = Salir
leaving-leave-now = Salir ya
leaving-stay = Dejar abierta

left-title = Hola de nuevo
left-intro = Esto estaba en camino cuando se cerró el programa.
left-saved = { $count ->
    [one] recogida y guardada
   *[other] { $count } recogidas y guardadas
}
left-fetching = { $count ->
    [one] pagada, recogiéndola…
   *[other] { $count } pagadas, recogiéndolas…
}
left-fetching-share = { $count ->
    [one] pagada, recogiéndola, { $percent } %
   *[other] { $count } pagadas, recogiéndolas, { $percent } %
}
left-owed = { $count ->
    [one] pagada, pero ahora no se puede recoger. Se intenta al abrir otra vez; no se pide nada de nuevo.
   *[other] { $count } pagadas, pero ahora no se pueden recoger. Se intenta al abrir otra vez; no se pide nada de nuevo.
}
left-lost = { $count ->
    [one] no llegó ninguna imagen. { $why }
   *[other] { $count } no llegaron. { $why }
}
left-unknown = { $count ->
    [one] enviada a las { $at }, sin respuesta. Puede que se cobrara: mira el consumo en { $provider }. No se envía otra vez por sí sola.
   *[other] { $count } enviadas a las { $at }, sin respuesta. Puede que se cobraran: mira el consumo en { $provider }. No se envían otra vez por sí solas.
}
left-unsent = { $count ->
    [one] sin enviar, sin cobro
   *[other] { $count } sin enviar, sin cobro
}
left-show = Ver
left-usage = Ver consumo
left-looked = Ya lo miré
left-put-back = Volver a la cola
left-discard = Descartar
left-close = Cerrar
left-act = { $act }: { $letter }, { $name }
left-step-gone = Ese paso ya no está en su prueba. No se ha enviado ni cobrado nada; genéralo con los controles.
