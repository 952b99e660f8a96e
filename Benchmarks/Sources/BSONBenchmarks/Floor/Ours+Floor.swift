import BSON
import BenchmarkSupport

extension Ours {
  /// What Swift's Codable takes by itself: the same types with coders that do nothing.
  func floor() throws -> [Workload] {
    let record = try BSONDecoder().decode(Record.self, from: document)
    return [floorDecode(), floorEncode(record)]
  }

  /// Constants have no content to compare; what is made must have the document's shape.
  private func floorDecode() -> Workload {
    let source = FloorSource(document)
    return floor(.floorDecode) {
      try Record(from: unseen(FloorDecodingLevel(source)))
    } isWhole: { made in
      haveOneShape(try BSONEncoder().encode(made).elements, document.elements)
    }
  }

  private func floorEncode(_ record: Record) -> Workload {
    floor(.floorEncode) {
      let level = FloorEncodingLevel()
      try record.encode(to: unseen(level))
      return level.tally
    } isWhole: { tally in
      tally == expectedTally(document.elements)
    }
  }

  private func floor<Result>(
    _ task: BSONTask, _ body: @escaping () throws -> Result,
    isWhole: @escaping (Result) throws -> Bool
  ) -> Workload {
    Workload("\(task) \(sample)") {
      // Twice, because the lengths of arrays start again from the first.
      guard try isWhole(body()), try isWhole(body()) else {
        throw BenchmarkError("\(task) does not go through all of \(sample)")
      }
      return fingerprint(of: document)
    } run: { count in
      for _ in 0..<count { keep(try body()) }
    }
  }
}

/// Hides from the optimizer which coder it is: that of a library is not known to it either.
@inline(never)
@_optimize(none)
private func unseen(_ decoder: any Decoder) -> any Decoder { decoder }

@inline(never)
@_optimize(none)
private func unseen(_ encoder: any Encoder) -> any Encoder { encoder }

/// What the encoder's tally is when everything came; numbers in arrays are taken whole.
private func expectedTally(_ elements: BSONElements) -> Int {
  elements.reduce(0) { sum, element in
    switch element.value {
    case .document(let document):
      sum + element.keyBytes.count + expectedTally(document.elements)
    case .array(let array): sum + element.keyBytes.count + expectedTally(ofArray: array)
    default: sum + element.keyBytes.count
    }
  }
}

private func expectedTally(ofArray array: BSONArray) -> Int {
  array.reduce(0) { sum, value in
    guard case .document(let document) = value else { return sum }
    return sum + 1 + expectedTally(document.elements)
  }
}
