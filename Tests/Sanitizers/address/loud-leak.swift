// Memory that is not freed and not reachable: a report is expected.

@inline(never)
func lose(_ size: Int) {
  UnsafeMutableRawPointer.allocate(byteCount: size, alignment: 16)
    .storeBytes(of: 1, as: Int.self)
}

for size in 100..<200 { lose(size) }
