import Testing

@testable import HTTP

@Suite struct ListenAddressTests {
  @Test(arguments: [
    ("127.0.0.1", "127.0.0.1:8080"), ("127.255.3.9", "127.255.3.9:8080"),
    ("localhost", "127.0.0.1:8080"), ("LOCALHOST", "127.0.0.1:8080"), ("::1", "[::1]:8080"),
    ("[::1]", "[::1]:8080"), ("0:0:0:0:0:0:0:1", "[::1]:8080"),
  ])
  func acceptsLoopback(text: String, shown: String) throws {
    #expect(try ListenAddress.parse(text, port: 8080).description == shown)
  }

  @Test(arguments: [
    "", "0.0.0.0", "::", "*", "192.168.1.5", "128.0.0.1", "127.0.0", "127.0.0.1.1", "127.0.0.256",
    "127.0.0.01", "0127.0.0.1", "127.1", "127.0.0.1 ", " 127.0.0.1", "+127.0.0.1", "[127.0.0.1]",
    "[localhost]", "localhost.example.com", "::ffff:127.0.0.1", "127.0.0.1:80", "fe80::1", "[::1",
  ])
  func refusesAllElse(text: String) {
    #expect(throws: ListenAddressFault.notLoopback(text)) {
      try ListenAddress.parse(text, port: 8080)
    }
  }

  @Test(arguments: [-1, 65536]) func refusesImpossiblePorts(port: Int) {
    #expect(throws: ListenAddressFault.noSuchPort(port)) {
      try ListenAddress.parse("localhost", port: port)
    }
  }

  @Test func saysWhy() {
    #expect(
      "\(ListenAddressFault.notLoopback("0.0.0.0"))".contains("until Brine has accounts"))
  }
}
