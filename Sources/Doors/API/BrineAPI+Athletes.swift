import BSON
import Documents
import Edge
import HTTP
import Schema
import UseCases

extension BrineAPI {
  var athleteEndpoints: [Endpoint] { [createAthlete, readAthlete, patchAthlete] }

  private var createAthlete: Endpoint {
    Endpoint(
      .post, "/v1/athletes", id: "createAthlete", "Keeps a new athlete's document.",
      parameters: [Self.prefer] + viewing.parameters, body: .document,
      answers: [.init(201, "The athlete, with id and revision.", .json)],
      failures: [.invalidDocument]
    ) { call in
      let document = try document(AthleteFields.self, from: call)
      let athlete = try await useCases.createAthlete(document)
      return try answer(athlete, 201, to: call)
    }
  }

  private var readAthlete: Endpoint {
    Endpoint(
      .get, "/v1/athletes/{athlete}", id: "readAthlete", "Gives an athlete's document.",
      parameters: [Self.athlete, Self.ifNoneMatch] + viewing.parameters,
      answers: [
        .init(200, "The athlete.", .json), .init(304, "It is still as `If-None-Match` says."),
      ],
      failures: [.unknownAthlete]
    ) { call in
      let athlete = try await useCases.athlete(call[Self.athlete])
      let answer = try answer(athlete, 200, to: call)
      let revision = try athlete.required(\.revision)
      let isKnown = try call[Self.ifNoneMatch]?.holds(for: revision, comparing: .weakly) ?? false
      return isKnown ? Answer(304, headers: answer.headers) : answer
    }
  }

  private var patchAthlete: Endpoint {
    Endpoint(
      .patch, "/v1/athletes/{athlete}", id: "patchAthlete",
      "Changes an athlete's document by a merge patch (RFC 7396).",
      parameters: [Self.athlete, Self.ifMatch, Self.prefer] + viewing.parameters,
      body: .documentPatch, answers: [.init(200, "The athlete as it is now.", .json)],
      failures: [.unknownAthlete, .invalidDocument, .revisionRequired, .staleRevision]
    ) { call in
      let id = try call[Self.athlete]
      let current = try await useCases.athlete(id).required(\.revision)
      guard let condition = try call[Self.ifMatch] else {
        throw Problem.revisionRequired(current: current)
      }
      guard condition.holds(for: current, comparing: .strongly) else {
        throw Problem.staleRevision(current: current)
      }
      let patch = try document(AthleteFields.self, from: call, for: .patch)
      return try answer(
        await useCases.changeAthlete(id, ifRevision: current, patch: patch), 200, to: call)
    }
  }

  private func answer(_ athlete: AthleteDocument, _ status: Int, to call: Call) throws -> Answer {
    var headers: Headers = ["ETag": EntityTag.text(try athlete.required(\.revision))]
    if status == 201 { headers["Location"] = "/v1/athletes/\(try athlete.required(\.id))" }
    return .json(try viewing.writer(for: call).json(athlete), status: status, headers: headers)
  }

  static let prefer = Parameter.header(
    "Prefer", .handling, "`handling=strict` refuses fields that nobody declared (RFC 7240).")
  private static let ifMatch = Parameter.header(
    "If-Match", .entityTags, "The ETag of the document that the change was made for.")
  private static let ifNoneMatch = Parameter.header(
    "If-None-Match", .entityTags, "The ETag of the document that you have.")
}

extension ParameterKind<DocumentReader.Handling> {
  /// Other preferences are ignored, as RFC 7240 asks.
  fileprivate static var handling: Self {
    .init(.init("string"), expected: "preferences") { text in
      let preferences = text.lowercased().split(separator: ",").map { $0.filter { $0 != " " } }
      return preferences.contains("handling=strict") ? .strict : .lenient
    }
  }
}

extension BrineAPI {
  /// The call's body, read for a declaration.
  func document<F: Fields>(
    _ fields: F.Type, from call: Call, for purpose: DocumentReader.Purpose = .whole
  ) throws -> BSONDocument {
    let (handling, viewer) = (try call[Self.prefer] ?? .lenient, try viewing.viewer(of: call))
    do throws(Faults) {
      return try reader.read(
        call.body, as: F.declared.shape, for: purpose, handling: handling, writtenBy: viewer)
    } catch {
      throw Problem.invalidDocument(error)
    }
  }
}
