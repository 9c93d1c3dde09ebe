simulated-died = The simulated pair stopped while drawing. Nothing was charged. Generate again.
simulated-late = The drawing took longer than a minute and was stopped. Nothing was charged. Generate again, or choose a smaller size.
simulated-engine = The simulated pair cannot draw: its drawing library did not load. Nothing was charged. Install libegl1 and libgl1, then start again.
simulated-size = The simulated pair cannot draw { $size }. Nothing was charged. Choose sides between { $smallest } and { $largest } pixels.
simulated-unknown-model = The simulated pair has no model called { $model }. Nothing was charged. Choose Sim A or Sim B.
simulated-broken-route = The add-on “{ $name }” could not be loaded and is left out. Update or remove it.
