import Words

extension CallReader {
  /// Nil when there is no body and none is needed.
  func mediaType(among accepted: AcceptedBody) throws(Problem) -> MediaType? {
    guard request.announcesBody else {
      if accepted.isRequired { throw missingBody(accepted) }
      return nil
    }
    let sent = request.headers["Content-Type"]
    guard let mediaType = sent.flatMap(MediaType.init(parsing:)), accepted.admits(mediaType) else {
      throw unsupported(sent, accepted)
    }
    return mediaType
  }

  func body(upTo limit: Int) async throws -> [UInt8] {
    guard request.announcesBody else { return [] }
    if let announced = request.announcedLength, announced > limit { throw tooLarge(limit) }
    guard let body = try await request.body(limit) else { throw tooLarge(limit) }
    return body
  }

  /// Nothing is read of a body that could not be decoded.
  func contentCodings() throws(Problem) -> [ContentCoding] {
    guard request.announcesBody else { return [] }
    guard let named = codings.named(in: request.headers) else {
      throw Problem(
        .unsupportedContentCoding, "Send the body as it is, or in one of: \(codings.list).",
        members: ["accepted": .array(codings.names.map { .string($0) })],
        headers: ["Accept-Encoding": codings.list])
    }
    return named
  }

  /// - Parameter codings: the first applied first.
  func decoded(
    _ body: [UInt8], _ codings: [ContentCoding], upTo limit: Int
  ) throws -> [UInt8] {
    var body = body
    for coding in codings.reversed() {
      let decoded: [UInt8]?
      do {
        decoded = try coding.decode(body, limit)
      } catch is ContentCoding.NotInCoding {
        throw Problem(.malformedRequest, "The body is not whole \(coding.name).")
      }
      guard let decoded else { throw tooLarge(limit) }
      body = decoded
    }
    return body
  }

  func missingBody(_ accepted: AcceptedBody) -> Problem {
    Problem(.missingBody, "Send a body of type \(accepted.list).", headers: acceptHeaders(accepted))
  }

  private func unsupported(_ sent: String?, _ accepted: AcceptedBody) -> Problem {
    let got = sent.map { "'\(ParameterDeclaration.excerpt($0))'" } ?? "no Content-Type"
    return Problem(
      .unsupportedMediaType,
      "Got \(got); this endpoint reads \(accepted.list) (text in UTF-8)."
        + " Set the Content-Type header to one of them.",
      members: ["accepted": .array(accepted.mediaTypes.map { .string($0.essence) })],
      headers: acceptHeaders(accepted))
  }

  private func tooLarge(_ limit: Int) -> Problem {
    Problem(
      .bodyTooLarge, "The body is longer than the \(limit) bytes that this endpoint reads.",
      members: ["limitBytes": .integer(Int64(limit))])
  }

  private func acceptHeaders(_ accepted: AcceptedBody) -> Headers {
    Headers.accepting(accepted, by: endpoint.method)
  }
}
