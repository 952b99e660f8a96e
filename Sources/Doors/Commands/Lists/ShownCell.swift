import FoundationEssentials

/// What one cell of a table of documents shows.
enum ShownCell: Hashable {
  case nothing
  case text(String)
  /// A number, or a truth value.
  case literal(String)
  /// A number with its UCUM code, and how people say it where that takes two units.
  case quantity(number: String, unit: String, said: String?)
  /// A list, or an object that is no quantity, as JSON.
  case compound(String)
}

extension ReadableJSON.Value {
  /// What stands under the names, from the outside in. Of a list it is what its elements have there.
  func cell(at names: ArraySlice<String>) -> ShownCell {
    guard let name = names.first else { return cell }
    switch self {
    case .object(let members):
      return members.first { $0.name.unquoted == name }?.value.cell(at: names.dropFirst())
        ?? .nothing
    case .array(let values):
      let cells = values.map { $0.cell(at: names) }.filter { $0 != .nothing }
      return cells.isEmpty ? .nothing : .text(cells.map(\.plain).joined(separator: " "))
    case .scalar: return .nothing
    }
  }

  private var cell: ShownCell {
    switch self {
    case .scalar("null"): .nothing
    case .scalar(let text): text.first == "\"" ? .text(text.unquoted) : .literal(text)
    case .array, .object: quantity ?? .compound(onOneLine)
    }
  }

  /// `{"value": 62.1, "unit": "kg"}`, as `Edge` shows quantities; nil for anything else.
  private var quantity: ShownCell? {
    guard case .object(let members) = self, members.count <= 3,
      let (first, value) = members.first, first == "\"value\"", members.count > 1,
      members[1].name == "\"unit\"", case .scalar(let number) = value,
      case .scalar(let unit) = members[1].value
    else { return nil }
    var said: String?
    if members.count == 3, case .scalar(let text) = members[2].value { said = text.unquoted }
    return .quantity(number: number, unit: unit.unquoted, said: said)
  }
}

extension ShownCell {
  /// The cell alone, with its unit.
  var plain: String {
    switch self {
    case .nothing: ""
    case .text(let text), .literal(let text), .compound(let text): text
    case .quantity(let number, let unit, let said): said ?? "\(number) \(unit)"
    }
  }
}

extension String {
  /// The text that a JSON string stands for; what is none stays as it is.
  fileprivate var unquoted: String {
    (try? JSONDecoder().decode(String.self, from: Data(utf8))) ?? self
  }
}
