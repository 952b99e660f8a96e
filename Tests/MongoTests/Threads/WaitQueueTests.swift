import Testing

@testable import Mongo

@Suite struct WaitQueueTests {
  @Test func givesEntriesInTheOrderOfTheirArrival() {
    var queue = WaitQueue<Int>(capacity: 1000) { _ in true }
    var given: [Int] = []
    for number in 0..<500 {
      let taken = queue.append(number)
      #expect(taken)
      if number % 3 == 0, let first = queue.popFirst() { given.append(first) }
    }
    while let first = queue.popFirst() { given.append(first) }
    #expect(given == Array(0..<500))
  }

  @Test func refusesOneMoreThanItsCapacity() {
    var queue = WaitQueue<Int>(capacity: 2) { _ in true }
    let taken = (1...3).map { queue.append($0) }
    #expect(taken == [true, true, false])
  }

  @Test func passesOverEntriesThatLostInterest() {
    var queue = WaitQueue<Int>(capacity: 10) { $0 % 2 == 0 }
    for number in 1...6 { _ = queue.append(number) }
    let first = queue.popFirst()
    let others = queue.removeAll()
    #expect(first == 2)
    #expect(others == [4, 6])
  }

  @Test func givesPlacesOfEntriesThatLostInterestToOthers() {
    var queue = WaitQueue<Int>(capacity: 2) { $0 > 1 }
    let taken = (0...2).map { queue.append($0) }
    let given = (0...1).map { _ in queue.popFirst() }
    #expect(taken == [true, true, true])
    #expect(given == [2, nil])
  }
}
