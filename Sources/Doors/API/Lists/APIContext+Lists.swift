import Ground
import HTTP
import Schema

extension APIContext {
  /// The parameters of every endpoint that gives a list.
  var listParameters: [any DeclaredParameter] { ListParameters.all + viewing.parameters }

  /// What a call asks for of a list.
  ///
  /// The endpoint declares `listParameters`.
  /// - Parameter shape: the declared fields of the list's documents.
  /// - Throws: `ListRefusal` for texts that cannot be read.
  func query(_ shape: ObjectShape, of call: Call) throws -> ListQuery {
    try ListParameters.query(shape, of: call, viewing)
  }

  /// The page, with the next one also as a link (RFC 8288).
  func answer(_ page: Page<some Fields>, to call: Call) throws -> Answer {
    let link = page.next.map {
      "<\(call.targetWithQuery(setting: "cursor", to: $0))>; rel=\"next\""
    }
    return .json(
      page.json(by: try writer(for: call)), headers: link.map { ["Link": $0] } ?? [:])
  }
}
