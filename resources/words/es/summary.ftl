### El resumen de una prueba: votos, qué hizo cada ajuste, paso a paso, la frase para el texto.

summary-title = Resumen
summary-card = Resumen de esta prueba
summary-card-short = { $done } de { $all }
summary-card-none = Aún sin votos
summary-card-some = { $done } de { $all } juzgados
summary-none-yet = Todavía no hay nada que resumir. Genera primero y luego vota.
window-keys-summary = resumen de esta prueba

# Votos.
summary-votes-head = Votos
summary-no-votes = Todavía no se ha votado nada.
summary-votes = A { $a }, B { $b }{ $tie ->
    [0] {""}
    [one] , 1 empate
   *[other] , { $tie } empates
}{ $neither ->
    [0] {""}
   *[other] , { $neither } ninguna
}
summary-odds = { $odds }.{ $lead ->
    [a] {" "}A va claramente por delante.
    [b] {" "}B va claramente por delante.
   *[none] {" "}Sin ganador claro.
}
summary-apart = Los empates y «ninguna» se cuentan, pero no dicen nada de A contra B.
summary-blind-all = { $n ->
    [one] El voto fue a ciegas.
   *[other] Los { $n } votos fueron a ciegas.
}
summary-blind = { $n ->
    [one] 1 de { $all } votos fue a ciegas.
   *[other] { $n } de { $all } votos fueron a ciegas.
}
summary-blind-none = { $all ->
    [one] El voto no fue a ciegas.
   *[other] Ninguno de los { $all } votos fue a ciegas.
}
summary-single = Muestras únicas: una imagen de cada modelo puede ser suerte.

# Qué hizo cada ajuste.
summary-knobs-head = Qué hizo cada ajuste, frente al punto de partida
summary-no-knobs = Aún no se ha movido ningún ajuste por separado. Pulsa N para el siguiente paso.
summary-cell-open = Aún sin juzgar
summary-cell-name = { $knob }, { $letter }: { $said }. Abrir este paso.
summary-cell-counts = { $better } mejor, { $same } igual, { $worse } peor
summary-untried = Aún sin probar: { $knobs }
summary-rank = Lo que más ayudó a { $letter }: { $knobs }.
summary-rank-only = Ayudó a { $letter }: { $knobs }.
summary-rank-none = De momento, ningún ajuste ayudó a { $letter }.
summary-rank-then = { $one }, luego { $two }
summary-did-it = La clave: { $knob }

# Paso a paso.
summary-steps-head = Paso a paso
summary-steps-name = Paso
summary-by-whole = Conjunto
summary-by-reads = Emoción
summary-by-person = Persona
summary-by-skin = Piel
summary-by-whole-tip = La imagen en conjunto, frente al punto de partida
summary-by-reads-tip = Se lee la emoción, donde el punto de partida lo logra o no
summary-by-person-tip = La misma persona, donde el punto de partida lo logra o no
summary-by-skin-tip = Piel natural, donde el punto de partida la tiene o no
summary-sign = { $step }, { $letter }, { $by }: { $said }
summary-unfair = cambió más de una cosa
summary-refused = { $letter } no envió imagen en «{ $step }». Es un resultado, ni a favor ni en contra.
summary-refused-words = { $letter } no envió imagen en «{ $step }»: { $words }
summary-legend = ▲ mejor   ▬ igual   ▼ peor   · sin juzgar

# Para el texto, y la imagen.
summary-caption-head = Para el texto
summary-caption-none = Di cómo queda una imagen frente al punto de partida y aquí tendrás una frase para el texto.
summary-copy-picture = Copiar imagen
summary-save-picture = Guardar imagen
summary-save-title = Guardar la imagen del resumen
summary-picture-copied = La imagen está en el portapapeles.
summary-picture-name = Votos y ajustes en una imagen
summary-simulated = Imágenes simuladas
summary-close = Cerrar
summary-post = Crear publicación
summary-bar = Votos: { $said }

# Lo que dice una diapositiva con la tabla de ajustes.
summary-slide-title = Qué hizo cada ajuste
summary-slide-remark = Frente al punto de partida, según lo vi
summary-slide-votes = { $k } de { $n } imágenes
summary-slide-single = Muestra única
post-knob-mixed = Dispar
post-knob-refused = Sin imagen

window-menu-summary = Resumen
post-knob-unjudged = Sin juzgar
