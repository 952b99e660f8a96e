import BSON
import Query
import Schema

/// Stored values that a text means all together: a day's moments, or the numbers that are shown alike.
struct StoredSpan {
  private let first: BSONValue
  private let end: BSONValue
  private let holdsEnd: Bool

  /// Up to an end that is no part of it.
  init(from first: BSONValue, to end: BSONValue) {
    self.first = first
    self.end = end
    holdsEnd = false
  }

  init(_ range: ClosedRange<Double>) {
    first = .double(range.lowerBound)
    end = .double(range.upperBound)
    holdsEnd = true
  }

  /// What is less comes before all of it, what is greater behind all of it, and what is equal is in it.
  func condition(_ place: DeclaredPlace, _ comparator: FilterToken.Comparator) -> Condition {
    guard first != end else { return .standing(place.path, comparator, first) }
    let (upTo, behind): (Comparison, Comparison) =
      holdsEnd ? (.lessOrEqual, .greater) : (.less, .greaterOrEqual)
    let inside = place.passes([.compares(.greaterOrEqual, first), .compares(upTo, end)])
    return switch comparator {
    case .less: .comparing(place.path, .less, first)
    case .lessOrEqual: .comparing(place.path, upTo, end)
    case .greater: .comparing(place.path, behind, end)
    case .greaterOrEqual: .comparing(place.path, .greaterOrEqual, first)
    case .equal, .has: inside
    case .notEqual: inside.negated
    }
  }
}
