import BSON
import Query
import Schema
import Testing
import Units

@Suite struct UpdateTests {
  typealias RunnerUpdate = Update<RunnerFields>

  @Test func isSentByOperators() throws {
    let update = RunnerUpdate(
      .set(\.mass, to: .grams(70_500)), .increment(\.races, by: 1), .remove(\.born),
      .set(\.home.owner.name, to: "Ann"), .append(\.tags, "a", "b"),
      .set(\.dynamic[text: "shoe.brand"], to: "Nike"))
    #expect(
      try update.rendered().extendedJSON(.relaxed) == """
        {"$set":{"massKg":70.5,"home.owner.name":"Ann","shoe.brand":"Nike"},"$unset":{"born":""},\
        "$inc":{"races":1},"$push":{"tags":{"$each":["a","b"]}}}
        """)
  }

  @Test func sendsTheOtherOperatorsToo() throws {
    let update = RunnerUpdate(
      .raise(\.races, to: 5), .lower(\.mass, to: .kilograms(60)), .insert(\.tags, "a"),
      .remove(150, from: \.pulses))
    #expect(
      try update.rendered().extendedJSON(.relaxed) == """
        {"$max":{"races":5},"$min":{"massKg":60.0},"$addToSet":{"tags":{"$each":["a"]}},\
        "$pullAll":{"pulses":[150]}}
        """)
  }

  @Test func refusesToChangeNothing() {
    #expect(throws: UpdateFault.empty) { try RunnerUpdate().rendered() }
  }

  @Test func refusesTwoChangesOfOneField() {
    #expect(throws: UpdateFault.conflict("races", "races")) {
      try RunnerUpdate(.set(\.races, to: 1), .increment(\.races, by: 1)).rendered()
    }
    #expect(throws: UpdateFault.conflict("home.owner.name", "home")) {
      try RunnerUpdate(.set(\.home.owner.name, to: "Ann"), .remove(\.dynamic[text: "home"]))
        .rendered()
    }
  }
}
