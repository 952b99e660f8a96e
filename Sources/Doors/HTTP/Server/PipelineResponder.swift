import Hummingbird

/// Carries requests from Hummingbird's types into ours and answers back.
struct PipelineResponder: HTTPResponder {
  let pipeline: RequestPipeline

  func respond(to request: Request, context: BasicRequestContext) async throws -> Response {
    let answer = await pipeline.answer(incoming(request))
    return response(answer, isHead: request.method == .head)
  }

  private func incoming(_ request: Request) -> IncomingRequest {
    let body = request.body
    return IncomingRequest(
      method: request.method.rawValue, target: request.head.path ?? "", headers: headers(request)
    ) { limit in
      var bytes: [UInt8] = []
      for try await chunk in body {
        guard bytes.count + chunk.readableBytes <= limit else { return nil }
        bytes.append(contentsOf: chunk.readableBytesView)
      }
      return bytes
    }
  }

  private func headers(_ request: Request) -> Headers {
    var headers = Headers()
    for field in request.headers { headers.append(field.name.rawName, field.value) }
    // The library moves Host out of the header.
    if let authority = request.head.authority { headers["Host"] = authority }
    return headers
  }

  private func response(_ answer: Answer, isHead: Bool) -> Response {
    var fields = HTTPFields()
    for field in answer.headers.fields {
      guard let name = HTTPFields.Element.Name(field.name) else { continue }
      fields.append(.init(name: name, value: field.value))
    }
    // HEAD tells the length that GET would have.
    if isHead { fields[.contentLength] = String(answer.body.count) }
    return Response(
      status: .init(code: answer.status), headers: fields,
      body: isHead ? .init() : .init(byteBuffer: ByteBuffer(bytes: answer.body)))
  }
}
