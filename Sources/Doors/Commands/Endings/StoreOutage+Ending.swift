import UseCases
import Words

extension CommandFailure {
  init(_ outage: StoreOutage) {
    self.init(
      .needsAction, "The database does not answer (\(outage)).",
      hint: "See that MongoDB runs and that --mongo, if given, names it, and try again. Whether a"
        + " change that was under way was kept is not known.")
  }
}
