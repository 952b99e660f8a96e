import API
import HTTP
import Schema
package import UseCases
package import Words

extension Refusal: KnowsExitStatus {
  package var exitStatus: ExitStatus {
    switch self {
    case .notFound, .noWakeUp(.notSet, _), .noWakeUp(.neverComes, _): .notFound
    case .alreadyThere, .stale: .conflict
    case .impossible, .unreadable: .failed
    case .unsuitable: .usage
    case .needs, .noWakeUp: .needsAction
    }
  }
}

/// The same words as over HTTP, as lines.
extension Refusal: CustomStringConvertible {
  package var description: String {
    let problem = problem
    let lines = problem.faults.map { "  \($0.line)" }
    return (["\(problem.type.title): \(problem.detail)"] + lines).joined(separator: "\n")
  }
}

extension Faults: KnowsExitStatus {
  package var exitStatus: ExitStatus { .failed }
}

extension Faults: CustomStringConvertible {
  package var description: String { Refusal.impossible(self).description }
}

extension ProblemFault {
  fileprivate var line: String {
    let parts = [got.map { "got \($0)" }, expected.map { "expected \($0)" }].compactMap(\.self)
    let evidence = parts.isEmpty ? "" : " (\(parts.joined(separator: ", ")))"
    return "\(position): \(message)\(evidence)" + (hint.map { " \($0)" } ?? "")
  }

  private var position: String {
    switch place {
    case .pointer(let pointer): pointer.isEmpty ? "document" : pointer
    case .parameter(let name): name
    }
  }
}
