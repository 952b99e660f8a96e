import Schema
import Testing

/// Declared keys are found by a few of their bytes, and told apart by all of them.
@Suite struct KeyTests {
  private struct AlikeFields: Fields {
    let first = Field("axbxc", formerly: ["azbzc"], String.self, "One.")
    let second = Field("aybyc", String.self, storedAs: "awbwc", "Another.")
    let third = Field("avbvc", String.self, visibleTo: .service, "A hidden one.")
    let fourth = Field("a", String.self, "A short one.")
    static let declared = Declared(AlikeFields())
  }

  private let shape = AlikeFields.declared.shape.narrowed(to: .everyone)

  @Test func keysWithTheSameLengthAndEndsAreToldApart() {
    #expect(shape.field(named: "axbxc")?.name == "axbxc")
    #expect(shape.field(named: "azbzc")?.name == "axbxc")
    #expect(shape.field(named: "aybyc")?.name == "aybyc")
    #expect(shape.field(named: "a")?.name == "a")
    for name in ["awbwc", "avbvc", "aubuc", "axbxd", "axbx", "", "b", "aa"] {
      #expect(shape.field(named: name) == nil, "\(name)")
    }
  }

  @Test func aStoredKeyIsNoName() {
    #expect(shape.field(storedAs: "awbwc")?.name == "aybyc")
    #expect(shape.field(storedAs: "aybyc") == nil)
    #expect(shape.hides("avbvc") && !shape.hides("axbxc"))
  }

  @Test func aShapeIsNarrowedOnce() {
    let whole = AlikeFields.declared.shape
    #expect(whole.narrowed(to: .service) === whole)
    #expect(whole.narrowed(to: .everyone) === shape)
    #expect(whole.narrowed(to: .athleteAndCoaches) !== shape)
  }
}
