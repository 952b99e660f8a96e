import Schema
import Units

extension JSONSchema {
  /// What Brine checks and the schema does not say, in the order of the declaration: the field's
  /// names with dots between them, `[]` for items and `*` for values of a map, and what is checked.
  package var onlyAtTheEdge: [String] {
    Self.onlyAtTheEdge(shape, in: "")
  }

  private static func onlyAtTheEdge(_ shape: ObjectShape, in place: String) -> [String] {
    var found = shape.fields.flatMap { field in
      (field.presence == .assigned ? ["\(place)\(field.name): that only Brine sets it"] : [])
        + onlyAtTheEdge(field.shape, field.constraints, at: place + field.name)
    }
    found += shape.rules.map { "\(place)\($0.fields.last ?? ""): that \($0.sentence)" }
    guard let variants = shape.variants else { return found }
    let common = Set(found)
    return variants.kinds.reduce(into: found) { found, word in
      let kind = variants.shape(word).map { onlyAtTheEdge($0, in: place) } ?? []
      found += kind.filter { !common.contains($0) }
    }
  }

  private static func onlyAtTheEdge(
    _ shape: Shape, _ constraints: Constraints, at place: String
  ) -> [String] {
    switch shape {
    case .list(let element): onlyAtTheEdge(element, constraints.ofItems, at: place + "[]")
    case .map(let element):
      ["\(place): that its keys can be stored"]
        + onlyAtTheEdge(element, constraints.ofItems, at: place + ".*")
    case .object(let object): onlyAtTheEdge(object, in: place + ".")
    case .instant, .date, .dateTime, .time, .zone, .measure:
      ["\(place): that it is \(shape.expectation.text(for: .metric))"]
        + constraints.boundsInWords.map { "\(place): that it is \($0)" }
    default: []
    }
  }
}
