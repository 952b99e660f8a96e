import BSON
import BenchmarkSupport

/// What the floor's decoder must know of a sample to make as many things as it holds.
final class FloorSource {
  /// Stands for every id.
  let id: ObjectID
  private let lengths: [Int]
  @exclusivity(unchecked) private var position = 0

  init(_ sample: BSONDocument) {
    var dice = Dice(seed: 6)
    id = ObjectIDGenerator(using: &dice).next(atUnixSeconds: 1)
    lengths = arrayLengths(sample.elements)
  }

  /// The length of the next array, in the sample's order; after the last comes the first again.
  func nextLength() -> Int {
    guard position < lengths.count else { return 0 }
    defer { position = position + 1 == lengths.count ? 0 : position + 1 }
    return lengths[position]
  }
}

/// An array stands before the arrays inside it.
private func arrayLengths(_ elements: BSONElements) -> [Int] {
  elements.flatMap { element -> [Int] in
    switch element.value {
    case .document(let document): arrayLengths(document.elements)
    case .array(let array): [array.count] + arrayLengths(array.elements)
    default: []
    }
  }
}
