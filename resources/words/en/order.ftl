### Orders of pictures: stopping them, what they cost, what a day may cost.

order-stop-asked = Stopped waiting for { $name }. It had been sent, so it may still be charged. If the picture arrives all the same, it is kept.
order-stopped = { $name } was stopped in time. No picture comes, and nothing should be charged.
order-came-late = The picture of { $name } came after all and was kept.
order-cap = Nothing was sent: this would pass your { $cap } for today by { $over }. Raise the limit in the settings, or go on tomorrow.
order-withdrawn = It was stopped before it was sent again. Nothing was charged.
run-generate = Generate { $panes }
run-priced = { $act } · { $price }
run-free-simulated = free, simulated
run-free = free
run-price-unknown = price unknown
run-about = about { $price }
run-today = Today { $spent } / { $cap }
run-today-tip = What providers have reported today, of what a day may cost. The limit is in the settings.
order-owed = The picture of { $name } is ordered, but could not be fetched now. It is kept in mind. Fetch it with the button; that costs nothing more.
