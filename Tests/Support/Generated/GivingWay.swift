extension Sequence {
  /// The same elements, for loops that compute for long: `for await number in (0..<2_000).givingWay`.
  package var givingWay: GivingWay<Self> { GivingWay(base: self) }
}

/// Lets other tests have a turn whenever 20 ms have passed since they last had one. There are only as
/// many threads as processors, and a test that kept one for seconds would make others miss their
/// time-outs.
package struct GivingWay<Base: Sequence>: AsyncSequence {
  fileprivate let base: Base

  package struct AsyncIterator: AsyncIteratorProtocol {
    fileprivate var base: Base.Iterator
    fileprivate var turn = ContinuousClock.now

    package mutating func next() async -> Base.Element? {
      if ContinuousClock.now - turn > .milliseconds(20) {
        await Task.yield()
        turn = .now
      }
      return base.next()
    }
  }

  package func makeAsyncIterator() -> AsyncIterator {
    AsyncIterator(base: base.makeIterator())
  }
}
