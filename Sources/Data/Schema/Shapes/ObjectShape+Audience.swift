extension ObjectShape {
  /// The shape as it is for an audience: fields that it may not see do not exist, and their stored
  /// keys are no undeclared fields either (`hides`).
  public func narrowed(to audience: Audience) -> ObjectShape {
    guard narrows(for: audience) else { return self }
    let visible = fields.filter { $0.visibleTo <= audience }
    let names = Set(visible.map(\.name))
    return ObjectShape(
      fields: visible.map { $0.narrowed(to: audience) },
      hidden: hidden + fields.filter { $0.visibleTo > audience },
      rules: rules.filter { $0.fields.allSatisfy(names.contains) },
      shorthand: shorthand?.visibleTo ?? .everyone <= audience ? shorthand : nil,
      refusesNearMatches: refusesNearMatches, variants: variants?.narrowed(to: audience))
  }

  fileprivate func narrows(for audience: Audience) -> Bool {
    audience != .service
      && (variants != nil
        || fields.contains { $0.visibleTo > audience || $0.shape.narrows(for: audience) })
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
    guard shape.narrows(for: audience) else { return self }
    return FieldOutline(self, shape: shape.narrowed(to: audience))
  }
}

extension Shape {
  fileprivate func narrows(for audience: Audience) -> Bool {
    switch self {
    case .object(let object): object.narrows(for: audience)
    case .list(let element), .map(let element): element.narrows(for: audience)
    default: false
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
