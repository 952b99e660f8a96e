import Testing

@testable import Mongo

@Suite struct OutageTests {
  private let start = Moment(nanoseconds: 0)
  private let outage = Outage()

  init() { outage.begin(limit: .seconds(10), now: start) }

  private func servers(_ kinds: ServerDescription.Kind...) -> [ServerDescription] {
    kinds.enumerated().map { ServerDescription(address: "\($0.offset)", kind: $0.element) }
  }

  private func fails(_ need: Outage.Need, at second: Double) -> Bool {
    outage.failure(need, now: start + .seconds(second)) != nil
  }

  @Test func waitsForTheFirstServerAsLongAsForAnyOther() {
    #expect(!fails(.server, at: 9.9) && fails(.server, at: 10))
    #expect(!fails(.nobody, at: 1000))
  }

  @Test func countsFromTheLossOfTheLastServer() {
    outage.hear(servers(.primary, .secondary), now: start + .seconds(100))
    #expect(!fails(.server, at: 1000))
    outage.hear(servers(.unknown, .secondary), now: start + .seconds(1000))
    outage.hear(servers(.unknown, .unknown), now: start + .seconds(1005))
    outage.hear(servers(.unknown, .unknown), now: start + .seconds(1010))
    #expect(!fails(.server, at: 1014.9) && fails(.server, at: 1015))
  }

  @Test func endsWithTheFirstServerThatAnswers() {
    #expect(fails(.server, at: 20))
    outage.hear(servers(.unknown, .secondary), now: start + .seconds(20))
    #expect(!fails(.server, at: 20) && fails(.writer, at: 20))
    outage.hear(servers(.primary, .secondary), now: start + .seconds(21))
    #expect(!fails(.writer, at: 21))
  }

  @Test(arguments: [.primary, .standalone, .mongos, .loadBalancer] as [ServerDescription.Kind])
  func knowsWhoTakesWrites(_ kind: ServerDescription.Kind) {
    outage.hear(servers(kind), now: start + .seconds(20))
    #expect(!fails(.writer, at: 40))
  }

  @Test(arguments: [.secondary, .arbiter, .other, .ghost] as [ServerDescription.Kind])
  func missesAPrimaryWhileOthersAnswer(_ kind: ServerDescription.Kind) {
    outage.hear(servers(kind), now: start + .seconds(20))
    #expect(fails(.writer, at: 20) && !fails(.server, at: 40))
  }

  @Test func tellsOfAnOutageAsSuch() throws {
    outage.hear(servers(.unknown, .arbiter), ["0": "connection refused"], now: start)
    let failure = try #require(outage.failure(.writer, now: start + .seconds(60)))
    #expect(failure.kind == .serverSelection && failure.isUnavailable)
    #expect("\(failure)".contains("10.0 seconds"))
    #expect("\(failure)".contains("0: connection refused; 1: arbiter"))
  }

  @Test func failsAtOnceWhileSomebodyDeclaresIt() throws {
    outage.hear(servers(.primary), now: start)
    outage.declare(because: "its process is stopped")
    #expect(outage.isDeclared && fails(.server, at: 1) && fails(.writer, at: 1))
    #expect(!fails(.nobody, at: 1))
    outage.hear(servers(.primary), now: start)
    let failure = try #require(outage.failure(.server, now: start))
    #expect(failure.kind == .serverSelection && failure.isUnavailable)
    #expect("\(failure)".contains("its process is stopped"))
    outage.withdraw(now: start + .seconds(2))
    #expect(!outage.isDeclared && !fails(.server, at: 1000) && !fails(.writer, at: 1000))
  }

  @Test func waitsAnewForAServerOnceTheDeclarationIsWithdrawn() {
    outage.hear(servers(.unknown), now: start)
    outage.declare(because: "its process is stopped")
    outage.withdraw(now: start + .seconds(100))
    #expect(!fails(.server, at: 109.9) && fails(.server, at: 110))
    #expect(!fails(.writer, at: 109.9) && fails(.writer, at: 110))
  }

  @Test func isNotShortenedByAWithdrawalWithoutADeclaration() {
    outage.withdraw(now: start + .seconds(5))
    #expect(fails(.server, at: 10))
  }

  @Test func hasOneSearchAtATime() {
    #expect(outage.beginsSearch() && !outage.beginsSearch())
    outage.endSearch()
    #expect(outage.beginsSearch())
  }
}
