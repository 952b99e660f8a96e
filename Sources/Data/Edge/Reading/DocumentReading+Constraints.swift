import BSON
import Schema

extension DocumentReading {
  /// The next item of a list. Null takes the place of one that is at fault, so that those behind it
  /// are found at their own places.
  mutating func item(as element: Shape?, from scanner: inout JSONScanner) throws {
    let before = builder.byteCount
    try value(as: element, from: &scanner)
    if builder.byteCount == before { builder.add(.null) }
  }

  /// What the shapes do not say: constraints and rules. A patch is judged by what it makes of the
  /// stored document (`MergePatch`): what was wrong there before may be said back.
  mutating func noteBreaches(of shape: ObjectShape, in document: BSONDocument) {
    guard !isChange, shape.restricts else { return }
    let told = Set(faults.map(\.pointer))
    let breaches = shape.breaches(in: document).map(asWritten)
    faults += breaches.filter { !told.contains($0.pointer) }
      .prefix(Self.mostFaults - faults.count)
  }

  /// The fault at the place as it was written: a field may have been written by a former name.
  private func asWritten(_ fault: Fault) -> Fault {
    var fault = fault
    // Outer places come first, as the inner ones have them already as they were written.
    for (place, key) in formerNames {
      let present = JSONPointer.text(place)
      let rest = fault.pointer.dropFirst(present.count)
      guard fault.pointer.hasPrefix(present), rest.isEmpty || rest.first == "/" else { continue }
      fault.pointer = JSONPointer.text(place.dropLast() + [key]) + rest
    }
    return fault
  }
}
