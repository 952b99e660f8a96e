/// A first-in first-out queue whose entries can be abandoned while they wait.
///
/// An abandoned entry (`isWanted` is false) keeps its place until the queue comes to it or is full.
/// Abandoning is therefore free and needs no search. A pure value: the dispatcher keeps it under
/// its lock.
struct WaitQueue<Element> {
  /// How many entries may wait; one more is refused.
  let capacity: Int

  private let isWanted: (Element) -> Bool
  private var entries: [Element?] = []
  private var head = 0

  init(capacity: Int, isWanted: @escaping (Element) -> Bool) {
    self.capacity = capacity
    self.isWanted = isWanted
  }

  /// How many entries are queued, abandoned ones included.
  var count: Int { entries.count - head }

  /// The next wanted entry, left in its place; nil when nobody waits. Amortized O(1).
  mutating func first() -> Element? {
    while head < entries.count {
      if let entry = entries[head], isWanted(entry) { return entry }
      advance()
    }
    return nil
  }

  /// Takes the next wanted entry; nil when nobody waits. Amortized O(1).
  mutating func popFirst() -> Element? {
    let entry = first()
    if entry != nil { advance() }
    return entry
  }

  /// Puts an entry last; false when the queue is full of wanted entries.
  mutating func append(_ entry: Element) -> Bool {
    if count >= capacity { dropUnwanted() }
    guard count < capacity else { return false }
    entries.append(entry)
    return true
  }

  /// Takes every wanted entry, in order.
  mutating func removeAll() -> [Element] {
    dropUnwanted()
    defer { entries = [] }
    return entries.compactMap(\.self)
  }

  private mutating func advance() {
    entries[head] = nil
    head += 1
    // Half of the storage is spent: move the rest to the front.
    guard head >= 32, head * 2 >= entries.count else { return }
    entries.removeFirst(head)
    head = 0
  }

  private mutating func dropUnwanted() {
    entries = entries[head...].filter { $0.map(isWanted) ?? false }
    head = 0
  }
}
