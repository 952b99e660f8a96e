import BSON

/// A server's version, compared part by part.
struct ServerVersion: Hashable, Comparable, Sendable, CustomStringConvertible {
  let parts: [Int]

  /// Nil for text that is not one to three numbers with dots between them.
  init?(_ text: String) {
    let texts = text.split(separator: ".", omittingEmptySubsequences: false)
    let parts = texts.compactMap { Int($0) }
    guard parts.count == texts.count, (1...3).contains(parts.count) else { return nil }
    self.parts = parts + Array(repeating: 0, count: 3 - parts.count)
  }

  var description: String { parts.map(String.init).joined(separator: ".") }

  static func < (left: ServerVersion, right: ServerVersion) -> Bool {
    left.parts.lexicographicallyPrecedes(right.parts)
  }
}

extension Kind<ServerVersion> {
  static let version = Kind(name: "a version such as 4.2") { value in
    value.stringValue.flatMap(ServerVersion.init)
  }
}

/// What a file or test requires of the deployment.
struct Requirement: Sendable {
  let minimum: ServerVersion?
  let maximum: ServerVersion?
  let topologies: [String]?
  let serverless: String?
  let parameters: BSONDocument?
  let auth: Bool?
  let authMechanism: String?
  /// Client-side field level encryption.
  let encryption: Bool?

  private static let topologies: Set<String> = [
    "single", "replicaset", "sharded", "sharded-replicaset", "load-balanced",
  ]

  init(_ fields: Fields) throws {
    minimum = try fields.optional("minServerVersion", .version)
    maximum = try fields.optional("maxServerVersion", .version)
    topologies = try fields.optional("topologies", .texts(among: Self.topologies))
    serverless = try fields.optional("serverless", .text(["require", "forbid", "allow"]))
    parameters = try fields.optional("serverParameters", .document)
    auth = try fields.optional("auth", .flag)
    authMechanism = try fields.optional("authMechanism", .text)
    encryption = try Self.encryption(fields)
  }

  private static func encryption(_ fields: Fields) throws -> Bool? {
    guard let value = try fields.optional("csfle", .anything) else { return nil }
    if let flag = value.boolValue { return flag }
    return try fields.object("csfle") { library in
      _ = try library.required("minLibmongocryptVersion", .version)
      return true
    }
  }
}

/// The properties of the deployment on which the tests run.
struct ServerFacts: Sendable {
  let version: ServerVersion
  let topology: String
  /// The result of `getParameter` for all parameters.
  let parameters: BSONDocument
}

extension Requirement {
  /// What the deployment lacks, such as `topology sharded or load-balanced`; nil when it has all.
  func unmet(by facts: ServerFacts) -> String? {
    if let minimum, facts.version < minimum { return "MongoDB \(minimum) or later" }
    if let maximum, maximum < facts.version { return "MongoDB \(maximum) or earlier" }
    if let topologies, !topologies.contains(facts.topology) {
      return "topology " + topologies.joined(separator: " or ")
    }
    if serverless == "require" { return "a serverless deployment" }
    if auth == true { return "authentication" }
    if let authMechanism { return "authentication by \(authMechanism)" }
    if encryption == true { return "client-side encryption" }
    let matcher = Matcher.plain
    for (name, value) in parameters ?? [:]
    where !matcher.matches(value, facts.parameters[name]) { return "server parameter \(name)" }
    return nil
  }

  /// What the deployment lacks for each alternative; nil if one of them is met.
  static func unmet(_ alternatives: [Requirement]?, by facts: ServerFacts) -> String? {
    guard let alternatives else { return nil }
    let reasons = alternatives.map { $0.unmet(by: facts) }
    if reasons.contains(nil) { return nil }
    return reasons.compactMap(\.self).joined(separator: ", or ")
  }
}
