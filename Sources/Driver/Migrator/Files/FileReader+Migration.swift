import BSON
import Crypto

extension FileReader {
  /// Nil when anything is wrong: the faults then say what.
  mutating func migration(_ utf8: [UInt8], titled title: MigrationTitle) -> Migration? {
    let content: BSONDocument
    do {
      content = try BSONDocument(extendedJSON: utf8)
    } catch {
      note(error.path.map { "/" + $0.escapedForPointer }.joined(), "\(error)")
      return nil
    }
    let known = ["number", "name", "phase", "description", "up", "down", "irreversible"]
    _ = object(.document(content), at: "", keys: known)
    checkTitle(title, in: content)
    let phase = word("phase", in: content, at: "", of: Migration.Phase.allCases)
    let description = text("description", in: content, at: "")
    let up = steps("up", in: content)
    let down = down(in: content)
    guard let phase, let description, let up, let down, faults.isEmpty else { return nil }
    return Migration(
      number: title.number, name: title.name, phase: phase, description: description, up: up,
      down: down, checksum: content.checksum)
  }

  private mutating func checkTitle(_ title: MigrationTitle, in content: BSONDocument) {
    if content["number"]?.int64Value != Int64(title.number) {
      note("/number", "expected \(title.number), as in the file's name")
    }
    if content["name"]?.stringValue != title.name {
      note("/name", "expected \"\(title.name)\", as in the file's name")
    }
  }

  private mutating func down(in content: BSONDocument) -> Migration.Down? {
    switch (content["down"], content["irreversible"]) {
    case (.some, nil): return steps("down", in: content).map { .steps($0) }
    case (nil, .some):
      return text("irreversible", in: content, at: "").map { .irreversible($0) }
    default:
      note(
        "",
        "expected either \"down\" with the steps that take it back, or \"irreversible\" with"
          + " the reason why there are none")
      return nil
    }
  }

  private mutating func steps(_ key: String, in content: BSONDocument) -> [MigrationStep]? {
    guard let values = content[key]?.arrayValue, !values.isEmpty else {
      note("/\(key)", "expected a list of steps")
      return nil
    }
    return values.enumerated().compactMap { position, value in
      step(value, at: "/\(key)/\(position)")
    }
  }
}

extension BSONDocument {
  var checksum: String {
    SHA256.hash(data: Array(extendedJSON(.canonical).utf8)).map { byte in
      (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }.joined()
  }
}
