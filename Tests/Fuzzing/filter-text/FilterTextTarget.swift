import BSON
import Edge
import Query
import Schema
import Time
import Units

/// Any text is either refused at one of its characters, with words, or is a filter, an order or a
/// selection that can be sent, names no operator as a field, and means the same in process.
func fuzz(_ bytes: [UInt8]) {
  let choice = Int(bytes.first ?? 0)
  let text = String(decoding: bytes.dropFirst(), as: UTF8.self)
  let units = UnitSystem.allCases[choice % UnitSystem.allCases.count]
  let marks = NumberMarks.allCases[choice / 4 % NumberMarks.allCases.count]
  let asked = FilterText(
    AskedFields.declared.shape, for: Viewer(units: units, numbers: marks)
  ) { ZoneID($0) }
  if let condition = read(text, units, asked.condition) { check(condition) }
  if let order = read(text, units, asked.order) {
    check(demand("an order can be sent") { try order.rendered() }, isFilter: false)
    demand(!order.keys.isEmpty && order.keys.count <= 32, "an order has some keys")
  }
  if let selection = read(text, units, asked.selection) {
    let sent = demand("a selection can be sent") { try selection.rendered() }
    check(sent, isFilter: false)
    _ = demand("and applied") { try selection.applied(to: AskedFields.example) }
  }
}

private func read<Value>(
  _ text: String, _ units: UnitSystem, _ read: (String) throws(FilterFault) -> Value
) -> Value? {
  do throws(FilterFault) {
    let value = try read(text)
    demand(text.utf8.count <= 4_096, "what is read is not long")
    return value
  } catch {
    demand((0...max(text.count, 4_096)).contains(error.position), "a fault stands in the text")
    demand(!error.message(in: units).isEmpty, "and has words")
    demand(error.message(in: units).utf8.count < 10_000, "which are not too many")
    return nil
  }
}

private func check(_ condition: Condition) {
  let sent = demand("a filter can be sent") { try condition.rendered() }
  check(sent, isFilter: true)
  let matches = condition.matches(AskedFields.example)
  demand(condition.negated.matches(AskedFields.example) != matches, "NOT is the opposite")
}

/// Only these stand in what is sent: none runs code, and none takes long.
private let operators: Set<String> = [
  "$and", "$or", "$nor", "$not", "$ne", "$lt", "$lte", "$gt", "$gte", "$regex", "$elemMatch",
]

private func check(_ sent: BSONDocument, isFilter: Bool) {
  for (key, value) in sent {
    let isOperator = key.utf8.first == UInt8(ascii: "$")
    demand(!isOperator || isFilter && operators.contains(key), "no operator \(key)")
    demand(!key.utf8.contains(0), "no key holds a NUL")
    check(value, under: key, isFilter: isFilter)
  }
}

private func check(_ value: BSONValue, under key: String, isFilter: Bool) {
  switch value {
  case .document(let inner): check(inner, isFilter: isFilter)
  case .array(let items): for item in items { check(item, under: key, isFilter: isFilter) }
  case .string(let pattern) where key == "$regex":
    demand(pattern.first == "^", "a pattern is tied to the beginning")
  default: break
  }
}
