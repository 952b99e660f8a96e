import BSON
import Schema
import Testing
import Time
import Units

@testable import Edge

/// A key that is there twice is found wherever it stands, among few keys and among many.
@Suite struct ManyKeysTests {
  private struct MealFields: Fields {
    let eaten = Field(
      "eaten", formerly: ["food"], Mass.self, storedIn: .grams, is: .required, "What was eaten.")
    static let declared = Declared(MealFields())
  }

  private func faults(_ members: [String]) -> [Fault] {
    let json = "{" + members.joined(separator: ",") + "}"
    do {
      _ = try DocumentReader(zone: { ZoneID($0) }).read(
        Array(json.utf8), as: MealFields.declared.shape)
      return []
    } catch {
      return error.all
    }
  }

  /// So many keys, of which the first four are also those of an inner object.
  private func members(_ count: Int) -> [String] {
    (0..<count).map { number in
      number == 3 ? #""k3":{"k0":1,"k1":2,"k2":3,"eaten":4}"# : "\"k\(number)\":\(number)"
    }
  }

  @Test(arguments: [4, 31, 32, 33, 34, 1000])
  func differentKeysAreNotTheSame(count: Int) {
    #expect(faults(members(count) + [#""eaten":"1 g""#]) == [])
  }

  @Test(arguments: [4, 31, 32, 33, 34, 1000])
  func aKeyIsFoundAgainAfterManyOthers(count: Int) {
    for key in ["k0", "k\(count / 2)", "k\(count - 1)"] {
      let faults = faults([#""eaten":"1 g""#] + members(count) + ["\"\(key)\":0"])
      #expect(faults.map(\.pointer) == ["/" + key], "\(key) after \(count)")
    }
  }

  @Test(arguments: [4, 31, 32, 33, 34, 1000])
  func aFormerNameIsTheSameKeyAfterManyOthers(count: Int) {
    let faults = faults([#""eaten":"1 g""#] + members(count) + [#""food":"1 g""#])
    #expect(faults.map(\.pointer) == ["/food"])
    #expect(faults.first?.hint == "\"food\" is another name of \"eaten\".")
  }

  @Test func aKeyWrittenWithAnEscapeIsTheSameKey() {
    let faults = faults([#""eaten":"1 g""#, #""a/b":1"#, #""a\/b":2"#])
    #expect(faults.map(\.pointer) == ["/a~1b"])
  }

  @Test func aMissingFieldIsMissedWhereItsObjectStands() {
    #expect(faults(members(40)).map(\.pointer) == ["/eaten"])
  }

  @Test func aFaultFarInsideHasItsWholePointer() {
    let inner = #"{"b":[1,{"c":{"x":1,"d.e":2}}]}"#
    #expect(faults([#""eaten":"1 g""#, "\"a\":\(inner)"]).map(\.pointer) == ["/a/b/1/c/d.e"])
  }
}
