import Schema
import TestSupport

/// Wrong values in a JSON document that is right otherwise, and the pointers to them.
struct RefusedForms {
  private(set) var pointers: Set<String> = []
  private var random: SeededGenerator

  init(using random: SeededGenerator) { self.random = random }

  /// The document with about every tenth declared value replaced by one that its field refuses.
  mutating func spoil(_ tree: JSONTree, as shape: ObjectShape, at pointer: String = "") -> JSONTree
  {
    .object(
      tree.members.map { member in
        let name = String(decoding: member.key.dropFirst().dropLast(), as: UTF8.self)
        guard let field = shape.field(named: name) else { return member }
        return JSONTree.Member(
          key: member.key, spoil(member.value, as: field.shape, at: "\(pointer)/\(name)"))
      })
  }

  private mutating func spoil(_ tree: JSONTree, as shape: Shape, at pointer: String) -> JSONTree {
    if random.chance(1, in: 10), let form = wrongForm(of: shape) {
      pointers.insert(pointer + form.pointer)
      return .scalar(Array(form.json.utf8))
    }
    switch shape {
    case .object(let fields): return spoil(tree, as: fields, at: pointer)
    case .list(let element):
      return .array(
        tree.items.enumerated().map { spoil($1, as: element, at: "\(pointer)/\($0)") })
    default: return tree
    }
  }

  private struct Form {
    let json: String
    /// Behind the field's own.
    var pointer = ""
  }

  /// Nil for shapes that only the service writes.
  private mutating func wrongForm(of shape: Shape) -> Form? {
    let forms: [String]
    switch shape {
    case .text: forms = ["5", "true", "{}", "[]", #"["a"]"#]
    case .choice: forms = [#""fist""#, "5", #"["first"]"#]
    case .flag: forms = [#""true""#, "1", "0", "{}"]
    case .integer: forms = [#""5""#, "1.5", "1e400", "9223372036854775808", "[1]"]
    case .number: forms = [#""1.5""#, "1e400", "123456789.12345678901", "true"]
    case .instant: forms = [#""soon""#, #""2026-02-30T00:00:00Z""#, #""2026-07-01""#, "5"]
    case .date: forms = [#""2026-02-30""#, #""26-07-01""#, "20260701"]
    case .time: forms = [#""25:00""#, #""7""#, "7"]
    case .dateTime: forms = [#""2026-07-01T07:00Z""#, #""2026-07-01""#, "7"]
    case .zone: forms = [#""Rome and Milan""#, "1", "{}"]
    case .measure: return quantity()
    case .object: forms = ["5", "[]", "true"]
    case .list: forms = ["5", #""a""#, "{}"]
    case .map: forms = ["5", #""a""#, "[]"]
    case .quantity, .sentence: return nil
    }
    return Form(json: forms[random.below(forms.count)])
  }

  private mutating func quantity() -> Form? {
    [
      Form(json: "70"), Form(json: #""70""#), Form(json: #""70 wons""#), Form(json: "[]"),
      Form(json: #"{"value":70}"#), Form(json: "{}"),
      Form(json: #"{"value":"70","unit":"kg"}"#, pointer: "/value"),
      Form(json: #"{"value":70,"unit":"wons"}"#, pointer: "/unit"),
      Form(json: #"{"value":70,"unit":5}"#, pointer: "/unit"),
    ][random.below(9)]
  }
}
