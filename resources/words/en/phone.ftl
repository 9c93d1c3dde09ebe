# The way to the phone: the panel in the window, and the page that the phone opens.
phone-title = Send to phone
phone-lead = A page for your phone: the slides in order, the caption to copy, and a way to send pictures back.
phone-own = It is meant for your own network: the page is not encrypted, and nothing secret is on it.
phone-begin = Show the code
phone-again = Show a new code
phone-drawing = Drawing the slides…
phone-scan = Scan it with the phone's camera
phone-same = The phone must be in the same network as this computer.
phone-type = Or type this address on the phone
phone-address = Address of the page
phone-code = QR code with the address of the page
phone-copy = Copy address
phone-copied = Address copied
phone-left = { $count ->
    [one] Open for 1 more minute
   *[other] Open for { $count } more minutes
}
phone-opened = A phone has opened the page.
phone-arrived = A picture for { $letter } arrived.
phone-stop = Stop
phone-back = Back
phone-ended = The page is closed. The address does not work any more.
phone-over = The 10 minutes are over, and the page is closed. Show a new code to go on.
phone-no-network = This computer is in no network of your own. Connect it to the Wi-Fi your phone is in and try again.
phone-refused = The system did not let this program open a page for your network. Check its firewall and try again.
phone-empty = There is nothing to send yet. Make a slide first.
phone-name = “{ $name }” can't be the name of a file on the phone, or two files have it. Rename the slide and try again.
phone-picture = Picture from the phone
phone-page-title = Pictures for your test
phone-page-slides = { $count ->
    [one] One slide
   *[other] { $count } slides in order
}
phone-page-caption = Caption
phone-page-copy = Copy caption
phone-page-copied = Copied. Paste it where you post.
phone-page-copy-hand = Hold the text, choose “Select all”, then “Copy”.
phone-page-save-title = Save
phone-page-save-all = Save all (ZIP, { $size } MB)
phone-page-save = Save
phone-page-save-name = Save { $name }
phone-page-hold = On an iPhone hold a slide and choose “Save to Photos”.
phone-page-bring-title = Send a picture back
phone-page-bring = Add a picture to { $letter }
phone-page-sending = Sending…
phone-page-sent = Sent to { $letter }. The computer says whether it can be used.
phone-page-failed = It did not arrive. Check that the code is still shown on the computer and try again.
phone-page-large = This picture is larger than { $most } MB. Choose a smaller one.
phone-page-no-script = Adding pictures needs JavaScript, which is off in this browser.
phone-page-own = This page is meant for your own network and nothing secret is on it. It closes with the code on the computer, after 10 minutes at the latest.
