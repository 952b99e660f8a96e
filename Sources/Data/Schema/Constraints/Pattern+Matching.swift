extension Pattern {
  /// Whether the whole text has this form. In steps of at most bytes × counts, whatever the text.
  public func matches(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    // Whether the steps so far can end before each byte of the text.
    var ends = [Bool](repeating: false, count: bytes.count + 1)
    ends[0] = true
    for step in steps { ends = step.ends(in: bytes, from: ends) }
    return ends[bytes.count]
  }
}

extension Pattern.Step {
  /// Where the step can end, given where it can begin.
  fileprivate func ends(in bytes: [UInt8], from starts: [Bool]) -> [Bool] {
    var ends = [Bool](repeating: false, count: starts.count)
    for start in starts.indices where starts[start] {
      var end = start
      if least == 0 { ends[end] = true }
      while end < bytes.count, end - start < most ?? .max, characters.contains(bytes[end]) {
        end += 1
        if end - start >= least {
          // Another start went on from here already, as far as this one could or farther back.
          if most == nil, ends[end] { break }
          ends[end] = true
        }
      }
    }
    return ends
  }
}
