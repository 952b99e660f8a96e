/// What the fuzzer calls with each input: the target's `fuzz`, in a file of its own.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  // The fuzzer's bytes live as long as this call; the copy is the target's.
  fuzz(unsafe Array(UnsafeBufferPointer(start: start, count: count)))
  return 0
}

/// Ends the run when a claim does not hold; the fuzzer then keeps the input.
func demand(_ holds: Bool, _ claim: @autoclosure () -> String, line: UInt = #line) {
  guard !holds else { return }
  // Stopping the program is how a target tells the fuzzer what it found.
  fatalError("does not hold, line \(line): \(claim())")
}

/// What `body` makes; an error is a finding.
func demand<Value>(
  _ claim: @autoclosure () -> String, line: UInt = #line, _ body: () throws -> Value
) -> Value {
  do {
    return try body()
  } catch {
    // Stopping the program is how a target tells the fuzzer what it found.
    fatalError("does not hold, line \(line): \(claim()): \(error)")
  }
}
