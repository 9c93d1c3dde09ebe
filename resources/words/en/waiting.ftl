### A picture that a provider accepted and draws in its own time: what happened, what it may cost, what now.

waiting-over = { $minutes ->
    [one] { $name } accepted this picture and hasn't finished it after a minute. It may still be drawn and charged. Look for the result later, which costs nothing; we won't send it again by ourselves.
   *[other] { $name } accepted this picture and hasn't finished it after { $minutes } minutes. It may still be drawn and charged. Look for the result later, which costs nothing; we won't send it again by ourselves.
}
waiting-unsure = { $name } accepted this picture, but there is no news of it now. It may still be drawn and charged. Check the key and the details, then look for the result later, which costs nothing.
waiting-failed = { $name } accepted this picture and then gave none, and may have charged for it. The details have its reason. Check its usage page before you generate again.
waiting-stopped = { $name } stopped this picture before it was ready, because it was cancelled. It may have been charged. Check its usage page before you generate again.
