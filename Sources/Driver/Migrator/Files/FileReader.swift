import BSON
import Mongo

/// Reads the parts of one file and notes every fault with its place.
struct FileReader {
  let file: String
  /// The steps that the program brings along, by name.
  let programSteps: Set<String>
  private(set) var faults: [MigrationFileFault] = []

  init(_ file: String, programSteps: Set<String>) {
    self.file = file
    self.programSteps = programSteps
  }

  mutating func note(_ pointer: String, _ message: String) {
    faults.append(MigrationFileFault(file: file, pointer: pointer, message: message))
  }

  /// Nil, and a fault, when the value is no object. Keys of other names, and keys that stand there
  /// twice, are faults, too.
  mutating func object(
    _ value: BSONValue?, at pointer: String, keys: [String]
  ) -> BSONDocument? {
    guard let document = value?.documentValue else {
      note(pointer, "expected an object")
      return nil
    }
    var seen: Set<String> = []
    for key in document.keys {
      if !keys.contains(key) {
        note(
          "\(pointer)/\(key.escapedForPointer)",
          "unknown, expected one of \(keys.joined(separator: ", "))")
      }
      if !seen.insert(key).inserted {
        note("\(pointer)/\(key.escapedForPointer)", "stands there twice")
      }
    }
    return document
  }

  /// A text that is not empty.
  mutating func text(_ key: String, in object: BSONDocument, at pointer: String) -> String? {
    if let text = object[key]?.stringValue, !text.isEmpty { return text }
    note("\(pointer)/\(key)", "expected a text")
    return nil
  }

  /// A document of any content. One that is missing is a fault unless there is a value for it.
  mutating func document(
    _ key: String, in object: BSONDocument, at pointer: String, ifMissing: BSONDocument? = nil
  ) -> BSONDocument? {
    guard let value = object[key] else {
      if ifMissing == nil { note("\(pointer)/\(key)", "expected an object") }
      return ifMissing
    }
    if let document = value.documentValue { return document }
    note("\(pointer)/\(key)", "expected an object")
    return nil
  }

  /// One of a few words. One that is missing is a fault unless there is a word for it.
  mutating func word<Word: RawRepresentable<String>>(
    _ key: String, in object: BSONDocument, at pointer: String, of words: [Word],
    ifMissing: Word? = nil
  ) -> Word? {
    if let ifMissing, object[key] == nil { return ifMissing }
    if let text = object[key]?.stringValue, let word = Word(rawValue: text),
      words.contains(where: { $0.rawValue == text })
    {
      return word
    }
    let expected = words.map(\.rawValue).joined(separator: ", ")
    note("\(pointer)/\(key)", "expected one of \(expected)")
    return nil
  }

  /// The name of a collection that migrations may touch.
  mutating func collection(
    _ key: String = "collection", in object: BSONDocument, at pointer: String
  ) -> String? {
    guard let name = text(key, in: object, at: pointer) else { return nil }
    let isAllowed =
      name != Journal.collection && !name.hasPrefix("system.") && !name.contains("$")
      && !name.utf8.contains(0)
    if isAllowed { return name }
    note(
      "\(pointer)/\(key)",
      "expected a collection's name, and not \(Journal.collection), system.… or one with $")
    return nil
  }
}

extension String {
  /// As a part of a JSON pointer (RFC 6901, section 3).
  var escapedForPointer: String { replacing("~", with: "~0").replacing("/", with: "~1") }
}
