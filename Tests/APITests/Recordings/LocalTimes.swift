import Foundation

/// A constructed FIT file of a watch that did not know UTC: its times are seconds since power-on,
/// and its activity message gives the local time of one of them.
enum LocalTimes {
  static let file = [UInt8](Data(base64Encoded: base64) ?? Data())

  private static let base64 = """
    DiBUCEQBAAAuRklUrNJAAAAAAAUAAQABAoQCAoQDBIwEBIYABAEAAQCH1hIA5QEAAEIAABUAA/0EhgABAAEBAALlAQ\
    AAAABBAAAUAAP9BIYDAQIFBIYB5QEAAHgAAAAAAREDAAB4MHUAAAE9BAAAeGDqAAABaQUAAHiQXwEAAZUGAAB4wNQB\
    AAHBBwAAePBJAgAB7QgAAHggvwIAARkKAAB4UDQDAAFFCwAAeICpAwABcQwAAHiwHgQAAZ0NAAB44JMEAAKdDQAAAA\
    RDAAATAAT9BIYCBIYHBIYIBIYDnQ0AAOUBAADAxi0AwMYtAEQAABIACv0EhgIEhgcEhggEhgkEhgsChAUBAAYBABAB\
    AhEBAgSdDQAA5QEAAMDGLQDAxi0A4JMEAF4BBQB4lkUAACIABf0EhgUEhgAEhgEChAIBAAWsDQAAAPuSRMDGLQABAA\
    BigQ==
    """
}
