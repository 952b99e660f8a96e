import BSON

/// Bytes to a document, which then is walked to its last byte.
func fuzz(_ bytes: [UInt8]) {
  checkValidation(of: bytes)
  if let document = try? BSONDocument(validating: bytes) {
    demand(document.bytes.elementsEqual(bytes), "what is accepted is kept byte for byte")
    check(document)
  } else if let document = DocumentMaker.document(from: bytes) {
    let read = demand("what a builder makes is accepted") {
      try BSONDocument(validating: Array(document.bytes))
    }
    demand(read == document, "a builder's document is what its bytes say")
    check(document)
  }
}

/// The same bytes are accepted, or refused for the same reason, wherever they lie.
private func checkValidation(of bytes: [UInt8]) {
  let alone = validation { () throws(BSONError) in try BSONDocument(validating: bytes) }
  let slice = ([7] + bytes + [9])[1...].dropLast()
  let copied = validation { () throws(BSONError) in try BSONDocument(validating: slice) }
  demand(alone == copied, "a slice is judged like an array")
  let range = 1..<(bytes.count + 1)
  let shared = validation { () throws(BSONError) in
    try BSONDocument(validating: [7] + bytes + [9], in: range)
  }
  demand(alone.document == shared.document, "a part of a buffer is judged like an array")
  demand(alone.fault?.reason == shared.fault?.reason, "and refused for the same reason")
  demand(alone.fault?.path == shared.fault?.path, "and at the same path")
  if let fault = alone.fault {
    demand((0...bytes.count).contains(fault.offset), "a fault lies within the bytes")
    demand(fault.offset + 1 == shared.fault?.offset, "offsets count from the buffer's start")
    demand(!fault.description.isEmpty, "a fault has words")
  }
}

private struct Judgement: Equatable {
  var document: BSONDocument?
  var fault: BSONError?
}

private func validation(_ body: () throws(BSONError) -> BSONDocument) -> Judgement {
  do throws(BSONError) {
    return Judgement(document: try body())
  } catch {
    return Judgement(fault: error)
  }
}

private func check(_ document: BSONDocument) {
  checkCopies(of: document)
  checkElements(of: document)
  checkEdits(of: document)
  for form in [ExtendedJSONForm.canonical, .relaxed] {
    let text = document.extendedJSON(form)
    demand(text.first == "{" && text.last == "}", "a document is printed as an object")
  }
  demand(document.ordering(to: document) == .same, "a document stands beside itself")
}
