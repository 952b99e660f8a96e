package import HTTPAPI

extension ServerFault: KnowsExitStatus {
  package var exitStatus: ExitStatus {
    switch self {
    case .portInUse: .conflict
    }
  }
}
