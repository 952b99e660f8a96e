import Ground
import HTTP

// A document's strong entity tag is its revision.

extension EntityTag {
  static func text(_ revision: Int64) -> String { EntityTag(revision).description }
}

extension RevisionConditions {
  /// The conditions of a call to an endpoint that declares `Preconditions.parameters`.
  init(of call: Call) throws(Problem) {
    let conditions = try Preconditions(of: call)
    self.init(
      mustBe: conditions.ifMatch?.revisions(comparing: .strong),
      mustNotBe: conditions.ifNoneMatch?.revisions(comparing: .weak))
  }
}

extension EntityTagCondition {
  /// The revisions that it names. A tag that is none of ours, as it stands, names none.
  fileprivate func revisions(comparing comparison: EntityTag.Comparison) -> RevisionCondition {
    switch self {
    case .any: .any
    case .oneOf(let tags): .oneOf(Set(tags.compactMap { $0.revision(by: comparison) }))
    }
  }
}

extension EntityTag {
  fileprivate func revision(by comparison: Comparison) -> Int64? {
    Int64(opaque).flatMap { EntityTag($0).matches(self, by: comparison) ? $0 : nil }
  }
}
