extension String {
  /// The pattern for what begins with this text; the server uses an index for it.
  public var anchoredPattern: String {
    var pattern = "^"
    for scalar in unicodeScalars {
      if scalar == "\0" {
        // The server refuses a pattern that holds the character itself.
        pattern += #"\x00"#
        continue
      }
      if scalar.isASCII, !scalar.properties.isAlphabetic, !("0"..."9").contains(scalar) {
        pattern.append("\\")
      }
      pattern.unicodeScalars.append(scalar)
    }
    return pattern
  }
}
