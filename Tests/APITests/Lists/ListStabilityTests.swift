import BrineTesting
import TestSupport
import Testing

/// A list that is read while it changes.
@Suite(.needsMongod) struct ListStabilityTests {
  /// While writers insert and change, each athlete whose sort key stays is on the pages exactly once.
  @Test func noPageSkipsOrRepeatsWhatKeepsItsPlace() async throws {
    try await withBrine { brine in
      let herd = try await Herd(brine.http, seed: 1313)
      let pages = GeneratedCount.times(200)
      try await withThrowingTaskGroup { group in
        for seed in 1...4 { group.addTask { try await herd.disturb(seed: UInt64(seed)) } }
        try await Self.walk(herd, pages: pages)
        await herd.changes.finish()
        try await group.waitForAll()
      }
      #expect(await herd.changes.count > pages / 20, "nobody wrote meanwhile")
    }
  }

  private static func walk(_ herd: Herd, pages: Int) async throws {
    let sorts = ["mass", "-mass,name", "name,-mass", "-zone,height", "height", nil]
    var (read, number) = (0, 0)
    while read < pages {
      number += 1
      let sort = sorts[number % sorts.count]
      let walk = try await herd.walk(sort: sort, limit: 7 + number % 20)
      read += walk.pages
      let steady = walk.ids.filter(herd.steady.contains)
      #expect(steady.count == herd.steady.count, "\(sort ?? "id"): \(steady.count)")
      #expect(Set(steady) == herd.steady, "\(sort ?? "id")")
    }
  }
}

/// Athletes of whom some never change what they are sorted by.
private struct Herd: Sendable {
  let http: ServiceInProcess
  let steady: Set<String>
  let restless: [String]
  let changes = Changes()

  actor Changes {
    private(set) var count = 0
    private(set) var isOver = false
    func add() { count += 1 }
    func finish() { isOver = true }
  }

  init(_ http: ServiceInProcess, seed: UInt64) async throws {
    self.http = http
    var random = SeededGenerator(seed: seed)
    var (steady, restless): (Set<String>, [String]) = ([], [])
    for _ in 0..<60 {
      steady.insert(try await http.newAthlete(Self.athlete(&random)))
      restless.append(try await http.newAthlete(Self.athlete(&random)))
    }
    (self.steady, self.restless) = (steady, restless)
  }

  /// Sort keys of which many tie, and some are missing.
  private static func athlete(_ random: inout SeededGenerator) -> String {
    var members = ["\"name\":\"N\(random.below(5))\""]
    if !random.chance(1, in: 4) { members.append("\"mass\":\"\(50 + random.below(4)) kg\"") }
    if random.chance(1, in: 2) { members.append("\"height\":\"\(150 + random.below(40)) cm\"") }
    if random.chance(1, in: 2) { members.append("\"zone\":\"Europe/Rome\"") }
    return "{\(members.joined(separator: ","))}"
  }

  /// Inserts athletes, moves the restless ones, and changes what no steady one is sorted by.
  func disturb(seed: UInt64) async throws {
    var random = SeededGenerator(seed: seed)
    let calm = steady.sorted()
    while !Task.isCancelled, await !changes.isOver {
      if random.chance(1, in: 20) {
        _ = try await http.newAthlete(Self.athlete(&random))
      } else if random.chance(1, in: 2) {
        let id = restless[random.below(restless.count)]
        try await patch(id, Self.athlete(&random))
      } else {
        try await patch(calm[random.below(calm.count)], "{\"note\":\"\(random.below(1_000_000))\"}")
      }
      await changes.add()
    }
  }

  private func patch(_ id: String, _ json: String) async throws {
    let answer = try await http.patch("/v1/athletes/\(id)", json, ifMatch: "*")
    #expect(answer.status == 200, "\(answer.text)")
  }

  /// Reads all pages of the list, one behind the other.
  func walk(sort: String?, limit: Int) async throws -> (ids: [String], pages: Int) {
    var (ids, pages): ([String], Int) = ([], 0)
    var cursor: String?
    repeat {
      let order = sort.map { "&sort=\($0)" } ?? ""
      let answer = try await http.get(
        "/v1/athletes?limit=\(limit)&fields=name\(order)" + (cursor.map { "&cursor=\($0)" } ?? ""))
      try #require(answer.status == 200, "\(answer.text)")
      ids += try (answer.json["items"]?.items ?? []).compactMap { $0["id"]?.string }
      cursor = try answer.json["next"]?.string
      pages += 1
    } while cursor != nil && pages < 10_000
    return (ids, pages)
  }
}
