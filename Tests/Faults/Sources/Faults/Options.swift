import Cutting

/// What a run is asked to do.
struct Options: Sendable {
  var rounds = 20
  var faults = Fault.allCases
  /// The one kind of cut to make; nil for all in turns.
  var cut: Cut?
  var broken: Breakage?
  var mongod = ""
  var folder = ""

  struct Unknown: Error, CustomStringConvertible {
    let text: String
    var description: String {
      "\(text) is no option; there are --rounds NUMBER,"
        + " --only \(Fault.allCases.map(\.rawValue).joined(separator: "|")),"
        + " --cut \(Cut.allCases.map(\.rawValue).joined(separator: "|")),"
        + " --break \(Breakage.allCases.map(\.rawValue).joined(separator: "|"))"
    }
  }

  init(_ arguments: [String]) throws(Unknown) {
    var rest = arguments[...]
    while let name = rest.popFirst() {
      guard let value = rest.popFirst(), take(name, value) else { throw Unknown(text: name) }
    }
  }

  /// False when there is no such option, or no such value of it.
  private mutating func take(_ name: String, _ value: String) -> Bool {
    switch name {
    case "--rounds":
      guard let number = Int(value), number > 0 else { return false }
      rounds = number
    case "--only":
      guard let fault = Fault(rawValue: value) else { return false }
      faults = [fault]
    case "--cut":
      guard let kind = Cut(rawValue: value) else { return false }
      cut = kind
    case "--break":
      guard let breakage = Breakage(rawValue: value) else { return false }
      broken = breakage
    case "--mongod": mongod = value
    case "--folder": folder = value
    default: return false
    }
    return true
  }
}
