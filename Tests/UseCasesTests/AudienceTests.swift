import Access
import BrineTesting
import Schema
import Testing
import UseCases

/// The audience that a caller belongs to follows from who asks.
@Suite(.needsMongod) struct AudienceTests {
  @Test func theServiceSeesAllAndAnAccountWhatItsRelationsSay() async throws {
    try await withTwoAthletes { two in
      let brine = two.brine
      let service = try await brine.audience(of: .service)
      #expect(service == .service)
      #expect(try await brine.audience(of: two.localOperator) == .athleteAndCoaches)
      #expect(try await brine.audience(of: two.account) == .everyone)
      two.relations.audience = .athleteAndCoaches
      #expect(try await brine.audience(of: two.account) == .athleteAndCoaches)
    }
  }

  @Test func anAccountWithoutRelationsSeesWhatEverybodySees() async throws {
    let access = Access(relations: NoRelations())
    #expect(try await access.audience(of: Caller(.account("acc_1"), through: .http)) == .everyone)
  }
}
