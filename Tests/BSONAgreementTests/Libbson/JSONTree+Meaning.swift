import TestSupport

extension JSONTree {
  /// The tree with strings unescaped and doubles by value: two that mean the same are equal.
  var meaning: JSONTree {
    switch self {
    case .scalar(let written): return .scalar(Self.unescaped(written))
    case .array(let items): return .array(items.map(\.meaning))
    case .object(let members):
      if members.count == 1, let double = self["$numberDouble"], let bits = double.bitsOfDouble {
        return .scalar(Array("double \(bits)".utf8))
      }
      return .object(members.map { Member(key: Self.unescaped($0.key), $0.value.meaning) })
    }
  }

  private var bitsOfDouble: UInt64? {
    Double(text.dropFirst().dropLast())?.bitPattern
  }

  /// Control characters may be written in two ways, all others but `"` and `\` stand for themselves.
  private static func unescaped(_ written: [UInt8]) -> [UInt8] {
    var bytes: [UInt8] = []
    var rest = written[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "\\"), let escape = rest.popFirst() else {
        bytes.append(byte)
        continue
      }
      switch escape {
      case UInt8(ascii: "b"): bytes.append(0x08)
      case UInt8(ascii: "f"): bytes.append(0x0C)
      case UInt8(ascii: "n"): bytes.append(0x0A)
      case UInt8(ascii: "r"): bytes.append(0x0D)
      case UInt8(ascii: "t"): bytes.append(0x09)
      case UInt8(ascii: "u"):
        let digits = String(decoding: rest.prefix(4), as: UTF8.self)
        let scalar = UInt32(digits, radix: 16).flatMap { Unicode.Scalar($0) }
        bytes += scalar.map { Array(String($0).utf8) } ?? []
        rest = rest.dropFirst(4)
      default: bytes.append(escape)
      }
    }
    return bytes
  }
}
