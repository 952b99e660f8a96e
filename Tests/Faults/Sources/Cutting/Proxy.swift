import Foundation
import Synchronization

/// Stands before one member of a replica set: what connects to `port` is connected to the member,
/// until a cut strikes. A thread of its own carries the bytes.
package final class Proxy: Sendable {
  /// Where the member is reached through this proxy.
  package let port: UInt16
  private let mailbox: Mailbox

  /// - Parameter member: The port on which the member itself listens, now or later.
  package init(to member: UInt16) throws(SocketError) {
    let (listener, port) = try Sockets.listener()
    let mailbox = try Mailbox()
    self.port = port
    self.mailbox = mailbox
    Thread.detachNewThread {
      Carrier(from: listener, to: member, obeying: mailbox).run()
    }
  }

  /// Cuts in the middle of the next command of a client's that has one of these names.
  package func arm(_ cut: Cut, on commands: Set<String>) {
    mailbox.forgetStrike()
    mailbox.put(.arm(cut, commands))
  }

  /// When the cut struck, and at which command; nil while it has not.
  package var strike: (at: ContinuousClock.Instant, command: String)? { mailbox.strike }

  /// Keeps another member from this one, in the way in which it was cut.
  package func bar(_ member: UInt16, by cut: Cut) { mailbox.put(.bar(member, cut)) }

  /// Lets everything through again, also what had to wait.
  package func heal() { mailbox.put(.heal) }

  /// Closes everything.
  package func close() { mailbox.put(.close) }
}
