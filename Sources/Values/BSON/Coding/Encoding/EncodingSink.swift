/// A container that was begun: how deep, and which of those that were ever begun there.
struct EncodingPlace {
  let depth: Int
  let token: Int
}

/// The builder that all levels of one encoding write to, in turn.
final class EncodingSink {
  // Each access ends before another can begin: the builder's methods call nothing from outside, and
  // an encoder belongs to one task. Checking that at run time took a tenth of encoding's time.
  @exclusivity(unchecked) var builder: BSONBuilder
  let userInfo: [CodingUserInfoKey: any Sendable]
  /// The containers begun and not ended, outermost first.
  @exclusivity(unchecked) private var open = [0]
  private var lastToken = 0

  init(_ builder: BSONBuilder, _ userInfo: [CodingUserInfoKey: any Sendable]) {
    self.builder = builder
    self.userInfo = userInfo
  }

  /// Ends the containers inside of `place`, so that it can go on; false when it is ended itself.
  func stand(at place: EncodingPlace) -> Bool {
    guard place.depth < open.count, open[place.depth] == place.token else { return false }
    while open.count > place.depth + 1 { end() }
    return true
  }

  func begin(_ type: BSONType, _ slot: BSONSlot) -> EncodingPlace {
    if type == .array { builder.beginArray(slot) } else { builder.beginDocument(slot) }
    lastToken += 1
    open.append(lastToken)
    return EncodingPlace(depth: open.count - 1, token: lastToken)
  }

  private func end() {
    open.removeLast()
    if builder.innermostIsArray { builder.endArray() } else { builder.endDocument() }
  }

  /// Ends all containers and hands over the document.
  func finish() throws -> BSONDocument {
    _ = stand(at: EncodingPlace(depth: 0, token: 0))
    do throws(BSONError) {
      return try builder.finish()
    } catch {
      // The first key is the outer document's, which holds the value alone.
      throw EncodingError.invalidValue(
        Self.self,
        .init(
          codingPath: error.path.dropFirst().map { PlainKey(stringValue: $0) },
          debugDescription: error.reason.description, underlyingError: error))
    }
  }
}
