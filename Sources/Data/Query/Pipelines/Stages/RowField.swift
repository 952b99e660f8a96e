import BSON
public import Schema

/// How one field of a row is made, in a stage that makes rows.
///
/// Each field of the row's declaration must be made once, else the pipeline cannot be built.
public struct RowField<In: Fields, Row: Fields>: Sendable {
  /// The key under which the row holds it.
  let key: String
  let name: String
  let isAccumulated: Bool
  /// What the server works out.
  private let operand: Operand
  /// The shape of that, and the one that the row's field has.
  private let shapes: (from: Shape, to: Shape)

  /// The row's field is this expression's value; of a group, one of those that make it up.
  public static func set<P>(
    _ field: KeyPath<Row, Field<P>>, _ expression: Expression<In, P>
  ) -> RowField {
    RowField(field, expression.operand, expression.codec, isAccumulated: false)
  }

  /// The row's field is worked out from the whole group.
  public static func set<P>(
    _ field: KeyPath<Row, Field<P>>, _ accumulator: Accumulator<In, P>
  ) -> RowField {
    RowField(field, accumulator.operand, accumulator.codec, isAccumulated: true)
  }

  private init<P>(
    _ field: KeyPath<Row, Field<P>>, _ operand: Operand, _ codec: Codec<P>, isAccumulated: Bool
  ) {
    let field = Row.declared.fields[keyPath: field]
    key = field.outline.storedKey
    name = field.outline.name
    self.operand = operand
    self.isAccumulated = isAccumulated
    shapes = (codec.shape, field.codec.shape)
  }
}

/// What is sent for the field.
extension RowField {
  /// What the server works out, in the unit in which it is kept.
  func rendered() throws(PipelineFault) -> BSONValue { try stored(operand) }

  /// The same in the row field's unit.
  func value() throws(PipelineFault) -> BSONValue { try stored(converted(operand)) }

  /// What a stage before has put at a path, in the row field's unit.
  func taken(from path: String) throws(PipelineFault) -> BSONValue {
    try stored(converted(.path(path)))
  }

  private func converted(_ operand: Operand) -> Operand {
    operand.converted(from: shapes.from, to: shapes.to)
  }

  private func stored(_ operand: Operand) throws(PipelineFault) -> BSONValue {
    try PipelineFault.at(name) { () throws(BSONError) in try operand.get() }
  }
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
