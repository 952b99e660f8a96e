/// Reads the text of a pattern.
struct PatternParser {
  private let bytes: [UInt8]
  private var index = 0

  private static let mostRepeats = 1_000
  private static let plain = Set("-_:;,@#%&='\"!<>~` ".utf8)
  private static let special = Set("^$\\.*+?()[]{}|/".utf8)

  init(_ text: String) {
    bytes = Array(text.utf8)
  }

  mutating func steps() throws(PatternFault) -> [Pattern.Step] {
    var steps: [Pattern.Step] = []
    while index < bytes.count {
      var step = Pattern.Step(characters: try characters())
      try count(&step)
      steps.append(step)
    }
    return steps
  }

  private mutating func characters() throws(PatternFault) -> Set<UInt8> {
    let byte = try next("a character")
    switch byte {
    case UInt8(ascii: "["): return try set()
    case UInt8(ascii: "\\"): return [try escaped(Self.special)]
    case _ where byte.isLetterOrDigit || Self.plain.contains(byte): return [byte]
    default:
      throw fault("this character stands for itself only behind a backslash, if at all", back: 1)
    }
  }

  /// What stands between `[` and `]`.
  private mutating func set() throws(PatternFault) -> Set<UInt8> {
    var found: Set<UInt8> = []
    while !takes("]") {
      let first = try member()
      let isRange = index + 1 < bytes.count && bytes[index] == UInt8(ascii: "-")
      guard isRange, bytes[index + 1] != UInt8(ascii: "]") else {
        found.insert(first)
        continue
      }
      index += 1
      let last = try member()
      guard first <= last else { throw fault("the range ends before it begins") }
      found.formUnion(first...last)
    }
    guard !found.isEmpty else { throw fault("the brackets are empty") }
    return found
  }

  private mutating func member() throws(PatternFault) -> UInt8 {
    let byte = try next("a closing bracket")
    if byte == UInt8(ascii: "\\") {
      return try escaped(Self.special.union([UInt8(ascii: "-")]))
    }
    let isAllowed =
      (0x20...0x7E).contains(byte) && byte != UInt8(ascii: "-") && byte != UInt8(ascii: "^")
      && byte != UInt8(ascii: "[")
    // The flag `v` of ECMA-262 gives doubled marks a meaning of their own.
    guard isAllowed, bytes.count <= index || bytes[index] != byte || byte.isLetterOrDigit else {
      throw fault("this character needs a backslash between brackets, or is not allowed", back: 1)
    }
    return byte
  }

  private mutating func escaped(_ allowed: Set<UInt8>) throws(PatternFault) -> UInt8 {
    let byte = try next("a character behind the backslash")
    guard allowed.contains(byte) else { throw fault("nothing to be escaped", back: 1) }
    return byte
  }

  private mutating func count(_ step: inout Pattern.Step) throws(PatternFault) {
    if takes("?") {
      step.least = 0
    } else if takes("*") {
      (step.least, step.most) = (0, nil)
    } else if takes("+") {
      step.most = nil
    } else if takes("{") {
      step.least = try number()
      step.most = step.least
      if takes(",") { step.most = takes("}") ? nil : try number() }
      guard step.most == nil || takes("}") else { throw fault("a closing brace is missing") }
      guard step.most ?? step.least >= step.least else { throw fault("the counts are reversed") }
    }
  }

  private mutating func number() throws(PatternFault) -> Int {
    let digits = bytes[index...].prefix { (0x30...0x39).contains($0) }
    index += digits.count
    guard let number = Int(String(decoding: digits, as: UTF8.self)), number <= Self.mostRepeats
    else { throw fault("a count from 0 to \(Self.mostRepeats) is expected") }
    return number
  }

  private mutating func next(_ expected: String) throws(PatternFault) -> UInt8 {
    guard index < bytes.count else { throw fault("\(expected) is missing") }
    defer { index += 1 }
    return bytes[index]
  }

  private mutating func takes(_ mark: Unicode.Scalar) -> Bool {
    guard index < bytes.count, bytes[index] == UInt8(ascii: mark) else { return false }
    index += 1
    return true
  }

  private func fault(_ message: String, back: Int = 0) -> PatternFault {
    PatternFault(offset: index - back, message: message)
  }
}

extension UInt8 {
  fileprivate var isLetterOrDigit: Bool {
    switch self {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: false
    }
  }
}
