# Textos alternativos de las láminas.
alt-portraits = { $gender ->
    [feminine] { $count } retratos de la misma mujer.
    [masculine] { $count } retratos del mismo hombre.
    [other] { $count } retratos de la misma persona.
   *[unknown] { $count } retratos.
}
alt-places-side = A está a la izquierda, B a la derecha.
alt-places-stacked = A está arriba, B abajo.
alt-same-crop = Las caras tienen el mismo encuadre.
alt-features = Cejas, ojos, boca y piel de cerca.
alt-features-rows = Una fila para cada parte, los modelos de izquierda a derecha en el orden de sus letras.
alt-step = Solo cambiaron las palabras de { $knob }.
alt-step-unfair = Cambiaron palabras de { $knob }.
alt-step-words = Antes, arriba: { $before }. Después, abajo: { $after }.
alt-prompt = El prompt: { $text }
alt-playbook = Un ajuste cada vez, en { $count } pasos.
alt-table = Qué hizo cada cambio de palabras.
alt-verdict = Veredicto: { $verdict }
alt-refusal = { $letter } no envió imagen.
alt-refusal-reason = Motivo indicado: { $reason }
alt-guess = Retratos { $letters }, sin nombres.
alt-reveal = La respuesta.
alt-ladder = { $title }, de { $first } a { $last }.
alt-ladder-rows = Una fila para cada modelo.
alt-expressions = { $count } expresiones de la misma persona.
alt-asked = Lo que pedí y lo que salió.
alt-asked-words = Pedí: { $text }
alt-next = Probado hasta ahora: { $tested }.
