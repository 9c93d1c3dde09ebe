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
order-not-noted = The library can't be written now, so it was not noted what became of this picture of { $name }. It may be charged. What came of it is kept on this computer: once the library is back, start the program again and it is fetched without paying. Don't order it anew before that.
order-look-stopped = Stopped looking for the picture of { $name }. It may still be ready there, and may have been charged. Look again whenever you like; that costs nothing.
order-look-none = { $name } has no news of this picture. Asking cost nothing, and nothing was sent again. Look again later, or see its usage page.
order-look-none-free = { $name } has no news of this picture. Look again later, or see its own window.
order-look-cannot = { $name } gives no number to ask by before a picture is ready, so it can't say what became of this one. Nothing was sent. Its usage page shows whether it was charged.
order-look-cannot-free = { $name } can't be asked what became of a picture. Nothing is charged there. See its own window, then generate again.
