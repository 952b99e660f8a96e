import Foundation
import Synchronization

/// A proxy for one member of a replica set. It forwards connections to `port` to the member, until
/// a cut happens. It has a thread of its own.
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

  /// Cuts the connections of another member to this one, in the same way.
  package func bar(_ member: UInt16, by cut: Cut) { mailbox.put(.bar(member, cut)) }

  /// Forwards everything again, including bytes that had to wait.
  package func heal() { mailbox.put(.heal) }

  /// Closes everything.
  package func close() { mailbox.put(.close) }
}
