import BrineTesting
import TestSupport
import Testing

/// Undeclared fields come back unchanged, through the HTTP interface and the database.
@Suite(.needsMongod, .brineInProcess)
struct OpenDocumentTests {
  /// An athlete in a response: the members that the service adds, and those that were sent.
  private struct Shown {
    let revision: Double?
    /// Everything after the service's own four members.
    let sent: JSONTree

    init(_ answer: HTTPAnswer) throws {
      let members = try answer.json.members
      let own = JSONTree.object(Array(members.prefix(4)))
      #expect(own.names == ["id", "revision", "createdAt", "updatedAt"])
      revision = own["revision"]?.number
      sent = .object(Array(members.dropFirst(4)))
      // The response has no bytes that the tree does not show.
      #expect(answer.body == JSONTree.object(members).bytes)
    }
  }

  /// 160 documents in total. Each is created, read, changed and read again.
  @Test(arguments: UInt64(1)...16)
  func anyDocumentComesBackAsItCame(seed: UInt64) async throws {
    let http = try BrineInProcess.ofSuite.http
    var generator = GeneratedJSON(seed: seed)
    for _ in 0..<10 {
      let document = try JSONTree(generator.object())
      let patch = try generator.patch(for: document)
      let created = try await http.post("/v1/athletes", document.text)
      try #require(created.status == 201, "\(document.text)\n\(created.text)")
      #expect(try Shown(created).sent == document)
      let path = try #require(created["Location"])
      let read = try await http.get(path)
      #expect(read.body == created.body)
      try await change(path, document, by: patch, http)
    }
  }

  private func change(
    _ path: String, _ document: JSONTree, by patch: JSONTree, _ http: ServiceInProcess
  ) async throws {
    let wanted = document.merged(with: patch)
    let changed = try await http.patch(path, patch.text, ifMatch: "\"1\"")
    try #require(changed.status == 200, "\(document.text)\n\(patch.text)\n\(changed.text)")
    let shown = try Shown(changed)
    #expect(shown.sent == wanted, "\(document.text)\n\(patch.text)")
    #expect(shown.revision == (wanted == document ? 1 : 2))
    #expect(try await http.get(path).body == changed.body)
  }

  @Test func aDeclaredFieldKeepsItsPlaceAmongTheOthers() async throws {
    let http = try BrineInProcess.ofSuite.http
    let sent = #"{"a":1,"mass":"137 lb","b":[{"c":1e2}],"zone":"Europe/Rome"}"#
    let created = try await http.post("/v1/athletes?units=us", sent)
    let shown = try Shown(created).sent.text
    let mass = #""mass":{"value":137,"unit":"[lb_av]"}"#
    #expect(shown == #"{"a":1,\#(mass),"b":[{"c":100.0}],"zone":"Europe/Rome"}"#)
  }
}
