import BSON

func checkCopies(of document: BSONDocument) {
  let detached = document.detached()
  demand(detached == document && detached.hashValue == document.hashValue, "detached is equal")
  var builder = BSONBuilder()
  for element in document.elements { builder.append(element) }
  let copied = demand("elements may be copied") { try builder.finish() }
  demand(copied == document, "copied elements are the same bytes")
  // Options of expressions are sorted and arrays numbered anew, once.
  let rebuilt = demand("values may be written anew") { try document.rebuilt() }
  demand(rebuilt.count == document.count, "nothing is lost when written anew")
  let again = demand("and again") { try rebuilt.rebuilt() }
  demand(again == rebuilt, "and the second time nothing changes")
}

/// Reads everything there is, and each thing in every way there is.
func checkElements(of document: BSONDocument) {
  var bytes: [UInt8] = []
  var seen: Set<[UInt8]> = []
  var isUnique = true
  var last: BSONValue?
  for element in document.elements {
    bytes += element.bytes
    isUnique = seen.insert(Array(element.keyBytes)).inserted && isUnique
    checkKey(of: element)
    check(element.value, after: last)
    last = element.value
  }
  demand(bytes.elementsEqual(document.bytes.dropFirst(4).dropLast()), "elements are all the bytes")
  demand(Array(document).count == document.count, "every element is counted")
  demand(document.isEmpty == (document.count == 0), "empty is without elements")
  checkLookups(in: document, keys: seen)
  if (try? document.checkKeysUnique()) != nil {
    demand(isUnique, "a key that stands twice is found")
  }
}

private func checkKey(of element: BSONElement) {
  demand(element.hasKey(element.key), "an element has its key")
  demand(element.key.utf8.elementsEqual(element.keyBytes), "a key is its bytes")
  element.withKey { demand($0.count == element.keyBytes.count, "a key has one length") }
  demand(element.bytes.suffix(element.valueBytes.count) == element.valueBytes, "a value ends it")
}

/// Looks up some keys, as each costs a walk.
private func checkLookups(in document: BSONDocument, keys: Set<[UInt8]>) {
  var reader = BSONReader(document)
  let found = try? reader.document { (fields) throws(BSONReadingError) in
    var values: [BSONValue] = []
    for key in keys.prefix(16) {
      values.append(try fields.read(String(decoding: key, as: UTF8.self)))
    }
    return values
  }
  demand(found?.count == min(keys.count, 16), "a reader finds every key")
  for (key, value) in zip(keys.prefix(16), found ?? []) {
    let text = String(decoding: key, as: UTF8.self)
    let first = document.elements.first { $0.hasKey(text) }
    demand(document.element(text) == first, "look-up finds the first")
    demand(document[text] == first?.value && document.contains(key: text), "in every way")
    demand(document[path: [text]] == first?.value, "also as a path")
    demand(
      document.elements.contains { $0.hasKey(text) && $0.value == value },
      "a reader reads one of the key's values")
  }
}

private func check(_ value: BSONValue, after last: BSONValue?) {
  demand(value == value && value.hashValue == value.hashValue, "a value equals itself")
  demand(value.ordering(to: value) == .same, "a value stands beside itself")
  if let last {
    let (forth, back) = (value.ordering(to: last), last.ordering(to: value))
    demand((forth == .ascending) == (back == .descending), "order has two ends")
    demand((forth == .same) == (back == .same), "and one middle")
  }
  demand(!value.description.isEmpty, "a value has words")
  switch value {
  case .document(let document): checkElements(of: document)
  case .array(let array): check(array)
  case .javascriptWithScope(let code): checkElements(of: code.scope)
  case .binary(let binary):
    demand(binary.count == binary.bytes.count, "a binary has one length")
    if let uuid = binary.uuid { demand(BSONUUID(uuid.description) == uuid, "a UUID is its text") }
    if let vector = try? BSONVector(binary) {
      demand(BSONBinary(vector) == binary, "a vector is its bytes")
    }
  case .objectID(let id): demand(ObjectID(hex: id.hex) == id, "an ObjectID is its text")
  case .decimal128(let decimal):
    let read = Decimal128(decimal.description)
    demand(read?.description == decimal.description, "a decimal's text is read again")
  default: break
  }
}

private func check(_ array: BSONArray) {
  let values = Array(array)
  demand(values.count == array.count, "every value is counted")
  demand(array[values.count] == nil && array[-1] == nil, "there is nothing beyond the ends")
  if let last = values.last { demand(array[values.count - 1] == last, "the last is there") }
  for (position, value) in values.enumerated() {
    check(value, after: position == 0 ? nil : values[position - 1])
  }
}
