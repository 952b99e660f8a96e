// Memory that nobody gives back and nobody knows any more: that must be reported.

@inline(never)
func lose(_ size: Int) {
  UnsafeMutableRawPointer.allocate(byteCount: size, alignment: 16)
    .storeBytes(of: 1, as: Int.self)
}

for size in 100..<200 { lose(size) }
