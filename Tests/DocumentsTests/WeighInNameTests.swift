import Hydration
import Schema
import Testing

@testable import Documents

@Suite struct WeighInNameTests {
  /// Faults and inputs name a part of a weigh-in by its key in documents.
  @Test func everyPartOfAWeighInIsAFieldOfItsName() {
    let shape = WeighInFields.declared.shape
    for field in WeighIn.Field.allCases {
      #expect(shape.field(named: field.rawValue)?.name == field.rawValue)
    }
  }
}
