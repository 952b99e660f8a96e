import BSON
import Mongo
import Testing

/// One operation with all its options, each of a value of its own, and the command that it sends.
struct WireCase: Sendable, CustomTestStringConvertible {
  /// The method's name, with what tells several cases of it apart.
  let name: String

  /// The commands' fields in any order, as relaxed Extended JSON, but for those that `Wire` checks
  /// or leaves to the driver library.
  let expected: [String]

  let call: @Sendable (Place) async throws -> Void

  init(
    _ name: String, _ expected: String..., call: @escaping @Sendable (Place) async throws -> Void
  ) {
    self.name = name
    self.expected = expected
    self.call = call
  }

  /// What a case works on: all of them with concerns that differ from every default.
  struct Place: Sendable {
    let database: Database
    let session: Session

    var things: Collection { database.collection("things") }
  }

  var testDescription: String { name }
}

/// The fields that every command of a kind carries, whatever the operation.
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

  /// A command with its fields in the order of their names, without those of the driver library:
  /// the database, the time of the cluster, the number of a write that may be retried, and a cursor's.
  static func fields(of command: BSONDocument) throws -> String {
    let left: Set<String> = ["$db", "$clusterTime", "txnNumber", "lsid", "getMore"]
    var document = BSONBuilder()
    for element in command.elements.sorted(by: { $0.key < $1.key })
    where !left.contains(element.key) {
      document.append(element)
    }
    return try document.finish().extendedJSON()
  }

  /// What a case expects, written like a command; `<database>` stands for the database's name.
  static func fields(of json: String, in database: String) throws -> String {
    let json = json.replacing("<database>", with: database)
    return try fields(of: try BSONDocument(extendedJSON: json))
  }
}
