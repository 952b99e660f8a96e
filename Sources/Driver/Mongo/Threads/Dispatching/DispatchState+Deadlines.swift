/// Deadlines: how long a request may wait for a worker, and until when it must have ended.
extension DispatchState {
  struct Sweep {
    /// They waited too long for a worker.
    let overdue: [any Request]
    /// Their own deadline has come.
    let due: [any Request]
    /// Nil when there is none.
    let nextDeadline: Moment?
    let isClosed: Bool
  }

  /// Notes a request's own deadline; true when the caretaker sleeps past it.
  mutating func watch(_ request: any Request, until deadline: Moment) -> Bool {
    deadlines.insert(request, until: deadline)
    return rings(for: deadline)
  }

  /// Removes the requests whose time is over.
  mutating func sweep(at now: Moment) -> Sweep {
    // One timeout holds for all, so the oldest request of a queue is the first to be overdue.
    var overdue: [any Request] = []
    while let call = calls.first(), call.deadline <= now {
      overdue.append(call.request)
      _ = calls.popFirst()
    }
    while let long = longs.first(), long.deadline <= now {
      overdue.append(long.request.request)
      _ = longs.popFirst()
    }
    for index in desks.indices {
      while let call = desks[index].pinned.first(), call.deadline <= now {
        overdue.append(call.request)
        _ = desks[index].pinned.popFirst()
      }
    }
    let due = deadlines.due(at: now)
    nextLook = nextDeadline()
    return Sweep(overdue: overdue, due: due, nextDeadline: nextLook, isClosed: isClosed)
  }

  /// Whether the caretaker must be woken because it would sleep past this deadline. If so, it looks
  /// again at that time.
  mutating func rings(for deadline: Moment) -> Bool {
    if let nextLook, nextLook <= deadline { return false }
    nextLook = deadline
    return true
  }

  private mutating func nextDeadline() -> Moment? {
    var next = [calls.first()?.deadline, longs.first()?.deadline, deadlines.next].compactMap(\.self)
    for index in desks.indices {
      if let deadline = desks[index].pinned.first()?.deadline { next.append(deadline) }
    }
    return next.min()
  }
}
