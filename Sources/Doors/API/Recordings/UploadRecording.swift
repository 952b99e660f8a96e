import Documents
import Edge
import HTTP
import Schema
import UseCases
import Words

extension RecordingAPI {
  var uploadRecording: Endpoint {
    Endpoint(
      .post, "/v1/athletes/{athlete}/recordings", id: "uploadRecording",
      "Imports a device's file (FIT) as it is, also as .gz, or one in a .zip.",
      parameters: [APIContext.athlete, Self.partial, Self.name] + context.viewing.parameters,
      body: .deviceFile,
      answers: [
        .init(201, "The workouts that it holds.", .json),
        .init(200, "The same: the file had come before, and nothing was added.", .json),
      ],
      failures: [.unknownAthlete, .unreadableFile, .fileTooLarge, .noZone]
    ) { call in
      let upload = Upload(
        call.body, name: try call[Self.name], acceptsPartial: try call[Self.partial] == .accept)
      let file = try await context.brine.recordings.importFile(
        upload, for: call[APIContext.athlete], by: context.caller(of: call))
      return .json(try await json(file, for: call), status: file.isNew ? 201 : 200)
    }
  }

  private func json(_ file: ImportedFile, for call: Call) async throws -> [UInt8] {
    let documents = try await context.writer(for: call)
    let ids = try file.recordings.map { try $0.required(\.id) }
    var writer = JSONWriter()
    writer.object { writer in
      writer.key("sha256")
      writer.string(file.sha256)
      writer.key("isNew")
      writer.bool(file.isNew)
      writer.key("faults")
      JSONValue.array(file.faults.map(\.json)).write(to: &writer)
      writer.key("recordings")
      writer.array { writer in
        for id in ids { writer.string(id) }
      }
      writer.key("events")
      documents.write(file.events, to: &writer)
    }
    return writer.bytes
  }

  private static let partial = Parameter.query(
    "partial", .choice(of: PartialFiles.self), default: .refuse,
    "Whether the plausible part of a damaged file is kept, marked partial.")
  private static let name = Parameter.query(
    "name", ParameterKind.text, "What the file is called where it comes from.")
}

/// What becomes of a damaged file.
private enum PartialFiles: String, CaseIterable, Sendable {
  case refuse
  case accept
}

extension AcceptedBody {
  fileprivate static let deviceFile = AcceptedBody(
    [.fit, .gzip, .zip, .bytes], limit: Upload.limit)
}
