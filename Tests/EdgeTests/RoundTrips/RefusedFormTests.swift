import BSON
import Schema
import TestSupport
import Testing
import Time

@testable import Edge

/// Each wrong value of a document is told, with its pointer, and nothing else is.
@Suite struct RefusedFormTests {
  @Test func eachRefusedFormHasItsPointer() async throws {
    var random = SeededGenerator(seed: 1_304)
    let shape = RoundTripFields.declared.shape
    for await number in (0..<GeneratedCount.times(2_000)).givingWay {
      let stored = Document<RoundTripFields>(try random.stored(shape))
      let json = DocumentWriter(for: Viewer()).json(stored)
      var forms = RefusedForms(using: SeededGenerator(seed: UInt64(number)))
      let spoilt = forms.spoil(try JSONTree(json), as: shape)
      #expect(told(spoilt, shape) == forms.pointers, "\(spoilt)")
    }
  }

  private func told(_ json: JSONTree, _ shape: ObjectShape) -> Set<String> {
    do throws(Faults) {
      _ = try DocumentReader(zone: { ZoneID($0) }).read(json.bytes, as: shape, for: .patch)
      return []
    } catch {
      return Set(error.all.map(\.pointer))
    }
  }
}
