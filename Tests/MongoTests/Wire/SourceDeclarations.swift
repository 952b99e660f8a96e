import FoundationEssentials

/// What the driver's own source declares: no list of methods and of types can be had at run time.
struct SourceDeclarations {
  private let text: String

  /// The Swift files of a folder of the driver.
  init(of folder: String) throws {
    let root = #filePath.split(separator: "/").dropLast(4)
    let path = "/" + root.joined(separator: "/") + "/Sources/Driver/Mongo/" + folder
    text = try FileManager.default.subpathsOfDirectory(atPath: path)
      .filter { $0.hasSuffix(".swift") }
      .map { try String(contentsOfFile: path + "/" + $0, encoding: .utf8) }
      .joined(separator: "\n")
  }

  /// The names of the public structs.
  var structs: [String] { text.matches(of: /public struct (\w+)/).map { String($0.1) } }

  /// The public methods that send something, each overload of its own, with the names of the
  /// parameters that have a default.
  var operations: [(name: String, optional: [String])] {
    text.matches(of: /public func (\w+)([^{]*?)async throws/).map {
      (String($0.1), Self.optionalParameters(in: $0.2))
    }
  }

  /// The public static methods, likewise.
  var factories: [(name: String, optional: [String])] {
    text.matches(of: /public static func (\w+)([^{]*)\{/).map {
      (String($0.1), Self.optionalParameters(in: $0.2))
    }
  }

  private static func optionalParameters(in signature: Substring) -> [String] {
    signature.matches(of: #/(\w+): [^,:]+ = /#).map { String($0.1) }
  }
}
