/// A TZif file made here: without changes, so that its footer is for all time.
enum TZif {
  static func bytes(footer: String, leapSeconds: UInt8 = 0) -> [UInt8] {
    let counts: [UInt8] = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, leapSeconds]
    let rest: [UInt8] = [0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 4]
    let header = Array("TZif2".utf8) + Array(repeating: 0, count: 15)
    let type: [UInt8] = [0, 0, 0, 0, 0, 0]
    let body = type + Array("XXX\0".utf8)
    let block = header + counts + rest + body
    return block + block + Array("\n\(footer)\n".utf8)
  }
}
