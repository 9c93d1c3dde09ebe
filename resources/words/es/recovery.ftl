### Tras un inicio: lo que se pagó y aún no ha llegado.

recovery-fetched = { $count ->
    [one] Había una imagen pagada esperando. Se ha recogido y está a salvo.
   *[other] Había { $count } imágenes pagadas esperando. Se han recogido y están a salvo.
}
recovery-owed = { $count ->
    [one] Una imagen pagada aún no se ha podido recoger. El próximo inicio lo intenta de nuevo; no se pide nada otra vez.
   *[other] { $count } imágenes pagadas aún no se han podido recoger. El próximo inicio lo intenta de nuevo; no se pide nada otra vez.
}
recovery-lost = { $count ->
    [one] El proveedor ya no tiene una imagen que pediste, y puede haberla cobrado.
   *[other] El proveedor ya no tiene { $count } imágenes que pediste, y puede haberlas cobrado.
}
recovery-unknown = { $count ->
    [one] No se sabe qué fue de una imagen que se estaba enviando. Su panel dice más; no se envía otra vez por sí sola.
   *[other] No se sabe qué fue de { $count } imágenes que se estaban enviando. Sus paneles dicen más; no se envían otra vez por sí solas.
}
recovery-nothing = No quedaba nada por recoger.
recovery-fetched-one = Recogida: { $name }, { $sha256 }.
recovery-owed-one = Aún sin recoger: { $name }, petición { $id }.
recovery-lost-one = Perdida: { $name }. { $why }
recovery-unknown-one = Desconocida: { $name }, enviada a las { $at }. Puede haberse cobrado; mira el consumo del proveedor.
recovery-unsent-one = Nunca enviada, sin cobro: { $name }.
command-resume = recoge lo pagado y enumera lo que no se sabe
