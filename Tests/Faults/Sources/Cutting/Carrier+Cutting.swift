extension Carrier {
  /// Executes the orders; false when the last one is to end.
  func obey(_ orders: [Mailbox.Order]) -> Bool {
    for order in orders {
      switch order {
      case .arm(let cut, let commands): armed = (cut, commands)
      case .bar(let member, let cut):
        barred[member] = cut
        for link in links { stop(link) }
      case .heal: heal()
      case .close: return false
      }
    }
    return true
  }

  /// Cuts in the middle of the command that this message is.
  func strike(_ cut: Cut, at message: WireMessage, on link: Link) {
    armed = nil
    switch cut {
    case .requestHalved:
      link.send(message.bytes.prefix(message.bytes.count / 2))
      for link in links where link.isOfClient { link.close() }
    case .replyLost:
      link.send(message.bytes)
      swallow()
    case .memberSevered:
      link.send(message.bytes)
      lasting = cut
      swallow()
      for link in links where !link.isOfClient { link.close() }
    case .clientsSilenced, .memberSilenced:
      link.send(message.bytes)
      lasting = cut
      for link in links { stop(link) }
    }
  }

  /// Lets the member execute the requests that it received, and drops the replies.
  private func swallow() {
    for link in links where link.isOfClient && link.state == .open { link.state = .swallowing }
    closing = .now + Self.swallowing
  }

  func closeInTime() {
    guard let closing, closing <= .now else { return }
    self.closing = nil
    for link in links where link.state == .swallowing { link.close() }
  }

  /// Applies the current cuts to a link.
  func stop(_ link: Link) {
    guard link.state == .open else { return }
    if lasting == .memberSilenced || lasting == .clientsSilenced && link.isOfClient {
      link.state = .silent
    }
    guard case .member(let port?) = link.origin, let cut = barred[port] else { return }
    if cut == .memberSevered { link.close() } else { link.state = .silent }
  }

  private func heal() {
    (armed, lasting, barred) = (nil, nil, [:])
    for link in links where link.state == .silent {
      link.state = .open
      link.flush()
      forward(link)
    }
  }
}
