import Access
import Edge
import Ground
import HTTP
import Schema
import Words

extension APIContext {
  /// An endpoint that gives a list, a page at a time.
  ///
  /// - Parameters:
  ///   - what: what is on a page.
  ///   - shape: the declared fields of the list's documents.
  ///   - open: gives the list that a call asks for.
  func list<F: Fields>(
    _ path: PathTemplate, id operationID: String, _ summary: String, of what: String,
    _ shape: ObjectShape, parameters: [any DeclaredParameter] = [], failures: [ProblemType] = [],
    _ open: @escaping @Sendable (Call, Caller) async throws -> OpenedList<F>
  ) -> Endpoint {
    Endpoint(
      .get, path, id: operationID, summary,
      parameters: parameters + ListParameters.all + viewing.parameters,
      answers: [
        .init(200, "A page of \(what); with `explain=true`, how the database finds it.", .json)
      ],
      failures: failures + [.wrongCursor, .queryTooSlow]
    ) { call in
      let viewer = try await viewer(of: call)
      let query = try ListParameters.query(shape, of: call, for: viewer, zone: viewing.findZone)
      let list = try await open(call, caller(of: call))
      guard try !ListParameters.explains(call) else {
        return .json(try await list.plan(query).json.bytes)
      }
      return Self.answer(try await list.page(query), to: call, for: viewer)
    }
  }

  /// The page, with the next one also as a link (RFC 8288).
  private static func answer(
    _ page: Page<some Fields>, to call: Call, for viewer: Viewer
  ) -> Answer {
    let link = page.next.map {
      "<\(call.targetWithQuery(setting: "cursor", to: $0))>; rel=\"next\""
    }
    return .json(
      page.json(by: DocumentWriter(for: viewer)), headers: link.map { ["Link": $0] } ?? [:])
  }
}
