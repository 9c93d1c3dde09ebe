### Before somebody is paid, before the window closes on something paid for, and what an earlier start has left.

consent-title = { $count ->
    [one] Generate a picture you pay for?
   *[other] Generate { $count } pictures you pay for?
}
consent-first = This is the first run that a provider charges you for.
consent-above = This is more than the { $limit } from which you want to be asked.
consent-many = These are { $count } pictures in one run.
consent-unknown = The price of a model is unknown, so the total may be higher.
consent-pictures = { $count ->
    [one] { $provider }, one picture
   *[other] { $provider }, { $count } pictures
}
consent-pictures-each = { $provider }, { $count } pictures, { $each } each
consent-about = about { $price }
consent-price-unknown = price unknown
consent-total = Total
consent-at-least = at least { $price }
consent-note = They charge you, not us.
consent-note-month = They charge you, not us. Prices as of { $month }.
consent-below = Don't ask below { $limit }
consent-not-now = Not now
consent-generate = Generate

leaving-title = { $count ->
    [one] A picture you pay for is on its way
   *[other] { $count } pictures you pay for are on their way
}
leaving-fetched = { $count ->
    [one] { $name }: ordered. If you leave, the next start fetches it; nothing is paid twice.
   *[other] { $name }: { $count } ordered. If you leave, the next start fetches them; nothing is paid twice.
}
leaving-unsure = { $count ->
    [one] { $name }: being drawn. If you leave, it may be charged and lost; the next start lists it as unknown.
   *[other] { $name }: { $count } being drawn. If you leave, they may be charged and lost; the next start lists them as unknown.
}
leaving-unsent = { $count ->
    [one] { $name }: not sent yet. If you leave, it costs nothing; the next start offers to send it.
   *[other] { $name }: { $count } not sent yet. If you leave, they cost nothing; the next start offers to send them.
}
leaving-waiting = The window closes by itself once everything is here or has ended.
leaving-progress = { $done } of { $total } done
leaving-wait = Wait, then close
leaving-leave = Leave
leaving-leave-now = Leave now
leaving-stay = Keep open

left-title = Welcome back
left-intro = This was on its way when the program ended.
left-saved = { $count ->
    [one] fetched and saved
   *[other] { $count } fetched and saved
}
left-fetching = { $count ->
    [one] paid for, fetching now…
   *[other] { $count } paid for, fetching now…
}
left-fetching-share = { $count ->
    [one] paid for, fetching now, { $percent } %
   *[other] { $count } paid for, fetching now, { $percent } %
}
left-owed = { $count ->
    [one] paid for, but it can't be fetched now. The next start tries again; nothing is ordered anew.
   *[other] { $count } paid for, but they can't be fetched now. The next start tries again; nothing is ordered anew.
}
left-lost = { $count ->
    [one] no picture came. { $why }
   *[other] { $count } came to nothing. { $why }
}
left-unknown = { $count ->
    [one] sent at { $at }, no answer. It may have been charged: look at { $provider }'s usage page. It is not sent again by itself.
   *[other] { $count } sent at { $at }, no answer. They may have been charged: look at { $provider }'s usage page. They are not sent again by themselves.
}
left-unsent = { $count ->
    [one] not sent, nothing charged
   *[other] { $count } not sent, nothing charged
}
left-show = Show
left-usage = Usage page
left-looked = I looked it up
left-put-back = Put back in queue
left-discard = Discard
left-close = Close
left-act = { $act }: { $letter }, { $name }
left-step-gone = That step is no longer in its test. Nothing was sent and nothing was charged; generate it from the controls.
