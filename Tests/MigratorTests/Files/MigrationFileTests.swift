import BSON
import Migrator
import Mongo
import Testing

/// What is wrong with a file is said with its place.
struct MigrationFileTests {
  private static let step = #"{"createCollection": {"collection": "things"}}"#

  private static func file(
    _ changed: [String: String?] = [:], name: String = "first"
  ) -> String {
    var members: [String: String?] = [
      "number": "1", "name": "\"\(name)\"", "phase": "\"expand\"", "description": "\"d\"",
      "up": "[\(step)]", "down": "[\(step)]",
    ]
    members.merge(changed) { $1 }
    let order = ["number", "name", "phase", "description", "up", "down"]
    let all = order + members.keys.filter { !order.contains($0) }.sorted()
    return "{"
      + all.compactMap { key in (members[key] ?? nil).map { "\"\(key)\": \($0)" } }
      .joined(separator: ", ") + "}"
  }

  private func faults(_ text: String, in file: String = "0001-first.json") async throws -> [String]
  {
    try await MigrationsOnDisk.with { folder in
      try folder.write(text, to: file)
      do {
        _ = try folder.migrations(steps: ["known"])
        return []
      } catch let faults as MigrationFileFaults {
        return faults.all.map { "\($0.pointer): \($0.message)" }
      }
    }
  }

  @Test(
    arguments: [
      (["number": "2"], "/number: expected 1, as in the file's name"),
      (["name": "\"other\""], "/name: expected \"first\", as in the file's name"),
      (["phase": "\"later\""], "/phase: expected one of expand, contract"),
      (["description": nil], "/description: expected a text"),
      (["note": "1"], "/note: unknown, expected one of number, name"),
      (["up": "[]"], "/up: expected a list of steps"),
      (["down": nil], ": expected either \"down\""),
      (["irreversible": "\"why\""], ": expected either \"down\""),
      (["down": nil, "irreversible": "7"], "/irreversible: expected a text"),
    ] as [([String: String?], String)])
  func aHeaderIsReadStrictly(_ changed: [String: String?], _ fault: String) async throws {
    let found = try await faults(Self.file(changed))
    #expect(found.contains { $0.hasPrefix(fault) }, "\(found)")
  }

