import BSON

/// Bytes to a document, which then is decoded into many types; errors are answers, too.
func fuzz(_ bytes: [UInt8]) {
  let accepted = try? BSONDocument(validating: bytes)
  guard let document = accepted ?? DocumentMaker.document(from: bytes) else { return }
  // All types for each input would take four times as long; the length chooses some.
  switch bytes.count % 4 {
  case 0: checkAlone(document)
  case 1: checkScalars(in: document)
  case 2: checkNested(in: document)
  default: checkStoredWhole(in: document)
  }
}

private func checkAlone(_ document: BSONDocument) {
  checkCodable(Everything.self, document)
  checkCodable(Tree.self, document)
  checkCodable([String: BSONValue].self, document)
  checkCodable([String: Int?].self, document)
  checkCodable([Int: [String]].self, document)
  checkCodable([String: [String: [BSONValue]]].self, document)
  let whole = demand("a document decodes as itself") {
    try BSONDecoder().decode(BSONDocument.self, from: document)
  }
  demand(whole == document, "and is then the same")
  for (_, value) in document.prefix(8) { checkValue(value) }
}

private func checkScalars(in document: BSONDocument) {
  checkBoth(Int.self, document)
  checkBoth(Int32.self, document)
  checkBoth(Int64.self, document)
  checkBoth(Double.self, document)
  checkBoth(Bool.self, document)
  checkBoth(String.self, document)
  checkCodable(Holder<Int8>.self, document)
  checkCodable(Holder<UInt16>.self, document)
  checkCodable(Holder<UInt32>.self, document)
  checkCodable(Holder<UInt64>.self, document)
  checkCodable(Holder<Float>.self, document)
}

private func checkNested(in document: BSONDocument) {
  checkBoth([Int].self, document)
  checkBoth([String?].self, document)
  checkBoth([[Double]].self, document)
  checkBoth([BSONValue].self, document)
  checkBoth([Holder<[Bool?]>].self, document)
  checkBoth(Holder<Holder<String>>.self, document)
  checkCodable(Holder<[String: Int]>.self, document)
  checkCodable(Holder<[[String: Tree]]>.self, document)
  checkCodable(Holder<Set<Int16>>.self, document)
  checkCodable(Holder<[Everything]>.self, document)
}

private func checkStoredWhole(in document: BSONDocument) {
  checkBoth(BSONValue.self, document)
  checkBoth(BSONDocument.self, document)
  checkBoth(BSONArray.self, document)
  checkBoth(BSONBinary.self, document)
  checkBoth(BSONUUID.self, document)
  checkBoth(ObjectID.self, document)
  checkBoth(Decimal128.self, document)
  checkBoth(BSONDateTime.self, document)
  checkBoth(BSONTimestamp.self, document)
  checkBoth(BSONRegularExpression.self, document)
  checkBoth(BSONDBPointer.self, document)
  checkBoth(BSONCodeWithScope.self, document)
}

/// A value without a document around it.
private func checkValue(_ value: BSONValue) {
  guard let tree = try? BSONDecoder().decode(Tree.self, fromValue: value) else {
    return demand(false, "every value is a tree")
  }
  let stored = demand("a tree is a value") { try BSONEncoder().encodeValue(tree) }
  demand(stored.type == value.type, "of the same type")
  let again = demand("which decodes") { try BSONDecoder().decode(Tree.self, fromValue: stored) }
  demand(again == tree, "to the same tree")
}
