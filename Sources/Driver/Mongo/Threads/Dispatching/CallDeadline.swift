/// Until when the calls of a task must have ended.
enum CallDeadline {
  /// Nil outside `MongoClient.withDeadline`. Child tasks have their parent's.
  @TaskLocal static var current: Moment?

  /// - Throws: `MongoError` of kind `deadlineExceeded` when there is no time left.
  static func check(_ deadline: Moment?) throws(MongoError) {
    if let deadline, deadline <= .now { throw .deadlineExceeded }
  }
}

extension Duration {
  /// A hundred years: no clock overflows that counts on from now for so long.
  static let longest = Duration.seconds(100 * 365 * 86_400)
}
