/// The contradictions between a client's log and the database, as sentences. All are empty if there
/// are none.
package struct Verdict: Hashable, Sendable {
  /// Acknowledged writes that are missing.
  package var lost: [String] = []
  /// Writes that are there more than once.
  package var doubled: [String] = []
  /// Transactions of which only a part is there.
  package var torn: [String] = []
  /// Writes that are there although they were refused or never sent, or that differ from the reply.
  package var wrong: [String] = []

  /// All of them.
  package var breaches: [String] { lost + doubled + torn + wrong }

  /// Compares a log with the store that it is about.
  package init(_ log: ClientLog, _ stored: Stored) {
    doubled = log.contradictions
    judgeInsertions(log, stored)
    judgeIncrements(log, stored)
    judgeTransfers(log, stored)
    judgeBalances(stored)
    for path in [\Verdict.lost, \.doubled, \.torn, \.wrong] { self[keyPath: path].sort() }
  }

  private mutating func judgeInsertions(_ log: ClientLog, _ stored: Stored) {
    for (name, outcome) in log.insertions {
      judge(name, outcome, times: stored.insertions.contains(name) ? 1 : 0)
    }
    notice(unsent: stored.insertions.subtracting(log.insertions.keys))
  }

  private mutating func judgeIncrements(_ log: ClientLog, _ stored: Stored) {
    let applied = stored.counters.values.flatMap(\.operations)
    let times = Dictionary(applied.map { ($0, 1) }, uniquingKeysWith: +)
    for (name, increment) in log.increments {
      judge(name, increment.outcome, times: times[name] ?? 0)
    }
    notice(unsent: Set(applied).subtracting(log.increments.keys))
    for (id, counter) in stored.counters { judge(counter, id, log) }
  }

  private mutating func judge(_ counter: Stored.Counter, _ id: String, _ log: ClientLog) {
    if counter.value != counter.operations.count {
      wrong.append("\(id): counts \(counter.value) after \(counter.operations.count) additions")
    }
    for (position, name) in counter.operations.enumerated() {
      guard let answer = log.increments[name]?.answer, answer != position + 1 else { continue }
      wrong.append("\(name): the answer said \(answer), the store says \(position + 1)")
    }
  }

  private mutating func judgeTransfers(_ log: ClientLog, _ stored: Stored) {
    let first = Dictionary(stored.transfers.map { ($0.name, [$0]) }, uniquingKeysWith: +)
    let second = Dictionary(stored.receipts.map { ($0.name, [$0]) }, uniquingKeysWith: +)
    for (name, outcome) in log.transfers {
      let (here, there) = (first[name] ?? [], second[name] ?? [])
      if here != there { torn.append("\(name): \(here.count) transfers, \(there.count) receipts") }
      judge(name, outcome, times: max(here.count, there.count))
    }
    notice(unsent: Set(first.keys).union(second.keys).subtracting(log.transfers.keys))
  }

  private mutating func judgeBalances(_ stored: Stored) {
    var balances: [String: Int64] = [:]
    for transfer in stored.transfers {
      balances[transfer.from, default: 0] -= transfer.amount
      balances[transfer.to, default: 0] += transfer.amount
    }
    for account in Set(balances.keys).union(stored.balances.keys) {
      let (due, held) = (balances[account] ?? 0, stored.balances[account] ?? 0)
      if due != held { torn.append("account \(account): holds \(held), its transfers say \(due)") }
    }
  }

  private mutating func judge(_ name: String, _ outcome: Outcome, times: Int) {
    if times == 0, outcome == .acknowledged { lost.append("\(name): acknowledged and gone") }
    if times > 1 { doubled.append("\(name): there \(times) times") }
    if times > 0, outcome == .refused { wrong.append("\(name): refused and there") }
  }

  private mutating func notice(unsent names: Set<String>) {
    for name in names { wrong.append("\(name): there and never sent") }
  }
}
