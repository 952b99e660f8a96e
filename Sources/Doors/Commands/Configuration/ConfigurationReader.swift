/// Reads settings, the most deliberate source first, and collects every fault on the way.
///
/// A flag wins over the environment, the environment over a `_FILE`. An empty variable counts as
/// not set, as container tools pass them.
package struct ConfigurationReader {
  /// What was given on the command line, by flag.
  private let flags: [String: String]
  private let surroundings: Surroundings
  package private(set) var faults: [ConfigurationFault] = []

  package init(flags: [String: String], surroundings: Surroundings) {
    self.flags = flags
    self.surroundings = surroundings
  }

  /// Nil when the setting is not given, or given wrongly: that is then among the faults.
  package mutating func read<Value>(_ setting: Setting<Value>) -> Value? {
    let environment = fromEnvironment(setting)
    guard let given = fromFlag(setting) ?? environment else { return nil }
    if let value = setting.parse(given.text) { return value }
    let got = setting.isSecret ? "the value is not right" : "got '\(given.text)'"
    note(given.name, "\(got), expected \(setting.expected)")
    return nil
  }

  /// The value when nothing is given; a faulty one is noted and stands in for nothing, since
  /// `finish` then throws.
  package mutating func read<Value>(_ setting: Setting<Value>, default value: Value) -> Value {
    read(setting) ?? value
  }

  /// Throws all faults at once; to be called after everything was read.
  package func finish() throws(ConfigurationFaults) {
    guard faults.isEmpty else { throw ConfigurationFaults(all: faults) }
  }

  private struct Given {
    let name: String
    let text: String
  }

  private func fromFlag<Value>(_ setting: Setting<Value>) -> Given? {
    flags[setting.flag].map { Given(name: setting.flag, text: $0) }
  }

  private mutating func fromEnvironment<Value>(_ setting: Setting<Value>) -> Given? {
    let fileVariable = setting.variable + "_FILE"
    let text = variable(setting.variable)
    guard let path = variable(fileVariable) else {
      return text.map { Given(name: setting.variable, text: $0) }
    }
    guard text == nil else {
      note(setting.variable, "\(fileVariable) is given as well: keep one of the two")
      return nil
    }
    guard let content = try? surroundings.readFile(path) else {
      note(fileVariable, "cannot read the file '\(path)': it must exist, be readable and UTF-8")
      return nil
    }
    return Given(name: fileVariable, text: Self.withoutLastNewline(content))
  }

  private func variable(_ name: String) -> String? {
    surroundings.environment[name].flatMap { $0.isEmpty ? nil : $0 }
  }

  private mutating func note(_ name: String, _ message: String) {
    faults.append(ConfigurationFault(name: name, message: message))
  }

  /// Editors end a file with a newline that is no part of the secret.
  private static func withoutLastNewline(_ text: String) -> String {
    text.last?.isNewline == true ? String(text.dropLast()) : text
  }
}
