import BSON
public import Schema

/// How one field of a row is made, in a stage that makes rows.
///
/// Each field of the row's declaration must be made once, else the pipeline cannot be built.
public struct RowField<In: Fields, Row: Fields>: Sendable {
  /// The key under which the row holds it.
  let key: String
  let name: String
  /// What the server works out.
  let rendered: BSONValue
  let isAccumulated: Bool
  /// From the number that was worked out to one in the row field's unit.
  private let convert: @Sendable (BSONValue) -> BSONValue

  /// The row's field is this expression's value; of a group, one of those that make it up.
  public static func set<P>(
    _ field: KeyPath<Row, Field<P>>, _ expression: Expression<In, P>
  ) -> RowField {
    RowField(field, expression.rendered, expression.codec, isAccumulated: false)
  }

  /// The row's field is worked out from the whole group.
  public static func set<P>(
    _ field: KeyPath<Row, Field<P>>, _ accumulator: Accumulator<In, P>
  ) -> RowField {
    RowField(field, accumulator.rendered, accumulator.codec, isAccumulated: true)
  }

  private init<P>(
    _ field: KeyPath<Row, Field<P>>, _ rendered: BSONValue, _ codec: Codec<P>, isAccumulated: Bool
  ) {
    let field = Row.declared.fields[keyPath: field]
    key = field.outline.storedKey
    name = field.outline.name
    self.rendered = rendered
    self.isAccumulated = isAccumulated
    let (from, to) = (codec.shape, field.codec.shape)
    convert = { $0.converted(from: from, to: to) }
  }

  /// The value, in the row field's unit, of what a stage before has put at a path.
  func taken(from path: String) -> BSONValue { convert(.string("$" + path)) }

  /// The value in the row field's unit.
  var value: BSONValue { convert(rendered) }
}

extension Array {
  /// The fields by their place in the row's declaration.
  ///
  /// - Throws: `PipelineFault` for a field that nothing makes, or that two make.
  func checked<In, Row>() throws(PipelineFault) -> [RowField<In, Row>]
  where Element == RowField<In, Row> {
    let declared = Row.declared.shape.fields
    let missing = declared.filter { field in !contains { $0.key == field.storedKey } }.map(\.name)
    guard missing.isEmpty else { throw .unset(missing) }
    let twice = Dictionary(grouping: self, by: \.name).filter { $0.value.count > 1 }.keys.sorted()
    guard twice.isEmpty else { throw .setTwice(twice) }
    return declared.compactMap { field in first { $0.key == field.storedKey } }
  }
}
