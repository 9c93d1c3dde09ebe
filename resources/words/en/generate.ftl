### Pictures from the command line, and what is told of models and routes there.

generate-no-model = There is no model “{ $model }” here. “expression-studio models” lists them. Nothing was sent.
generate-no-words = There are no words to send. Give them with --text. Nothing was sent.
generate-references = { $name } takes at most { $count } reference photos. Nothing was sent.
generate-count = “{ $text }” is no number of pictures. Give 1 to { $most }. Nothing was sent.
generate-cap = “{ $text }” is no sum of dollars. Give one such as 5.00. Nothing was sent.
generate-made = { $name }: { $width } × { $height } px after { $seconds } s.
models-available = available
models-unconfigured = unconfigured
models-retired = retired
doctor-here = works on this computer, needs no key
doctor-models = { $count ->
    [one] 1 model
   *[other] { $count } models
}
doctor-key-environment = key from the variable { $variable }, ending { $ending }
doctor-key-ring = key from the system’s key ring, ending { $ending }
doctor-key-session = key of this session, ending { $ending }
doctor-key-none = no key; nothing can be sent
doctor-key-needless = no key needed
doctor-own = requests would go to { $url }, set by hand
doctor-usual = requests would go to { $url }
