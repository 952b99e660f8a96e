import BSON
import TestSupport
import Testing

@Suite struct BSONEditingTests {
  private let athlete: BSONDocument = ["name": "Ada", "massKg": 60.0, "unknown": ["kept": true]]

  @Test func settingReplacesInPlace() throws {
    let heavier = try athlete.setting("massKg", to: "sixty-one")
    #expect(heavier == ["name": "Ada", "massKg": "sixty-one", "unknown": ["kept": true]])
    #expect(athlete["massKg"] == 60.0, "the original is untouched")
  }

  @Test func settingAMissingKeyAppends() throws {
    let more = try athlete.setting("sport", to: "running")
    #expect(Array(more.keys) == ["name", "massKg", "unknown", "sport"])
  }

  @Test func removingAMissingKeyChangesNothing() {
    #expect(athlete.removing("sport") == athlete)
    #expect(athlete.removing("name").removing("massKg").removing("unknown") == [:])
  }

  @Test func removingLeavesNoneOfADuplicatedKey() {
    let twice: BSONDocument = ["a": 1, "b": 2, "a": 3, "c": 4]
    #expect(twice.removing("a") == ["b": 2, "c": 4])
  }

  @Test func renamingKeepsPlaceAndValue() throws {
    #expect(
      try athlete.renaming("massKg", to: "weightKg")
        == ["name": "Ada", "weightKg": 60.0, "unknown": ["kept": true]])
    #expect(try athlete.renaming("sport", to: "x") == athlete)
  }

  @Test func editsOfASubDocumentLeaveItsParentAlone() throws {
    let inner = try #require(athlete["unknown"]?.documentValue)
    #expect(try inner.setting("kept", to: 1).removing("other") == ["kept": 1])
    #expect(athlete["unknown"] == ["kept": true])
  }

  @Test(arguments: 0..<300 as Range<UInt64>)
  func editsAgreeWithAnArrayOfPairs(_ seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var naive = NaiveDocument(pairs: [])
    var document = BSONDocument()
    for _ in 0..<40 {
      let key = random.key()
      switch random.below(6) {
      case 0:
        naive.remove(key)
        document = document.removing(key)
      case 1:
        let newKey = random.key()
        naive.rename(key, to: newKey)
        document = try document.renaming(key, to: newKey)
      case 2:
        let value = random.value(levels: 2)
        naive.pairs.append((key, value))
        document = try document.appending(key, value)
      default:
        let value = random.value(levels: 2)
        naive.set(key, value)
        document = try document.setting(key, to: value)
      }
      #expect(naive.agrees(with: document))
      #expect(naive[key] == document[key])
      #expect(try BSONDocument(validating: document.bytes) == document)
    }
  }
}
