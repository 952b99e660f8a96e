#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Carries a proxy's bytes, on the proxy's thread.
final class Carrier {
  /// How long replies are dropped before the connections close: long enough for the member to
  /// execute the requests.
  static let swallowing: Duration = .milliseconds(150)

  let listener: Int32
  let member: UInt16
  let mailbox: Mailbox
  var links: [Link] = []

  /// The cut that waits for one of these commands.
  var armed: (cut: Cut, commands: Set<String>)?
  /// The cut that lasts until the network heals.
  var lasting: Cut?
  /// Members whose connections to this one are cut, and in which way.
  var barred: [UInt16: Cut] = [:]
  /// When the links whose replies are dropped will be closed.
  var closing: ContinuousClock.Instant?

  init(from listener: Int32, to member: UInt16, obeying mailbox: Mailbox) {
    self.listener = listener
    self.member = member
    self.mailbox = mailbox
  }

  func run() {
    while obey(mailbox.take()) {
      closeInTime()
      links.removeAll { $0.state == .closed }
      carry()
    }
    for link in links { link.close() }
    close(listener)
  }

  /// Waits for the next bytes, connections or orders, and does what they ask for.
  private func carry() {
    let linked = links
    // No connection is accepted while the member is silent; they wait in the system's queue.
    let door = lasting == .memberSilenced ? -1 : listener
    var waits = [
      pollfd(fd: mailbox.bell, events: Int16(POLLIN), revents: 0),
      pollfd(fd: door, events: Int16(POLLIN), revents: 0),
    ]
    for link in linked { waits += link.waits }
    guard poll(&waits, nfds_t(waits.count), closing == nil ? 1000 : 10) > 0 else { return }
    // An order counts for all that comes after it.
    guard waits[0].revents == 0 else { return }
    for (position, link) in linked.enumerated() {
      serve(link, near: waits[2 + 2 * position].revents, far: waits[3 + 2 * position].revents)
    }
    if waits[1].revents != 0 { letIn() }
  }

  private func serve(_ link: Link, near: Int16, far: Int16) {
    // A strike on an earlier link may have changed this one.
    guard link.state == .open || link.state == .swallowing else { return }
    let readable = Int16(POLLIN | POLLHUP | POLLERR)
    if far & readable != 0 { link.readFar() }
    if near & readable != 0, link.state != .closed {
      link.readNear()
      forward(link)
    }
    if (near | far) & Int16(POLLOUT) != 0 { link.flush() }
  }

  private func letIn() {
    while let near = Sockets.accepted(by: listener) {
      guard lasting != .memberSevered, let far = Sockets.connection(to: member) else {
        close(near)
        continue
      }
      links.append(Link(near: near, far: far))
    }
  }

  /// Sends on the whole messages that have arrived.
  func forward(_ link: Link) {
    while link.state == .open || link.state == .swallowing {
      if link.origin != nil, link.state == .open { stop(link) }
      guard link.state != .silent, let message = WireMessage.taken(from: &link.arrived) else {
        return
      }
      if link.origin == nil { link.origin = message.origin }
      if let armed, link.isOfClient, let command = message.command,
        armed.commands.contains(command)
      {
        strike(armed.cut, at: message, on: link)
        mailbox.note(command)
      } else {
        link.send(message.bytes)
      }
    }
  }
}
