internal import BSON

extension Query {
  /// The first document of a find that asks for one; nil when there is none.
  ///
  /// Sent as a command: a cursor of libmongoc looks for its server twice and copies all that is
  /// known of it each time, which takes a third of the whole call's instructions.
  func first(
    on connection: Connection, session: SessionHandle?
  ) throws(MongoError) -> BSONDocument? {
    let reply = try connection.run(try command(), session: session)
    guard let batch = reply["cursor"]?.documentValue?["firstBatch"]?.arrayValue else {
      throw .invalidReply(nil)
    }
    let found = batch.first { _ in true }?.documentValue
    connection.returned(found == nil ? 0 : 1)
    return found
  }

  private func command() throws(MongoError) -> Command {
    var command = CommandBuilder()
    command.set("find", target.namespace.collection)
    command.set("filter", body)
    command.add(options)
    return Command(kind: .read, body: try command.finish(), target: target)
  }
}
