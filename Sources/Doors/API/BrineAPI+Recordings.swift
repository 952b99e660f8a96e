import Documents
import Edge
import HTTP
import Schema
import UseCases

extension BrineAPI {
  var recordingEndpoints: [Endpoint] { [uploadRecording, readRecording, readSamples] }

  private var uploadRecording: Endpoint {
    Endpoint(
      .post, "/v1/athletes/{athlete}/recordings", id: "uploadRecording",
      "Imports a device's file (FIT) as it is.",
      parameters: [Self.athlete, Self.partial, Self.name] + viewing.parameters, body: .deviceFile,
      answers: [
        .init(201, "The workouts that it holds.", .json),
        .init(200, "The same: the file had come before, and nothing was added.", .json),
      ],
      failures: [.unknownAthlete, .unreadableFile]
    ) { call in
      let upload = Upload(
        call.body, name: try call[Self.name], acceptsPartial: try call[Self.partial] == .accept)
      let file = try await useCases.importFile(upload, for: call[Self.athlete])
      return .json(try json(file, for: call), status: file.isNew ? 201 : 200)
    }
  }

  private var readRecording: Endpoint {
    Endpoint(
      .get, "/v1/athletes/{athlete}/recordings/{recording}", id: "readRecording",
      "Gives what one device reported: its summary, laps and pauses.",
      parameters: [Self.athlete, Self.recording] + viewing.parameters,
      answers: [.init(200, "The recording.", .json)],
      failures: [.unknownRecording]
    ) { call in
      let recording = try await useCases.recording(call[Self.recording], of: call[Self.athlete])
      return .json(try viewing.writer(for: call).json(recording))
    }
  }

  private var readSamples: Endpoint {
    Endpoint(
      .get, "/v1/athletes/{athlete}/recordings/{recording}/samples", id: "readSamples",
      "Gives everything that a recording's device measured, by columns.",
      parameters: [Self.athlete, Self.recording] + viewing.parameters,
      answers: [.init(200, "Stretches of samples, by start.", .json)],
      failures: [.unknownRecording]
    ) { call in
      let stretches = try await useCases.samples(
        of: call[Self.recording], of: call[Self.athlete])
      return .json(try viewing.writer(for: call).json(items: stretches))
    }
  }

  private func json(_ file: ImportedFile, for call: Call) throws -> [UInt8] {
    let documents = try viewing.writer(for: call)
    let ids = try file.recordings.map { try $0.required(\.id) }
    var writer = JSONWriter()
    writer.object { writer in
      writer.key("sha256")
      writer.string(file.sha256)
      writer.key("isNew")
      writer.bool(file.isNew)
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