  @Test(
    arguments: [
      (#"7"#, "/up/0: expected an object with one key"),
      (#"{}"#, "/up/0: expected an object with one key"),
      (
        #"{"createTable": {}}"#, "/up/0/createTable: unknown step, expected one of createCollection"
      ),
      (#"{"dropCollection": {}}"#, "/up/0/dropCollection/collection: expected a text"),
      (
        #"{"dropCollection": {"collection": "migrations"}}"#,
        "/up/0/dropCollection/collection: expected a collection's name, and not migrations"
      ),
      (
        #"{"dropCollection": {"collection": "a", "force/d": true}}"#,
        "/up/0/dropCollection/force~1d: unknown, expected one of collection"
      ),
      (
        #"{"createCollection": {"collection": "a", "options": {"validator": {}}}}"#,
        "/up/0/createCollection/options/validator: not here"
      ),
      (#"{"createIndex": {"collection": "a", "name": "i"}}"#, "/up/0/createIndex/key: expected an"),
      (
        #"{"createIndex": {"collection": "a", "name": "i", "key": {}}}"#,
        "/up/0/createIndex/key: expected at least one field"
      ),
      (
        #"{"dropIndex": {"collection": "a", "name": "*"}}"#,
        "/up/0/dropIndex/name: expected one index's name"
      ),
      (
        #"{"validator": {"collection": "a", "level": "hard", "validator": {}}}"#,
        "/up/0/validator/level: expected one of off, moderate, strict"
      ),
      (
        #"{"validator": {"collection": "a", "level": "strict", "action": "ask", "validator": {}}}"#,
        "/up/0/validator/action: expected one of error, warn"
      ),
      (
        #"{"validator": {"collection": "a", "level": "strict"}}"#,
        "/up/0/validator/validator: expected an object"
      ),
      (
        #"{"update": {"collection": "a", "update": {"x": 1}}}"#,
        "/up/0/update/update: expected operators"
      ),
      (
        #"{"update": {"collection": "a", "update": []}}"#, "/up/0/update/update: expected operators"
      ),
      (
        #"{"update": {"collection": "a", "update": {"$set": {"x": 1}}, "batch": 0}}"#,
        "/up/0/update/batch: expected a number of documents, 1 to 5000"
      ),
      (
        #"{"swift": {"step": "unheard-of"}}"#,
        "/up/0/swift/step: this program has no step \"unheard-of\", but known"
      ),
      (#"{"renameCollection": {"from": "a"}}"#, "/up/0/renameCollection/to: expected a text"),
      (
        #"{"dropCollection": {"collection": "a", "collection": "b"}}"#,
        "/up/0/dropCollection/collection: stands there twice"
      ),
    ])
  func aStepIsReadStrictly(_ step: String, _ fault: String) async throws {
    let found = try await faults(Self.file(["up": "[\(step)]"]))
    #expect(found.contains { $0.hasPrefix(fault) }, "\(found)")
  }

  @Test func allFaultsOfAllFilesAreSaidAtOnce() async throws {
    try await MigrationsOnDisk.with { folder in
      try folder.write(Self.file(["phase": "1", "note": "1"]), to: "0001-first.json")
      try folder.write("{", to: "0002-second.json")
      try folder.write("{}", to: "notes.json")
      let faults = #expect(throws: MigrationFileFaults.self) { try folder.migrations() }
      let files = Set(faults?.all.map(\.file) ?? [])
      #expect(files == ["0001-first.json", "0002-second.json", "notes.json"])
      #expect(faults?.all.count == 4)
    }
  }

  @Test(arguments: [
    ["0002-a"], ["0001-a", "0003-b"], ["0001-a", "0001-b"], ["0000-a", "0001-b"],
  ])
  func numbersBeginAtOneWithoutGapsAndAreThereOnce(_ titles: [String]) async throws {
    try await MigrationsOnDisk.with { folder in
      for title in titles {
        let number = try #require(Int(title.prefix(4)))
        try folder.add(String(title.dropFirst(5)), number: number, up: Self.step, down: Self.step)
      }
      let faults = #expect(throws: MigrationFileFaults.self) { try folder.migrations() }
      #expect(faults?.all.first?.message.contains("without gaps") == true)
    }
  }

  @Test func aFolderThatIsNotThereIsAFault() {
    let faults = #expect(throws: MigrationFileFaults.self) {
      try MigrationFolder("/nowhere/at/all").migrations()
    }
    #expect(faults?.description.contains("/nowhere/at/all") == true)
  }

  @Test func otherFilesInTheFolderAreNobodysBusiness() async throws {
    try await MigrationsOnDisk.with { folder in
      try folder.write("notes", to: "README.md")
      try folder.write(Self.file(), to: "0001-first.json")
      #expect(try folder.migrations().map(\.title.description) == ["0001-first"])
    }
  }

  @Test func theChecksumIsThatOfTheContentAndNotOfItsWhiteSpace() async throws {
    let one = Self.file()
    let spread = one.replacing(", ", with: ",\n   ")
    let other = Self.file(["description": "\"e\""])
    let reordered = Self.file([
      "up": #"[{"createIndex": {"collection":"a","name":"i","key":{"a":1,"b":1}}}]"#
    ])
    let turned = reordered.replacing(#""a":1,"b":1"#, with: #""b":1,"a":1"#)
    #expect(try await checksum(one) == checksum(spread))
    #expect(try await checksum(one) != checksum(other))
    #expect(try await checksum(reordered) != checksum(turned))
    #expect(try await checksum(one).count == 64)
  }

  private func checksum(_ text: String) async throws -> String {
    try await MigrationsOnDisk.with { folder in
      try folder.write(text, to: "0001-first.json")
      return try #require(try folder.migrations().first).checksum
    }
  }
}
