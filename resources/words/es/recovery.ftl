### Tras un inicio: lo que se pagó y aún no ha llegado.

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
