import Checking
import Testing

/// The check of the writes can fail.
@Suite struct VerdictTests {
  private let log: ClientLog = {
    var log = ClientLog()
    log.insertions = ["i1": .acknowledged, "i2": .unknown, "i3": .refused]
    log.increments = ["c1": .init(.acknowledged, answer: 1), "c2": .init(.acknowledged, answer: 2)]
    log.transfers = ["t1": .acknowledged, "t2": .unknown, "t3": .refused]
    return log
  }()

  private let whole: Stored = {
    var stored = Stored()
    stored.insertions = ["i1"]
    stored.counters = ["c": .init(value: 2, operations: ["c1", "c2"])]
    stored.transfers = [.init(name: "t1", from: "a", to: "b", amount: 5)]
    stored.receipts = stored.transfers
    stored.balances = ["a": -5, "b": 5, "c": 0]
    return stored
  }()

  @Test func whatHoldsPasses() {
    #expect(Verdict(log, whole).breaches == [])
  }

  @Test func whatNobodyKnowsMayBeThereOrNot() {
    var stored = whole
    stored.insertions.insert("i2")
    #expect(Verdict(log, stored).breaches == [])
  }

  @Test(arguments: Damage.allCases)
  func damageIsSeenAndCalledByItsName(_ damage: Damage) {
    let verdict = Verdict(log, damage.done(to: whole))
    #expect(verdict[keyPath: damage.place] != [])
  }

  @Test func anAnswerThatCannotBeTrueIsSeen() {
    var log = log
    log.contradictions = ["i1: refused as a second one"]
    #expect(Verdict(log, whole).doubled != [])
  }
}

enum Damage: CaseIterable {
  case insertionGone
  case insertionRefusedAndThere
  case insertionNeverSent
  case additionGone
  case additionTwice
  case additionUncounted
  case additionsInAnotherOrder
  case transferGone
  case transferTwice
  case transferRefusedAndThere
  case transferWithoutReceipt
  case receiptWithoutTransfer
  case receiptOfAnotherAmount
  case accountUntouched

  var place: any KeyPath<Verdict, [String]> & Sendable {
    switch self {
    case .insertionGone, .additionGone, .transferGone: \.lost
    case .additionTwice, .transferTwice: \.doubled
    case .transferWithoutReceipt, .receiptWithoutTransfer, .receiptOfAnotherAmount,
      .accountUntouched:
      \.torn
    default: \.wrong
    }
  }

  func done(to stored: Stored) -> Stored {
    var stored = stored
    let refused = Stored.Transfer(name: "t3", from: "a", to: "b", amount: 0)
    switch self {
    case .insertionGone: stored.insertions = []
    case .insertionRefusedAndThere: stored.insertions.insert("i3")
    case .insertionNeverSent: stored.insertions.insert("i9")
    case .additionGone: stored.counters["c"] = .init(value: 1, operations: ["c1"])
    case .additionTwice: stored.counters["c"] = .init(value: 3, operations: ["c1", "c2", "c2"])
    case .additionUncounted: stored.counters["c"]?.value = 3
    case .additionsInAnotherOrder: stored.counters["c"]?.operations = ["c2", "c1"]
    case .transferGone:
      stored.transfers = []
      stored.receipts = []
      stored.balances = [:]
    case .transferTwice:
      stored.transfers += stored.transfers
      stored.receipts = stored.transfers
      stored.balances = ["a": -10, "b": 10]
    case .transferRefusedAndThere:
      stored.transfers.append(refused)
      stored.receipts.append(refused)
    case .transferWithoutReceipt: stored.receipts = []
    case .receiptWithoutTransfer: stored.transfers = []
    case .receiptOfAnotherAmount: stored.receipts[0].amount = 6
    case .accountUntouched: stored.balances["b"] = 0
    }
    return stored
  }
}
