import BrineTesting
import Ground
import TestSupport
import Testing
import UseCases

extension Provocation {
  static let ofRecordings = [
    Provocation("listRecordings", .answer(200)) { brine in
      .get(try await brine.newAthletesPath() + "/recordings")
    },
    Provocation("listRecordings", .problem(.unknownAthlete)) { _ in
      .get("/v1/athletes/ath_none/recordings")
    },
    Provocation("listRecordings", .problem(.wrongCursor)) { brine in
      .get(try await brine.newAthletesPath() + "/recordings?cursor=A")
    },
    Provocation("uploadRecording", .answer(201)) { brine in
      .upload(try SeedFile.run.bytes, for: try await brine.http.newAthlete())
    },
    Provocation("uploadRecording", .answer(200)) { brine in
      let athlete = try await brine.http.newAthlete()
      _ = try await brine.http.upload(SeedFile.run.bytes, for: athlete)
      return .upload(try SeedFile.run.bytes, for: athlete)
    },
    Provocation("uploadRecording", .problem(.unknownAthlete)) { _ in
      .upload(try SeedFile.run.bytes, for: "ath_none")
    },
    Provocation("uploadRecording", .problem(.unreadableFile)) { brine in
      .upload(Array("GPX or so".utf8), for: try await brine.http.newAthlete())
    },
    Provocation("uploadRecording", .problem(.fileTooLarge)) { brine in
      .upload(
        EndlessLaps.file, for: try await brine.http.newAthlete(), query: "?partial=accept")
    },
    Provocation("uploadRecording", .problem(.noZone)) { brine in
      .upload(LocalTimes.file, for: try await brine.http.newAthlete())
    },
    Provocation("readRecording", .answer(200)) { brine in .get(try await brine.newRecordingsPath())
    },
    Provocation("readRecording", .problem(.unknownRecording)) { brine in
      .get(try await brine.newAthletesPath() + "/recordings/rec_none")
    },
    Provocation("readSamples", .answer(200)) { brine in
      .get(try await brine.newRecordingsPath() + "/samples")
    },
    Provocation("readSamples", .problem(.unknownRecording)) { brine in
      .get(try await brine.newAthletesPath() + "/recordings/rec_none/samples")
    },
  ]
}

extension BrineInProcess {
  /// Imports a recording and returns the path.
  fileprivate func newRecordingsPath() async throws -> String {
    let athlete = try await http.newAthlete()
    let upload = try await http.upload(SeedFile.run.bytes, for: athlete)
    let recording = try #require(try upload.json["recordings"]?[0]?.string, "\(upload.text)")
    return "/v1/athletes/\(athlete)/recordings/\(recording)"
  }
}
