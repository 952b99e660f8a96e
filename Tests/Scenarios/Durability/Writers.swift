import TestSupport
import Testing

/// Clients that write continuously and record what was acknowledged.
struct Writers: Sendable {
  let http: HTTPClient
  let log: WriteLog
  /// Whether the program itself may end, so that requests are lost.
  var mayLoseProgram = false

  /// Makes every kind of write until the log is closed.
  func run() async throws {
    try await withThrowingTaskGroup(of: Void.self) { group in
      for name in ["a", "b"] { group.addTask { try await create(name) } }
      group.addTask { try await patch() }
      group.addTask { try await importFiles() }
      try await group.waitForAll()
    }
  }

  private func create(_ name: String) async throws {
    var number = 0
    while log.isOpen {
      number += 1
      let key = "\(log.keyPrefix)\(name)-\(number)"
      log.note { $0.creations[key] = .some(nil) }
      guard let id = try await created(#"{"clientKey":"\#(key)"}"#) else { continue }
      log.note { $0.creations[key] = id }
    }
  }

  /// Each patch adds one more entry to the same document.
  private func patch() async throws {
    // The database may be unavailable at that moment.
    var made: String?
    while made == nil, log.isOpen { made = try await created(#"{"entries":{}}"#) }
    guard let athlete = made else { return }
    log.note { $0.patched = athlete }
    var (number, tag) = (0, #""1""#)
    while log.isOpen {
      number += 1
      let (entry, document) = ("e\(number)", #"{"entries":{"e\#(number)":\#(number)}}"#)
      log.note { $0.patches[entry] = false }
      let sent = tag
      if let answer = try await answer({
        try await http.patch("/v1/athletes/\(athlete)", document, ifMatch: sent)
      }) {
        log.note { $0.patches[entry] = true }
        tag = answer["ETag"] ?? tag
      } else if let now = try await answer({ try await http.get("/v1/athletes/\(athlete)") }) {
        tag = now["ETag"] ?? tag
      }
    }
  }

  private func importFiles() async throws {
    let bytes = try SeedFile.run.bytes
    while log.isOpen {
      guard let athlete = try await created(#"{"imports":true}"#) else { continue }
      log.note { $0.imports[athlete] = false }
      guard try await answer({ try await http.upload(bytes, for: athlete) }) != nil else {
        continue
      }
      log.note { $0.imports[athlete] = true }
    }
  }

  private func created(_ document: String) async throws -> String? {
    try await answer { try await http.post("/v1/athletes", document) }?.json["id"]?.string
  }

  /// The response of a successful request; nil if the response was a problem, or the request was
  /// lost with the program.
  private func answer(
    _ request: @escaping @Sendable () async throws -> HTTPAnswer
  ) async throws -> HTTPAnswer? {
    do {
      let answer = try await Bound.holds(Bound.request, for: "an answer", request)
      if [200, 201].contains(answer.status) { return answer }
      note(answer)
    } catch let broken as Bound.Broken {
      throw broken
    } catch {
      guard mayLoseProgram else { throw error }
    }
    return nil
  }

  /// Records a problem. The only acceptable one is that the database is unavailable.
  private func note(_ answer: HTTPAnswer) {
    let isProper =
      answer.status == 503 && answer["Retry-After"] != nil
      && (try? answer.json.problem) == "store-unavailable"
    log.note { entries in
      entries.problems += 1
      if !isProper { entries.improper.append("\(answer.status) \(answer.text)") }
    }
  }
}
