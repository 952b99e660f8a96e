internal import Synchronization

extension ObjectShape {
  /// The shape as it is for an audience: fields that it may not see do not exist, and their stored
  /// keys are no undeclared fields either (`hides`).
  public func narrowed(to audience: Audience) -> ObjectShape {
    guard audience < wholeFor else { return self }
    if let known = narrowed.withLock({ $0[audience] }) { return known }
    let made = ObjectShape(narrowing: self, to: audience)
    narrowed.withLock { $0[audience] = made }
    return made
  }

  private convenience init(narrowing shape: ObjectShape, to audience: Audience) {
    let visible = shape.fields.filter { $0.visibleTo <= audience }
    let names = Set(visible.map(\.name))
    self.init(
      fields: visible.map { $0.narrowed(to: audience) },
      hidden: shape.hidden + shape.fields.filter { $0.visibleTo > audience },
      rules: shape.rules.filter { $0.fields.allSatisfy(names.contains) },
      shorthand: shape.shorthand?.visibleTo ?? .everyone <= audience ? shape.shorthand : nil,
      refusesNearMatches: shape.refusesNearMatches,
      variants: shape.variants?.narrowed(to: audience))
  }
}

extension ObjectShape.Variants {
  fileprivate func narrowed(to audience: Audience) -> ObjectShape.Variants {
    let shape = shape
    return ObjectShape.Variants(tag: tag, kinds: kinds) { shape($0)?.narrowed(to: audience) }
  }
}

extension FieldOutline {
  fileprivate func narrowed(to audience: Audience) -> FieldOutline {
    guard audience < shape.wholeFor else { return self }
    return FieldOutline(self, shape: shape.narrowed(to: audience))
  }
}

extension Shape {
  /// The least audience that may see all of it.
  var wholeFor: Audience {
    switch self {
    case .object(let object): object.wholeFor
    case .list(let element), .map(let element): element.wholeFor
    default: .everyone
    }
  }

  fileprivate func narrowed(to audience: Audience) -> Shape {
    switch self {
    case .object(let object): .object(object.narrowed(to: audience))
    case .list(let element): .list(element.narrowed(to: audience))
    case .map(let element): .map(element.narrowed(to: audience))
    default: self
    }
  }
}
