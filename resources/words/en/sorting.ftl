### Pasted words sorted into parts: why they were refused, and why a clause went where it is.
sorting-too-long = These words are too long to sort: { $have } characters, the limit is { $most }. Paste only the prompt itself. Nothing was changed.
sorting-control = These words hold characters that can't be read, as if a file had been pasted. Copy the prompt again as plain text. Nothing was changed.
sorting-hidden = These words hold hidden marks that turn the reading direction, so what you see may not be what is sent. Type the prompt again or copy it from another place. Nothing was changed.
sorting-why-word = because of “{ $words }”
sorting-why-mood = speaks of the expression: “{ $words }”
sorting-why-several = fits more than one part: “{ $words }”
sorting-why-none = no known word in it
sorting-why-aside = left as it is from “{ $words }” on
