import Hydration
import Schema
import Testing

@testable import Documents

@Suite struct WeighInNameTests {
  /// Faults and reasons point at a part by the name that documents have for it.
  @Test func everyPartOfAWeighInIsAFieldOfItsName() {
    let shape = WeighInFields.declared.shape
    for field in WeighIn.Field.allCases {
      #expect(shape.field(named: field.rawValue)?.name == field.rawValue)
    }
  }
}
