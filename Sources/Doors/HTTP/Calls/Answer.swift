package import Words

/// What an endpoint answers: status, header and the whole body.
package struct Answer: Hashable, Sendable {
  package var status: Int
  package var headers: Headers
  package var body: [UInt8]
  /// What the body is; nil when there is none.
  package var mediaType: MediaType?

  package init(
    _ status: Int, _ mediaType: MediaType? = nil, body: [UInt8] = [], headers: Headers = [:]
  ) {
    self.status = status
    self.mediaType = mediaType
    self.body = body
    self.headers = headers
  }

  /// JSON that is already written, such as a document's.
  package static func json(_ bytes: [UInt8], status: Int = 200, headers: Headers = [:]) -> Answer {
    Answer(status, .json, body: bytes, headers: headers)
  }

  package static func json(_ value: JSONValue, status: Int = 200, headers: Headers = [:]) -> Answer
  {
    .json(value.bytes, status: status, headers: headers)
  }

  package static func text(_ text: String, status: Int = 200) -> Answer {
    Answer(status, .text, body: Array(text.utf8))
  }

  /// 204.
  package static let nothing = Answer(204)
}
