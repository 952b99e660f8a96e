import BSON

/// Edits some keys, as each edit copies the document.
func checkEdits(of document: BSONDocument) {
  for element in document.elements.prefix(4) {
    let key = element.key
    check(removing: key, from: document)
    check(setting: key, in: document)
    check(renaming: key, in: document)
  }
  let longer = demand("a document may be added to itself") {
    try document.appending(contentsOf: document)
  }
  demand(longer.count == 2 * document.count, "and has then twice the elements")
  checkIsWhole(longer)
}

private func check(removing key: String, from document: BSONDocument) {
  let shorter = document.removing(key)
  demand(!shorter.contains(key: key), "a removed key is gone")
  let others = document.elements.count { !$0.hasKey(key) }
  demand(shorter.count == others, "and nothing else is")
  checkIsWhole(shorter)
}

private func check(setting key: String, in document: BSONDocument) {
  guard let value = document[key] else { return demand(false, "a key has a value") }
  let same = demand("a value may be set") { try document.setting(key, to: value) }
  demand(same.count == document.count, "setting replaces")
  let other = demand("another value may be set") { try document.setting(key, to: "other") }
  demand(other[key] == "other", "what was set is found")
  demand(other.count == document.count, "and stands in the place of the old one")
  checkIsWhole(other)
  let longer = demand("a value may be appended") { try document.appending(key, value) }
  demand(longer.count == document.count + 1, "appending adds")
  demand(longer[key] == value, "and the first is still found")
  checkIsWhole(longer)
}

private func check(renaming key: String, in document: BSONDocument) {
  let renamed = demand("a key may be renamed") { try document.renaming(key, to: key + "2") }
  demand(renamed.count == document.count, "renaming keeps every element")
  demand(renamed.contains(key: key + "2"), "the new key is found")
  let back = demand("and back") { try renamed.renaming(key + "2", to: key) }
  if !document.contains(key: key + "2") {
    demand(back == document, "and then the bytes are as before")
  }
}

/// What an edit makes would be accepted from outside, too.
private func checkIsWhole(_ document: BSONDocument) {
  let read = demand("an edited document is accepted") {
    try BSONDocument(validating: Array(document.bytes))
  }
  demand(read == document, "an edited document is what its bytes say")
}
