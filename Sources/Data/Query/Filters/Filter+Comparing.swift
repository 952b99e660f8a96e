public import BSON
public import Schema

/// The field has this value.
///
///     {sport: "cycling"}
@inlinable @inline(__always)
public func == <F, P: QueryField>(field: KeyPath<F, P>, value: P.Value) -> Filter<F> {
  Filter(comparing: field, .equal, value)
}

/// The field has another value, or none.
///
///     {sport: {$ne: "cycling"}}
@inlinable @inline(__always)
public func != <F, P: QueryField>(field: KeyPath<F, P>, value: P.Value) -> Filter<F> {
  !Filter(comparing: field, .equal, value)
}

/// The field's value is less; not where there is none.
///
///     {massKg: {$lt: 70}}
@inlinable @inline(__always)
public func < <F, P: QueryField>(field: KeyPath<F, P>, value: P.Value) -> Filter<F>
where P.Value: Comparable {
  Filter(comparing: field, .less, value)
}

/// The field's value is this one or less; not where there is none.
///
///     {massKg: {$lte: 70}}
@inlinable @inline(__always)
public func <= <F, P: QueryField>(field: KeyPath<F, P>, value: P.Value) -> Filter<F>
where P.Value: Comparable {
  Filter(comparing: field, .lessOrEqual, value)
}

/// The field's value is greater; not where there is none.
///
///     {massKg: {$gt: 70}}
@inlinable @inline(__always)
public func > <F, P: QueryField>(field: KeyPath<F, P>, value: P.Value) -> Filter<F>
where P.Value: Comparable {
  Filter(comparing: field, .greater, value)
}

/// The field's value is this one or greater; not where there is none.
///
///     {massKg: {$gte: 70}}
@inlinable @inline(__always)
public func >= <F, P: QueryField>(field: KeyPath<F, P>, value: P.Value) -> Filter<F>
where P.Value: Comparable {
  Filter(comparing: field, .greaterOrEqual, value)
}

extension Filter {
  /// Always inlined, as the operators are: where the compiler sees the key path, it takes the field
  /// straight from the declaration.
  @inlinable @inline(__always)
  init<P: QueryField>(
    comparing field: KeyPath<F, P>, _ comparison: Comparison, _ value: P.Value
  ) {
    self.init(F.declared.fields[keyPath: field], comparison, value)
  }

  @inlinable
  init<P: QueryField>(_ field: P, _ comparison: Comparison, _ value: P.Value) {
    // A value that BSON cannot hold is stored nowhere.
    self.init(
      (try? field.codec.encode(value)).map {
        .comparing(FieldPath(field.path), comparison, $0)
      } ?? .never)
  }
}

extension Filter {
  /// The field's value is one of these.
  ///
  ///     {sport: {$in: ["cycling", "running"]}}
  public static func isIn<P: QueryField>(
    _ field: KeyPath<F, P>, _ values: [P.Value]
  ) -> Filter {
    let field = F.declared.fields[keyPath: field]
    return Filter(
      .isIn(FieldPath(field.path), values.compactMap { try? field.codec.encode($0) }))
  }

  /// The field's value lies in the range, whose end is left out.
  ///
  ///     {races: {$gte: 10, $lt: 20}}
  public static func isIn<P: QueryField>(
    _ field: KeyPath<F, P>, _ range: Range<P.Value>
  ) -> Filter where P.Value: Comparable {
    field >= range.lowerBound && field < range.upperBound
  }

  /// The field's value lies in the range, its end included.
  ///
  ///     {massKg: {$gte: 60, $lte: 70}}
  public static func isIn<P: QueryField>(
    _ field: KeyPath<F, P>, _ range: ClosedRange<P.Value>
  ) -> Filter where P.Value: Comparable {
    field >= range.lowerBound && field <= range.upperBound
  }

  /// The field has a value.
  ///
  ///     {massKg: {$ne: null}}
  public static func has<P: QueryField>(_ field: KeyPath<F, P>) -> Filter {
    !lacks(field)
  }

  /// The field has no value: it is missing, or null.
  ///
  ///     {massKg: null}
  public static func lacks<P: QueryField>(_ field: KeyPath<F, P>) -> Filter {
    Filter(
      .field(FieldPath(F.declared.fields[keyPath: field].path), .compares(.equal, .null)))
  }

  /// The field is there, though it may be null.
  ///
  ///     {massKg: {$exists: true}}
  public static func exists<P: QueryField>(_ field: KeyPath<F, P>) -> Filter {
    Filter(.field(FieldPath(F.declared.fields[keyPath: field].path), .exists))
  }

  /// The field's stored value is of one of these types, whatever is declared.
  ///
  ///     {massKg: {$type: ["int", "long"]}}
  public static func type<P: QueryField>(
    of field: KeyPath<F, P>, isIn types: [BSONType]
  ) -> Filter {
    Filter(.field(FieldPath(F.declared.fields[keyPath: field].path), .hasType(types)))
  }

  /// The field's text begins with these letters, exactly as they are written. An index on the field
  /// is used.
  ///
  ///     {name: {$regex: "^An"}}
  public static func starts<P: QueryField<String>>(
    _ field: KeyPath<F, P>, with prefix: String
  ) -> Filter {
    Filter(.field(FieldPath(F.declared.fields[keyPath: field].path), .hasPrefix(prefix)))
  }
}
