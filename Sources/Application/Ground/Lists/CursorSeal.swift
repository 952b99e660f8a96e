import BSON
import Crypto
import Query

/// Makes the cursors of one list, and reads those that it made.
///
/// A cursor holds the place of a page's last document in the order, and a signature (HMAC-SHA-256)
/// of it together with the list's name, filter and order: one that was changed, or belongs to another
/// question, is not read. Anybody can see what it holds, which they were shown on the page.
struct CursorSeal {
  private let key: SymmetricKey
  private let order: SortOrder
  /// What is signed beside the place.
  private let question: [UInt8]

  /// - Parameters:
  ///   - secret: known to the servers of this deployment and to nobody else.
  ///   - list: different for each list.
  init(
    _ secret: String, list: String, _ condition: Condition, _ order: SortOrder
  ) throws(BSONError) {
    key = SymmetricKey(data: Array(secret.utf8))
    self.order = order
    question = Array(
      try BSONDocument([
        ("list", .string(list)), ("filter", .document(condition.rendered())),
        ("sort", .document(order.rendered())),
      ]).bytes)
  }

  func cursor(behind place: SortKey) throws(BSONError) -> String {
    let bytes = Array(try BSONArray(place.values).bytes)
    let signature = HMAC<SHA256>.authenticationCode(for: question + bytes, using: key)
    return Base64URL.text(bytes + signature)
  }

  /// - Throws: `ListRefusal.wrongCursor`.
  func place(_ cursor: String) throws(ListRefusal) -> SortKey {
    guard let bytes = Base64URL.bytes(cursor), bytes.count > SHA256.Digest.byteCount else {
      throw .wrongCursor
    }
    let place = Array(bytes.dropLast(SHA256.Digest.byteCount))
    let isOurs = HMAC<SHA256>.isValidAuthenticationCode(
      bytes.suffix(SHA256.Digest.byteCount), authenticating: question + place, using: key)
    guard isOurs, let stored = try? BSONDocument(validating: place),
      let key = SortKey(holding: stored.map { $0.value }, of: order)
    else { throw .wrongCursor }
    return key
  }
}
