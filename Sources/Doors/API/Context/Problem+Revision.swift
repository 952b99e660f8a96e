import Ground
import HTTP
import Units
import Words

// Over HTTP a change names its revision by the document's ETag, in If-Match.

extension ProblemType {
  static let ifMatchMissing = revisionRequired.adding(
    "Send the document's ETag as If-Match; `currentETag` is the present one.")

  static let ifMatchFailed = staleRevision.adding(
    "Its ETag, to send as If-Match, is `currentETag`.")
}

extension Problem {
  /// The refusal in its own words, and the present revision as HTTP writes it.
  init(_ refusal: RevisionRefusal, in units: UnitSystem) {
    let tag = EntityTag.text(refusal.current)
    let detail = refusal.detail(in: units)
    let members = refusal.members + [JSONValue.Member("currentETag", .string(tag))]
    switch refusal {
    case .conditionMissing:
      self.init(.ifMatchMissing, "\(detail) Send If-Match: \(tag).", members: members)
    case .stale: self.init(.ifMatchFailed, detail, members: members)
    }
    headers["ETag"] = tag
  }
}
