internal import BSON
internal import CMongo

/// An update or a replacement of the first document in an order. libmongoc's bulk operations know
/// no `sort`, but its single calls hand on to the server what they do not know.
struct SortedUpdate: Sendable {
  let target: Target
  let write: WriteModel
  /// All of them: those of the statement, of the command, and `sort`.
  let options: BSONDocument

  func run(on connection: Connection, session: SessionHandle?) throws(MongoError) -> UpdateResult {
    let handle = try connection.collection(target)
    var outcome = Outcome()
    switch write.second {
    case .none: break
    case .replacement(let document):
      document.borrowed { run(BRINE_REPLACE_ONE, $0, handle.pointer, session, &outcome.raw) }
    case .modification(let modification):
      let change = try modification.value(in: target.namespace)
      change.borrowed { run(BRINE_UPDATE_ONE, $0, handle.pointer, session, &outcome.raw) }
    }
    return UpdateResult(single: try outcome.requireReply(in: target.namespace))
  }

  private func run(
    _ kind: brine_write, _ change: brine_document, _ handle: OpaquePointer,
    _ session: SessionHandle?, _ outcome: inout brine_outcome
  ) {
    write.first.borrowed { filter in
      options.borrowed { options in
        brine_update_sorted(handle, kind, filter, change, options, session?.pointer, &outcome)
      }
    }
  }
}
