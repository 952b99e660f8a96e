import BSON
public import Schema

/// Conditions on lists.
extension Filter {
  /// One element of the list is this value.
  ///
  ///     {tags: "race"}
  public static func contains<P: QueryField<[Element]>, Element: FieldValue>(
    _ list: KeyPath<F, P>, _ element: Element
  ) -> Filter {
    contains(list, anyOf: [element])
  }

  /// At least one of these values is an element of the list.
  ///
  ///     {tags: {$in: ["race", "test"]}}
  public static func contains<P: QueryField<[Element]>, Element: FieldValue>(
    _ list: KeyPath<F, P>, anyOf elements: some Sequence<Element>
  ) -> Filter {
    let path = FieldPath(F.declared.fields[keyPath: list].path)
    let values = elements.compactMap { try? Element.codec.encode($0) }
    guard values.count == 1 else { return Filter(.isIn(path, values)) }
    return Filter(.comparing(path, .equal, values[0]))
  }

  /// Each of these values is an element of the list.
  ///
  ///     {$and: [{tags: "race"}, {tags: "test"}]}
  public static func contains<P: QueryField<[Element]>, Element: FieldValue>(
    _ list: KeyPath<F, P>, allOf elements: some Sequence<Element>
  ) -> Filter {
    Filter(all: elements.map { contains(list, $0) })
  }

  /// One element of the list lies in the range, whose end is left out.
  ///
  ///     {pulses: {$elemMatch: {$gte: 150, $lt: 180}}}
  public static func contains<P: QueryField<[Element]>, Element: FieldValue & Comparable>(
    _ list: KeyPath<F, P>, in range: Range<Element>
  ) -> Filter {
    let codec = Element.codec
    guard let first = try? codec.encode(range.lowerBound),
      let end = try? codec.encode(range.upperBound)
    else { return .never }
    let tests: [FieldTest] = [.compares(.greaterOrEqual, first), .compares(.less, end)]
    return Filter(.field(FieldPath(F.declared.fields[keyPath: list].path), .anyElement(tests)))
  }

  /// The list has so many elements.
  ///
  ///     {tags: {$size: 2}}
  public static func count<P: QueryField<[Element]>, Element: FieldValue>(
    _ list: KeyPath<F, P>, is count: Int
  ) -> Filter {
    Filter(.field(FieldPath(F.declared.fields[keyPath: list].path), .hasCount(count)))
  }
}

/// Conditions on lists of objects.
extension Filter {
  /// All conditions hold for one element of the list together.
  ///
  ///     {stays: {$elemMatch: {"owner.name": "Ann", heightM: {$lt: 100}}}}
  public static func any<G>(_ list: KeyPath<F, Listed<G>>, _ conditions: Filter<G>...) -> Filter {
    Filter(.field(path(list), .anyDocument(Filter<G>(all: conditions).condition)))
  }

  /// All conditions hold for each element of the list; an empty or missing list has no element for
  /// which they do not.
  ///
  ///     {stays: {$not: {$elemMatch: {"owner.name": {$ne: "Ann"}}}}}
  public static func every<G>(
    _ list: KeyPath<F, Listed<G>>, _ conditions: Filter<G>...
  ) -> Filter {
    let opposite = Filter<G>(all: conditions).condition.negated
    return Filter(.field(path(list), .not(.anyDocument(opposite))))
  }

  /// The list has so many elements.
  ///
  ///     {stays: {$size: 2}}
  public static func count<G>(_ list: KeyPath<F, Listed<G>>, is count: Int) -> Filter {
    Filter(.field(path(list), .hasCount(count)))
  }

  private static func path<G>(_ list: KeyPath<F, Listed<G>>) -> FieldPath {
    FieldPath(F.declared.fields[keyPath: list].path)
  }
}
