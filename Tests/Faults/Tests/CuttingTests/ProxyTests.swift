import Cutting
import Testing

/// Each cut happens where it should.
@Suite struct ProxyTests {
  private let insert = Message.command("insert")

  @Test func uncutEverythingComesThrough() throws {
    let ends = try Ends(first: Message.hello())
    ends.ask(insert)
    #expect(ends.asked(insert.count) == insert)
    ends.answer([1, 2, 3])
    #expect(ends.answered(3) == [1, 2, 3])
  }

  @Test func theRequestArrivesAndTheReplyIsLost() throws {
    let ends = try Ends(first: Message.hello())
    ends.proxy.arm(.replyLost, on: ["insert"])
    ends.ask(insert)
    #expect(ends.asked(insert.count) == insert)
    ends.answer([1, 2, 3])
    #expect(ends.answered() == [])
    #expect(ends.proxy.strike?.command == "insert")
  }

  @Test func halfTheRequestArrives() throws {
    let ends = try Ends(first: Message.hello())
    ends.proxy.arm(.requestHalved, on: ["insert"])
    ends.ask(insert)
    #expect(ends.asked() == Array(insert.prefix(insert.count / 2)))
    #expect(ends.answered() == [])
  }

  @Test func whatWasHeldBackComesThroughWhenTheNetworkHeals() throws {
    let ends = try Ends(first: Message.hello())
    ends.proxy.arm(.clientsSilenced, on: ["insert"])
    ends.ask(insert)
    #expect(ends.asked(insert.count) == insert)
    let find = Message.command("find")
    ends.ask(find)
    ends.answer([1, 2, 3])
    ends.proxy.heal()
    #expect(ends.asked(find.count) == find)
    #expect(ends.answered(3) == [1, 2, 3])
  }

  @Test func aSeveredMemberHasNoConnection() throws {
    let ends = try Ends(first: Message.hello())
    ends.proxy.arm(.memberSevered, on: ["insert"])
    ends.ask(insert)
    #expect(ends.asked() == insert)
    #expect(ends.answered() == [])
  }

  @Test func otherCommandsDoNotSetOffACut() throws {
    let ends = try Ends(first: Message.hello())
    ends.proxy.arm(.requestHalved, on: ["update"])
    ends.ask(insert)
    #expect(ends.asked(insert.count) == insert)
    #expect(ends.proxy.strike == nil)
  }

  @Test func aMembersOwnCommandsDoNotSetOffACut() throws {
    let ends = try Ends(first: Message.hello(from: 27017))
    ends.proxy.arm(.requestHalved, on: ["insert"])
    ends.ask(insert)
    #expect(ends.asked(insert.count) == insert)
  }

  @Test func aBarredMemberIsCutOff() throws {
    let ends = try Ends(first: Message.hello(from: 27017))
    ends.proxy.bar(27017, by: .memberSevered)
    #expect(ends.answered() == [])
  }

  @Test func othersAreNotBarred() throws {
    let ends = try Ends(first: Message.hello(from: 27017))
    ends.proxy.bar(27018, by: .memberSevered)
    ends.ask(insert)
    #expect(ends.asked(insert.count) == insert)
  }
}
