import Testing

/// The check of the durability scenarios can fail.
extension Durability {
  @Suite struct CheckerTests {
    private let log: WriteLog.Entries = {
      var entries = WriteLog.Entries()
      entries.creations = ["created": "ath_1"]
      entries.patched = "ath_2"
      entries.patches = ["patch": true]
      entries.imports = ["ath_3": true]
      return entries
    }()

    private let whole = StoredWrites(
      creations: ["created": ["ath_1"]], patched: ["ath_2": (2, ["patch"])],
      imports: ["ath_3": .init(files: 1, recordings: 1, events: 1, samples: 1)])

    @Test func whatHoldsPasses() {
      #expect(whole.breaches(of: log) == [])
    }

    @Test(arguments: Damage.allCases)
    func damageIsSeen(damage: Damage) {
      #expect(damage.done(to: whole).breaches(of: log) != [])
    }
  }

  enum Damage: CaseIterable {
    case creationGone
    case creationTwice
    case patchGone
    case patchTwice
    case importGone
    case importTwice
    case importByHalf

    func done(to stored: StoredWrites) -> StoredWrites {
      var stored = stored
      switch self {
      case .creationGone: stored.creations = [:]
      case .creationTwice: stored.creations["created"] = ["ath_1", "ath_9"]
      case .patchGone: stored.patched = ["ath_2": (1, [])]
      case .patchTwice: stored.patched = ["ath_2": (3, ["patch"])]
      case .importGone: stored.imports = [:]
      case .importTwice: stored.imports["ath_3"]?.recordings = 2
      case .importByHalf: stored.imports["ath_3"]?.events = 0
      }
      return stored
    }
  }
}
