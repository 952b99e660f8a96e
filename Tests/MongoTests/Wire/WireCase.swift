import BSON
import Mongo
import Testing

/// One operation with its options, each with a different value, and the command that it sends.
struct WireCase: Sendable, CustomTestStringConvertible {
  /// The name of the method, and a suffix if it has several cases.
  let name: String

  /// The fields of the commands in any order, as relaxed Extended JSON, without those that `Wire`
  /// checks or ignores.
  let expected: [String]

  /// The options that the call takes, all of their fields filled; nil for a case that is about
  /// something else.
  let options: (any Sendable)?

  /// The fields of `options` that its operation does not send.
  let leftOut: Set<String>

  let call: @Sendable (Place) async throws -> Void

  /// An operation with all its options.
  init<Options: Sendable>(
    _ name: String, _ options: Options, _ expected: String..., leftOut: Set<String> = [],
    call: @escaping @Sendable (Place, Options) async throws -> Void
  ) {
    self.name = name
    self.expected = expected
    self.options = options
    self.leftOut = leftOut
    self.call = { place in try await call(place, options) }
  }

  /// An operation that has no options, or with some of them.
  init(
    _ name: String, _ expected: String..., call: @escaping @Sendable (Place) async throws -> Void
  ) {
    self.name = name
    self.expected = expected
    options = nil
    leftOut = []
    self.call = call
  }

  /// The method's name.
  var operation: String { String(name.prefix { $0 != " " }) }

  /// The client, database and collection of a case, with concerns that differ from every default.
  struct Place: Sendable {
    let database: Database
    let session: Session

    var things: Collection { database.collection("things") }
  }

  var testDescription: String { name }
}

/// The fields that all commands of a kind have.
enum Wire {
  static let read = #""readConcern":{"level":"majority"},"$readPreference":\#(preference)"#
  static let write = #""writeConcern":{"w":1,"j":false,"wtimeout":9000}"#

  static let concerns = (
    read: ReadConcern.majority,
    write: WriteConcern(w: .nodes(1), journal: false, timeout: .seconds(9)),
    preference: ReadPreference.secondaryPreferred(
      maxStaleness: .seconds(95), tags: [["dc": "east", "use": "reports"], [:]])
  )

  static let collation = Collation(
    locale: "de", strength: .secondary, caseLevel: true, caseFirst: .upper, numericOrdering: true,
    alternate: .shifted, maxVariable: .space, backwards: true, normalization: true)

  static let collationJSON =
    #"{"locale":"de","strength":2,"caseLevel":true,"caseFirst":"upper","numericOrdering":true,"#
    + #""alternate":"shifted","maxVariable":"space","backwards":true,"normalization":true}"#

  private static let preference =
    #"{"mode":"secondaryPreferred","tags":[{"dc":"east","use":"reports"},{}],"#
    + #""maxStalenessSeconds":95}"#

  /// A command with its fields sorted by name, without those that libmongoc adds: database, cluster
  /// time, number of a retryable write, and id of a cursor.
  static func fields(of command: BSONDocument) throws -> String {
    let left: Set<String> = ["$db", "$clusterTime", "txnNumber", "lsid", "getMore"]
    var document = BSONBuilder()
    for element in command.elements.sorted(by: { $0.key < $1.key })
    where !left.contains(element.key) {
      document.append(element)
    }
    return try document.finish().extendedJSON()
  }

  /// The expected command; `<database>` stands for the name of the database.
  static func fields(of json: String, in database: String) throws -> String {
    let json = json.replacing("<database>", with: database)
    return try fields(of: try BSONDocument(extendedJSON: json))
  }
}
