import CZlib

/// Unpacks gzip data, and owns the state of zlib.
struct InflateStream: ~Copyable {
  /// Allocated, so that its address never changes: zlib keeps pointers into it.
  private let state: UnsafeMutablePointer<z_stream>
  private let bytes: [UInt8]

  /// How many of the bytes zlib has read.
  private var position = 0

  private static let chunk = 64 * 1024

  init(_ bytes: [UInt8]) throws(CompressionFault) {
    self.bytes = bytes
    state = .allocate(capacity: 1)
    state.initialize(to: z_stream())
    guard brine_gunzip_begin(state) == Z_OK else { throw .outOfMemory }
  }

  deinit {
    // Also correct if the stream could not be prepared: zlib then has nothing to free.
    inflateEnd(state)
    state.deallocate()
  }

  /// Unpacks one member. zlib checks its checksum and length.
  mutating func unpackMember(
    into unpacked: inout [UInt8], limit: Int
  ) throws(CompressionFault) {
    while true {
      // Unpacks up to one byte over the limit, to notice that there are more.
      let room = min(InflateStream.chunk - 1, limit - unpacked.count) + 1
      let (status, chunk) = step(atMost: room)
      unpacked += chunk
      guard unpacked.count <= limit else { throw .tooLarge(limit: limit) }
      switch status {
      case Z_STREAM_END: return
      case Z_OK where !chunk.isEmpty || position < bytes.count: continue
      case Z_OK, Z_BUF_ERROR: throw .truncated
      case Z_MEM_ERROR: throw .outOfMemory
      default: throw .damaged
      }
    }
  }

  /// Whether another member follows. Zeros, with which some programs pad the data, do not count.
  mutating func hasAnotherMember() throws(CompressionFault) -> Bool {
    guard !bytes[position...].allSatisfy({ $0 == 0 }) else { return false }
    guard inflateReset(state) == Z_OK else { throw .damaged }
    return true
  }

  /// Lets zlib write at most `count` bytes, 1 or more.
  private mutating func step(atMost count: Int) -> (status: Int32, chunk: [UInt8]) {
    let (state, rest) = (self.state, bytes[position...])
    var (status, read) = (Z_OK, 0)
    let chunk = [UInt8](unsafeUninitializedCapacity: count) { output, written in
      // zlib uses both buffers only during the call of `inflate`.
      rest.withUnsafeBufferPointer { input in
        // zlib only reads through `next_in`; its type lacks the `const`.
        state.pointee.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
        state.pointee.avail_in = UInt32(clamping: input.count)
        state.pointee.next_out = output.baseAddress
        state.pointee.avail_out = UInt32(clamping: count)
        let given = state.pointee.avail_in
        status = inflate(state, Z_NO_FLUSH)
        read = Int(given - state.pointee.avail_in)
        written = count - Int(state.pointee.avail_out)
      }
    }
    position += read
    return (status, chunk)
  }
}
