### After a start: what was paid for and not yet here.

recovery-unknown = { $count ->
    [one] Nobody knows what became of one picture that was being sent. Its pane says more; it is not sent again by itself.
   *[other] Nobody knows what became of { $count } pictures that were being sent. Their panes say more; they are not sent again by themselves.
}
recovery-nothing = Nothing was left to fetch.
recovery-fetched-one = Fetched: { $name }, { $sha256 }.
recovery-owed-one = Not fetched yet: { $name }, request { $id }.
recovery-lost-one = Lost: { $name }. { $why }
recovery-unknown-one = Unknown: { $name }, sent at { $at }. It may have been charged; look at the provider’s usage page.
recovery-unsent-one = Never sent, not charged: { $name }.
command-resume = fetch what was paid for, and list what nobody knows
