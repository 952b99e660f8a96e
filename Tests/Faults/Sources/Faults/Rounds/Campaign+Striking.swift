import BSON
import Cutting
import Foundation

extension Campaign {
  /// What was done to the set.
  struct Strike: Sendable {
    let detail: String
    /// The primary afterwards.
    let primary: Member
    /// When writes could go on: there was a new primary, or the network had healed.
    let end: ContinuousClock.Instant
    /// Whether a member fell silent for the others too.
    var silencesMember = false
    /// Ends the effects that last.
    var mend: @Sendable () async throws -> Void = {}
  }

  /// Causes the fault; its kinds alternate between the rounds.
  func strike(_ number: Int) async throws -> Strike {
    switch fault {
    case .kill: try await kill()
    case .stepDown: try await stepDown(isForced: number.isMultiple(of: 2))
    case .cut: try await cut(number)
    }
  }

  private func kill() async throws -> Strike {
    let (primary, election) = try await set.primary()
    try await primary.kill()
    let next = try await set.nextPrimary(after: election)
    return Strike(
      detail: "killed", primary: next.member, end: next.at, mend: { try primary.start() })
  }

  private func stepDown(isForced: Bool) async throws -> Strike {
    let (primary, election) = try await set.primary()
    async let next = set.nextPrimary(after: election)
    // Without `force`, the primary waits for a secondary that has all writes, and lets it be
    // elected at once.
    _ = try await primary.run(
      isForced
        ? ["replSetStepDown": 5, "secondaryCatchUpPeriodSecs": 0, "force": true]
        : ["replSetStepDown": 10, "secondaryCatchUpPeriodSecs": 5])
    return Strike(
      detail: isForced ? "forced" : "in order", primary: try await next.member,
      end: try await next.at)
  }

  /// Every kind of cut in the middle of every kind of command.
  private func cut(_ number: Int) async throws -> Strike {
    let commands = ["insert", "update", "findAndModify", "commitTransaction"]
    let cut = cuts[number % cuts.count]
    let command = commands[number % commands.count]
    let (primary, election) = try await set.primary()
    primary.proxy.arm(cut, on: [command])
    let struck = try await Patience.wait(for: "a command to cut") { primary.proxy.strike }
    let detail = "\(cut.rawValue) at \(command)"
    if cut.isolatesMember {
      let others = set.members.filter { $0 !== primary }
      for other in others { other.proxy.bar(primary.port, by: cut) }
      let next = try await set.nextPrimary(after: election)
      return Strike(
        detail: detail, primary: next.member, end: next.at,
        silencesMember: cut == .memberSilenced, mend: { set.heal() })
    }
    guard cut == .clientsSilenced else {
      return Strike(detail: detail, primary: primary, end: struck.at)
    }
    try await Task.sleep(for: .seconds(2))
    set.heal()
    return Strike(detail: detail, primary: primary, end: .now)
  }
}
