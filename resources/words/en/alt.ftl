# Alternative texts of the slides.
alt-portraits = { $gender ->
    [feminine] { $count } portraits of the same woman.
    [masculine] { $count } portraits of the same man.
    [other] { $count } portraits of the same person.
   *[unknown] { $count } portraits.
}
alt-places-side = A stands on the left, B on the right.
alt-places-stacked = A is above, B below.
alt-same-crop = Both faces are cut alike.
alt-features = Brows, eyes, mouth and skin close up.
alt-features-rows = One row for each, the models from left to right in the order of their letters.
alt-step = Only the words for { $knob } changed.
alt-step-unfair = Words for { $knob } changed.
alt-step-words = Before, above: { $before }. After, below: { $after }.
alt-prompt = The prompt: { $text }
alt-playbook = Playbook in { $count } steps.
alt-table = What each change of the words did.
alt-verdict = Verdict: { $verdict }
alt-refusal = { $letter } sent no picture.
alt-refusal-reason = Reason given: { $reason }
alt-guess = Portraits { $letters }, without names.
alt-reveal = The answer.
alt-ladder = { $title }, from { $first } to { $last }.
alt-ladder-rows = One row for each model.
alt-expressions = { $count } expressions of the same person.
alt-asked = Asked and got.
alt-asked-words = Asked: { $text }
alt-next = Tested so far: { $tested }.
