/// Makes JSON documents that must come back unchanged: of any depth, with any allowed keys, all
/// types, and difficult numbers and strings.
package struct GeneratedJSON {
  private var random: SeededGenerator

  /// - Parameter seed: the same seed gives the same documents, on any machine.
  package init(seed: UInt64) {
    random = SeededGenerator(seed: seed)
  }

  /// An object whose keys begin with `x`, so that none is a declared field's.
  package mutating func object(depth: Int = 4) -> String {
    var seen: Set<String> = []
    let members = (0..<number(below: 6)).compactMap { _ -> String? in
      let key = "x\(word())"
      guard seen.insert(key).inserted else { return nil }
      return "\(quoted(key)):\(value(depth: depth))"
    }
    return "{\(members.joined(separator: ","))}"
  }

  private mutating func value(depth: Int) -> String {
    switch number(below: depth > 0 ? 9 : 6) {
    case 0: return "null"
    case 1: return number(below: 2) == 0 ? "true" : "false"
    case 2: return "\(Int64(bitPattern: next()) >> Int64(number(below: 64)))"
    case 3: return decimal()
    case 4: return quoted(word())
    case 5: return ["9223372036854775807", "-9223372036854775808", "0", "-1"][number(below: 4)]
    case 6, 7: return object(depth: depth - 1)
    default:
      let items = (0..<number(below: 5)).map { _ in value(depth: depth - 1) }
      return "[\(items.joined(separator: ","))]"
    }
  }

  /// A double in its shortest form, so that the result can be compared as text.
  private mutating func decimal() -> String {
    let candidates = [
      Double(Int64(bitPattern: next()) >> 40) / 1024, Double(bitPattern: next()), 0.1, 1.0,
      Double.leastNonzeroMagnitude, Double.greatestFiniteMagnitude,
    ]
    let double = candidates[number(below: candidates.count)]
    return double.isFinite ? double.description : "0.5"
  }

  private mutating func word() -> String {
    let words = [
      "a", "Größe", "日本", "👟", "a b", "~/", "tab\there", "quote\"s", "back\\slash", "line\nbreak",
      "e\u{301}", "\u{1F}", "kcal", "id2",
    ]
    return words[number(below: words.count)] + "\(number(below: 100))"
  }

  private func quoted(_ text: String) -> String {
    var quoted = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\t": quoted += "\\u0009"
      case "\u{1F}": quoted += "\\u001f"
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return "\"\(quoted)\""
  }

  /// A number from 0 on, below a limit above 0.
  package mutating func number(below limit: Int) -> Int { random.below(limit) }

  private mutating func next() -> UInt64 { random.next() }
}
