### Battles: rounds of challenges for the same models.

battle-title = Battle
window-menu-battle = Battle…
battle-table = Rounds and models
battle-intro = A battle puts the same models through a row of challenges: your character in one scene after another. Later you add a new model, and only its column is asked.
battle-seven = Start the seven challenges
battle-seven-for = For { $name }, from the test that is open
battle-new = New: seven challenges
battle-file-open = Open a battle file…
battle-file-open-title = Open a battle file
battle-share = Share as a file…
battle-share-title = Save the battle as a file
battle-file-kinds = Battles
battle-choose = Your battles
battle-more = More
battle-remove = Move this battle to the trash
battle-take-back = Take back “{ $name }”
battle-my-character = Use { $name } from the open test
battle-my-character-none = Use the character of the open test
battle-count = Pictures each
battle-plan-show = Every request
battle-plan-hide = Back to the rounds
battle-plan-list = Every request of the next run
battle-plan-row = { $number }. { $round } · { $model } · { $price }
battle-pick-column = My pick
battle-retired = { $name } (not asked any more)
battle-pick-a = A
battle-pick-b = B
battle-pick-tie = Tie
battle-pick-neither = Neither
battle-pick-none = –

battle-run = Run { $count ->
    [one] 1 picture
   *[other] { $count } pictures
} · { $price }
battle-run-nothing = Nothing to run
battle-run-sure = Order { $count ->
    [one] 1 picture
   *[other] { $count } pictures
} · { $price }
battle-pause = Pause
battle-running = Running
battle-finishing = Waiting for what was sent
battle-free = free
battle-about = about { $price }
battle-unpriced = price unknown
battle-about-unpriced = about { $price }, { $count } of unknown price

battle-cell-done = done
battle-cell-done-hidden = done, judge it first
battle-cell-running = drawing
battle-cell-waiting = waiting
battle-cell-unknown = not sure
battle-cell-refused = refused
battle-cell-failed = failed
battle-cell-skipped = left out
battle-cell-missing = not asked yet
battle-cell-of = { $state } { $done }/{ $total }
battle-cell-spoken = { $round }, { $model }: { $state }
battle-pick-spoken = { $round }, my pick: { $choice }
battle-again = Ask again · { $price }
battle-again-unknown = Ask again, may be paid twice · { $price }
battle-skip-cell = Leave this out
battle-unskip-cell = Take this in again
battle-skip-round = Leave out the whole round
battle-unskip-round = Take in the whole round again
battle-open-round = Open this round to judge it
battle-add-model = Add a model
battle-add-priced = { $name } · { $count ->
    [0] nothing to ask
    [one] 1 picture
   *[other] { $count } pictures
} · { $price }
battle-add-none = No other model is connected
battle-add-connect = Connect models…
battle-remove-model = Ask { $name } for nothing more
battle-return-model = Ask { $name } again

battle-progress = { $done } of { $cells } done
battle-progress-failed = { $count } failed
battle-progress-refused = { $count } refused
battle-progress-unknown = { $count } not sure
battle-progress-asked = { $count } asked so far
battle-spent = Reported { $reported }, about { $estimated } more expected
battle-spent-unpriced = Reported { $reported }, about { $estimated } more expected, { $count } of unknown price
battle-left = { $count } in the queue

battle-model-there = { $name } is in this battle already.
battle-models-most = A battle has { $most } columns at most, because no more pictures stand side by side. Start a new battle for the others.
battle-model-last = A battle needs one model that is asked. Add another before you take this one out.
battle-character-fixed = Pictures were made of this character already. Start a new battle for another one.
battle-round-empty = Nothing was asked in this round yet. Run the battle first.
battle-unreachable = The models whose pictures are missing are not connected now. Connect them, then run again; nothing was sent.
battle-nothing = Nothing is missing, so nothing was sent. What failed or was refused is asked again from its own cell.
battle-busy = This battle is running. Pause it before you open another.
battle-stopped-cap = The battle has stopped with { $count ->
    [one] 1 picture
   *[other] { $count } pictures
} still to ask for. { $why }
battle-over-cap = This run is larger than today’s limit leaves; it will stop there by itself and can go on later.
battle-shared = Saved as { $name }, without pictures, photos or keys.
battle-trashed = “{ $name }” is in the trash. The tests of its rounds stay in your library.
battle-unreadable = The battle { $name } cannot be read. Nothing was changed; its rounds are still among your tests.
battle-newer = The battle { $name } comes from a newer version of this program. Update the program to open it.
battle-file-wrong = { $name } was not opened. { $why }
battle-file-other = It is no battle: a battle file begins with kind = "battle" and a version.
battle-file-newer = It comes from a newer version of this program (form { $version }; this one reads { $known }). Update the program, then open it.
battle-file-name = Its name is missing or longer than { $most } characters.
battle-file-models = Its list of models is missing, names one twice, or is longer than { $most }.
battle-file-count = Its number of pictures is not a whole number from 1 to { $most }.
battle-file-size = Its size is { $have }; it should look like 1024x1280.
battle-file-rounds = Its rounds are missing, two have one key, or there are more than { $most }.
battle-file-title = The round { $name } has no title.
battle-question = { $names }? { $count ->
    [one] 1 challenge
   *[other] { $count } challenges
}
battle-or = or
battle-post = Make the post
battle-post-empty = There is nothing to post yet. Run the battle and vote on a round first.
battle-post-left = { $count ->
    [one] 1 round waits for your vote and is not in the post.
   *[other] { $count } rounds wait for your vote and are not in the post.
}
battle-pack = Export with pictures…
battle-pack-title = Save the battle with its pictures
