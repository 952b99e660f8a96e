internal import CMongo

/// Looks for a server on a worker while calls fail at once: libmongoc's monitors look twice a
/// second then, and else every ten seconds only.
final class ServerSearch: AnyCall {
  private let outage: Outage
  let need: Outage.Need

  init(for need: Outage.Need, ending outage: Outage) {
    self.outage = outage
    self.need = need
  }

  var isWanted: Bool { true }
  var deadline: Moment? { nil }

  /// Blocks until there is a server, but for `serverSelectionTimeout` at most.
  func execute(on connection: Connection) {
    connection.tidying { brine_client_await_server(connection.client, need == .writer) }
    outage.endSearch()
  }

  func abandon(with error: any Error) { outage.endSearch() }
}

extension MongoClient {
  /// Fails when no server can answer, and starts the search that notices when one comes back.
  func require(_ need: Outage.Need) throws(MongoError) {
    guard let failure = outage.failure(need) else { return }
    if outage.beginsSearch() {
      workers.dispatcher.submitLong(ServerSearch(for: need, ending: outage))
    }
    throw failure
  }
}
