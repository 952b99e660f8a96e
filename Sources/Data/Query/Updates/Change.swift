import BSON
public import Schema

/// One change to a document of a type, as part of an `Update`.
public struct Change<F: Fields>: Hashable, Sendable {
  let path: FieldPath
  let action: Action

  /// MongoDB's update operators, by the name they are sent with.
  enum Action: Hashable, Sendable {
    case set(BSONValue)
    case unset
    case increment(BSONValue)
    case raise(BSONValue)
    case lower(BSONValue)
    case push([BSONValue])
    case addToSet([BSONValue])
    case pullAll([BSONValue])
    /// The value is none that BSON can hold.
    case unstorable(BSONError)
  }
}

extension Change {
  /// The field gets this value.
  ///
  ///     {$set: {massKg: 70.5}}
  public static func set<P: QueryField>(_ field: KeyPath<F, P>, to value: P.Value) -> Change {
    Change(field, value) { .set($0) }
  }

  /// The field goes away; nothing happens where there is none.
  ///
  ///     {$unset: {massKg: ""}}
  public static func remove<P: QueryField>(_ field: KeyPath<F, P>) -> Change {
    Change(path: FieldPath(F.declared.fields[keyPath: field].path), action: .unset)
  }

  /// The field becomes greater by so much, or less where that is negative; a missing one counts as 0.
  ///
  ///     {$inc: {races: 1}}
  public static func increment<P: QueryField>(
    _ field: KeyPath<F, P>, by amount: P.Value
  ) -> Change where P.Value: Summable {
    Change(field, amount) { .increment($0) }
  }

  /// The field gets this value unless it has a greater one.
  ///
  ///     {$max: {races: 5}}
  public static func raise<P: QueryField>(
    _ field: KeyPath<F, P>, to value: P.Value
  ) -> Change where P.Value: Comparable {
    Change(field, value) { .raise($0) }
  }

  /// The field gets this value unless it has a lesser one.
  ///
  ///     {$min: {massKg: 60}}
  public static func lower<P: QueryField>(
    _ field: KeyPath<F, P>, to value: P.Value
  ) -> Change where P.Value: Comparable {
    Change(field, value) { .lower($0) }
  }

  /// The list gets these elements at its end; a missing list is begun.
  ///
  ///     {$push: {tags: {$each: ["race", "test"]}}}
  public static func append<P: QueryField<[Element]>, Element: FieldValue>(
    _ list: KeyPath<F, P>, _ elements: Element...
  ) -> Change {
    Change(list, elements) { .push($0.elementValues) }
  }

  /// The list gets those of these elements that it does not have.
  ///
  ///     {$addToSet: {tags: {$each: ["race", "test"]}}}
  public static func insert<P: QueryField<[Element]>, Element: FieldValue>(
    _ list: KeyPath<F, P>, _ elements: Element...
  ) -> Change {
    Change(list, elements) { .addToSet($0.elementValues) }
  }

  /// The list loses every element that is one of these.
  ///
  ///     {$pullAll: {tags: ["race", "test"]}}
  public static func remove<P: QueryField<[Element]>, Element: FieldValue>(
    _ elements: Element..., from list: KeyPath<F, P>
  ) -> Change {
    Change(list, elements) { .pullAll($0.elementValues) }
  }

  private init<P: QueryField>(
    _ field: KeyPath<F, P>, _ value: P.Value, _ action: (BSONValue) -> Action
  ) {
    let field = F.declared.fields[keyPath: field]
    path = FieldPath(field.path)
    do throws(BSONError) {
      self.action = action(try field.codec.encode(value))
    } catch {
      self.action = .unstorable(error)
    }
  }
}

extension BSONValue {
  fileprivate var elementValues: [BSONValue] {
    guard case .array(let array) = self else { return [] }
    return Array(array)
  }
}
