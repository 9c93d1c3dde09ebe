### Encargos de imágenes: pararlos, lo que cuestan, lo que puede costar un día.

order-stop-asked = Ya no se espera a { $name }. Se había enviado, así que aún puede cobrarse. Si la imagen llega igualmente, se guarda.
order-stopped = Se ha parado { $name } a tiempo. No llegará ninguna imagen y no debería cobrarse nada.
order-came-late = La imagen de { $name } llegó al final y se ha guardado.
order-cap = No se ha enviado nada: con esto pasarías tus { $cap } de hoy en { $over }. Sube el límite en los ajustes o sigue mañana.
order-withdrawn = Se paró antes de volver a enviarlo. No se ha cobrado nada.
run-generate = Generar { $panes }
run-priced = { $act } · { $price }
run-free-simulated = gratis, simulado
run-free = gratis
run-price-unknown = precio desconocido
run-about = unos { $price }
run-today = Hoy { $spent } / { $cap }
run-today-tip = Lo que los proveedores indican hoy, de lo que puede costar un día. El límite está en los ajustes.
order-owed = La imagen de { $name } está pedida, pero ahora no se ha podido recoger. Queda anotada. Recógela con el botón; no cuesta nada más.
