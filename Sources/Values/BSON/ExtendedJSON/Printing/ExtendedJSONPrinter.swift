/// Prints values by the table of the Extended JSON v2 specification.
struct ExtendedJSONPrinter {
  let form: ExtendedJSONForm
  private(set) var text = ""

  init(form: ExtendedJSONForm) { self.form = form }

  mutating func print(_ document: BSONDocument) {
    text += "{"
    var separator = ""
    for element in document.elements {
      text += separator
      printKey(element.key)
      print(element.value)
      separator = ","
    }
    text += "}"
  }

  mutating func print(_ value: BSONValue) {
    switch value {
    case .document(let document): print(document)
    case .array(let array): print(array)
    case .string(let string): printString(string)
    case .bool(let flag): text += flag ? "true" : "false"
    case .null: text += "null"
    case .double(let number): print(number)
    case .int32(let number): printInteger("$numberInt", String(number))
    case .int64(let number): printInteger("$numberLong", String(number))
    case .decimal128(let decimal): printWrapped("$numberDecimal", decimal.description)
    case .datetime(let milliseconds): printDate(milliseconds)
    case .objectID(let id): printWrapped("$oid", id.hex)
    case .symbol(let symbol): printWrapped("$symbol", symbol)
    case .javascript(let code): printWrapped("$code", code)
    case .binary, .regularExpression, .timestamp, .dbPointer, .javascriptWithScope:
      printCompound(value)
    case .minKey: text += #"{"$minKey":1}"#
    case .maxKey: text += #"{"$maxKey":1}"#
    case .undefined: text += #"{"$undefined":true}"#
    }
  }

  private mutating func print(_ array: BSONArray) {
    text += "["
    var separator = ""
    for value in array {
      text += separator
      print(value)
      separator = ","
    }
    text += "]"
  }

  /// Prints the types whose form is an object with more than one member.
  private mutating func printCompound(_ value: BSONValue) {
    switch value {
    case .binary(let binary): print(binary)
    case .regularExpression(let expression): print(expression)
    case .timestamp(let timestamp):
      text += #"{"$timestamp":{"t":\#(timestamp.seconds),"i":\#(timestamp.increment)}}"#
    case .dbPointer(let pointer):
      text += #"{"$dbPointer":{"$ref":"#
      printString(pointer.namespace)
      text += #","$id":{"$oid":"\#(pointer.id.hex)"}}}"#
    case .javascriptWithScope(let code):
      text += #"{"$code":"#
      printString(code.code)
      text += #","$scope":"#
      print(code.scope)
      text += "}"
    default: break
    }
  }

  private mutating func print(_ number: Double) {
    let written =
      if number.isNaN { "NaN" } else if number.isInfinite {
        number < 0 ? "-Infinity" : "Infinity"
      } else { number.description }
    if form == .relaxed, number.isFinite {
      text += written
    } else {
      printWrapped("$numberDouble", written)
    }
  }

  private mutating func printInteger(_ name: String, _ digits: String) {
    if form == .relaxed {
      text += digits
    } else {
      printWrapped(name, digits)
    }
  }

  private mutating func printDate(_ milliseconds: Int64) {
    if form == .relaxed, let written = RelaxedDate.text(milliseconds: milliseconds) {
      printWrapped("$date", written)
    } else {
      text += #"{"$date":{"$numberLong":"\#(milliseconds)"}}"#
    }
  }

  private mutating func print(_ binary: BSONBinary) {
    let code = String(binary.subtype.rawValue, radix: 16)
    let subtype = code.count == 1 ? "0" + code : code
    text += #"{"$binary":{"base64":"\#(Base64.text(of: binary.bytes))","subType":"\#(subtype)"}}"#
  }

  private mutating func print(_ expression: BSONRegularExpression) {
    text += #"{"$regularExpression":{"pattern":"#
    printString(expression.pattern)
    text += #","options":"#
    printString(expression.options)
    text += "}}"
  }

  private mutating func printWrapped(_ name: String, _ content: String) {
    text += "{"
    printKey(name)
    printString(content)
    text += "}"
  }

  private mutating func printKey(_ key: String) {
    printString(key)
    text += ":"
  }

  /// Prints text in quotes, with the escapes that RFC 8259 requires.
  private mutating func printString(_ string: String) {
    text += "\""
    defer { text += "\"" }
    let isPlain = string.utf8.allSatisfy {
      $0 >= 0x20 && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\")
    }
    if isPlain {
      text += string
      return
    }
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      case "\0"..<" ":
        let digits = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: text.unicodeScalars.append(scalar)
      }
    }
  }
}
