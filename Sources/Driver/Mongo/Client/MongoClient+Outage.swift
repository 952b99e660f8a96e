extension MongoClient {
  /// Tells the client that its deployment is gone, before its own monitoring finds out.
  ///
  /// That of a server which falls silent takes some twenty seconds, for until then it may be slow
  /// only. Whoever runs the server, or watches it closely, knows sooner. From now on calls fail at
  /// once, with kind `serverSelection` and this reason; those that wait or are at work are let go
  /// with the same error, and whether a write among them took effect is unknown. It lasts until
  /// `endOutage`, whatever the monitoring sees.
  ///
  /// A call in `withWorker`, or of a task on `executor`, cannot be let go while it looks for a
  /// server: that lasts for `serverSelectionTimeout` at most.
  /// - Parameter reason: Stands in the error's description, and so in logs.
  public func beginOutage(because reason: String) {
    outage.declare(because: reason)
    workers.letCallersGo(with: .outage(because: reason))
  }

  /// Tells the client that its deployment is back: from now on its own monitoring decides. Does
  /// nothing when no outage has begun.
  public func endOutage() { outage.withdraw() }
}
