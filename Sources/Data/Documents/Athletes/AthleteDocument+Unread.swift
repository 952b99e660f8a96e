import Schema

extension Document<AthleteFields> {
  /// JSON Pointers to what stands in `wakeAt` and `itinerary` and is declared by neither, so that it
  /// does not count for wake-ups.
  package var unreadOfWakeUps: [String] {
    let declared = AthleteFields.declared
    let read = [declared.fields.wakeAt.outline.name, declared.fields.itinerary.outline.name]
    return declared.shape.undeclared(in: bson).filter { pointer in
      read.contains { pointer.hasPrefix("/\($0)/") }
    }
  }
}
