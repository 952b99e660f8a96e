/// The response of a service.
package struct HTTPAnswer: Sendable {
  package let status: Int
  /// The lines of the header, in their order.
  package let header: [Line]
  package let body: [UInt8]

  package struct Line: Hashable, Sendable {
    package let name: String
    package let value: String

    package init(_ name: String, _ value: String) {
      self.name = name
      self.value = value
    }
  }

  package init(_ status: Int, header: [Line], body: [UInt8]) {
    self.status = status
    self.header = header
    self.body = body
  }

  package var text: String { String(decoding: body, as: UTF8.self) }

  /// The body as JSON. Throws if it is not JSON.
  package var json: JSONTree { get throws { try JSONTree(body) } }

  /// A header field's value; nil when there is none.
  package subscript(name: String) -> String? {
    header.first { $0.name.lowercased() == name.lowercased() }?.value
  }
}
