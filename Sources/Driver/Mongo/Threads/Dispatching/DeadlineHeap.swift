/// Requests that have a deadline of their own, whether they wait or are at work; the earliest
/// first.
///
/// A request that ends in time is not searched for. Ended requests are skipped at the front, and
/// removed together when they may be half of all.
struct DeadlineHeap {
  private struct Entry {
    weak var request: (any Request)?
    let deadline: Moment

    var isWanted: Bool { request?.isWanted ?? false }
  }

  private var entries: [Entry] = []
  /// How many entries there may be before the ended ones are removed.
  private var room = 64

  /// How many requests are kept, ended ones included.
  var count: Int { entries.count }

  /// The earliest deadline; nil when there is none. O(1).
  var next: Moment? { entries.first?.deadline }

  /// Amortized O(log n).
  mutating func insert(_ request: any Request, until deadline: Moment) {
    if entries.count >= room { tidy() }
    entries.append(Entry(request: request, deadline: deadline))
    var place = entries.count - 1
    while place > 0, entries[place].deadline < entries[(place - 1) / 2].deadline {
      entries.swapAt(place, (place - 1) / 2)
      place = (place - 1) / 2
    }
  }

  /// Takes out what is due and gives those back that still wait, the earliest first. `next` is
  /// that of a request that waits afterwards.
  mutating func due(at now: Moment) -> [any Request] {
    var due: [any Request] = []
    while let first = entries.first, first.deadline <= now || !first.isWanted {
      if first.isWanted, let request = first.request { due.append(request) }
      removeFirst()
    }
    return due
  }

  private mutating func tidy() {
    entries.removeAll { !$0.isWanted }
    // A sorted array is a heap too.
    entries.sort { $0.deadline < $1.deadline }
    room = max(64, 2 * entries.count)
  }

  /// O(log n).
  private mutating func removeFirst() {
    entries.swapAt(0, entries.count - 1)
    entries.removeLast()
    var place = 0
    while let child = earlierChild(of: place), entries[child].deadline < entries[place].deadline {
      entries.swapAt(place, child)
      place = child
    }
  }

  private func earlierChild(of place: Int) -> Int? {
    let (left, right) = (2 * place + 1, 2 * place + 2)
    guard left < entries.count else { return nil }
    guard right < entries.count else { return left }
    return entries[left].deadline <= entries[right].deadline ? left : right
  }
}
