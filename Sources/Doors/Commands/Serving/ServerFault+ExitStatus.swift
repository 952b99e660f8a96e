package import HTTP
package import Words

extension ServerFault: KnowsExitStatus {
  package var exitStatus: ExitStatus {
    switch self {
    case .portInUse: .conflict
    }
  }
}
