package import Words

extension ProblemType {
  /// The relative URL that names the type and opens its page.
  package var path: String { "/problems/" + slug }
}

/// The page that a problem's `type` opens.
struct ProblemPage {
  let type: ProblemType

  var json: JSONValue {
    [
      "type": .string(type.path), "title": .string(type.title),
      "status": .integer(Int64(type.status)), "description": .string(type.sentence),
    ]
  }

  var text: String {
    """
    \(type.title)

    \(type.sentence)

    Status: \(type.status)
    Type:   \(type.path)

    """
  }

  /// `GET /problems/{slug}` over all types that the given endpoints and the ground declare.
  static func endpoint(for types: [ProblemType]) -> Endpoint {
    let bySlug = Dictionary(types.map { ($0.slug, $0) }) { first, _ in first }
    let slug = Parameter.path(
      "slug", .choice(bySlug.keys.sorted()), "The last part of a problem's type.")
    return Endpoint(
      .get, "/problems/{slug}", id: "describeProblem", "Explains one kind of problem.",
      parameters: [slug],
      answers: [.init(200, "The explanation, as text or JSON as asked for.", .text)]
    ) { call in
      // The kind of the parameter admits known slugs only, so this is never the caller's fault.
      guard let type = bySlug[try call[slug]] else { throw Problem(.unknownPath, "No such page.") }
      return ProblemPage(type: type).answer(to: call)
    }
  }

  private func answer(to call: Call) -> Answer {
    let wantsJSON = call.headers["Accept"]?.contains("json") ?? false
    var answer = wantsJSON ? Answer.json(json) : .text(text)
    answer.headers["Vary"] = "Accept"
    return answer
  }
}
