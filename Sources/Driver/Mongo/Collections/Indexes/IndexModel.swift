public import BSON

/// An index to be made, or as the server lists it.
public struct IndexModel: Hashable, Sendable {
  /// The keys in their order, 1 for ascending and -1 for descending, or a kind such as `2dsphere`.
  public var keys: BSONDocument

  /// The index's name, unique in its collection.
  public var name: String

  /// Further options as the server takes them, such as `{unique: true, sparse: true}`.
  public var options: BSONDocument

  /// An index of this name; without one the name is made of the keys, as the server's tools do it:
  /// `athlete_1_start_-1`.
  public init(keys: BSONDocument, name: String? = nil, options: BSONDocument = [:]) {
    self.keys = keys
    self.name = name ?? Self.name(of: keys)
    self.options = options
  }

  /// Keys and name apart, everything else as options; nil for what is no index.
  init?(_ document: BSONDocument) {
    guard let keys = document["key"]?.documentValue, let name = document["name"]?.stringValue else {
      return nil
    }
    var options = BSONBuilder()
    for element in document.elements where element.key != "key" && element.key != "name" {
      options.append(element)
    }
    guard let options = try? options.finish() else { return nil }
    self.init(keys: keys, name: name, options: options)
  }

  /// `{key: …, name: …, …options}`
  var fields: CommandBuilder {
    var fields = CommandBuilder()
    fields.set("key", keys)
    fields.set("name", name)
    fields.add(options)
    return fields
  }

  private static func name(of keys: BSONDocument) -> String {
    keys.elements.map { element in
      let direction = element.value.stringValue ?? element.value.int64Value.map(String.init) ?? "?"
      return "\(element.key)_\(direction)"
    }.joined(separator: "_")
  }
}
