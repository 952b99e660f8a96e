/// The time at which the calls of a task must have ended.
enum CallDeadline {
  /// Nil outside `MongoClient.withDeadline`. Child tasks have their parent's.
  @TaskLocal static var current: Moment?

  /// - Throws: `MongoError` of kind `deadlineExceeded` when there is no time left.
  static func check(_ deadline: Moment?) throws(MongoError) {
    if let deadline, deadline <= .now { throw .deadlineExceeded }
  }
}

extension Duration {
  /// A hundred years: long enough to mean no end, and no clock overflows when it is added.
  static let longest = Duration.seconds(100 * 365 * 86_400)
}
