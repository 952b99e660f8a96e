internal import BSON

/// How texts compare and sort, by a language's rules.
///
/// `{locale: …, strength: …, caseLevel: …, caseFirst: …, numericOrdering: …, alternate: …,
/// maxVariable: …, backwards: …, normalization: …}` on the wire; what is nil is left to the locale.
public struct Collation: Hashable, Sendable {
  /// What differences count.
  public enum Strength: Int, Hashable, Sendable {
    /// Only base letters: `e` equals `É`.
    case primary = 1
    /// Accents too: `e` equals `E`.
    case secondary
    /// Case too.
    case tertiary
    /// Punctuation too, where `alternate` is `shifted`.
    case quaternary
    /// Every code point.
    case identical
  }

  /// Which case sorts first.
  public enum CaseFirst: String, Hashable, Sendable {
    case upper
    case lower
    case off
  }

  /// Whether spaces and punctuation count as letters of their own.
  public enum Alternate: String, Hashable, Sendable {
    case nonIgnorable = "non-ignorable"
    case shifted
  }

  /// What `shifted` passes over.
  public enum MaxVariable: String, Hashable, Sendable {
    case punctuation = "punct"
    case space
  }

  /// An ICU locale such as `de` or `fr_CA`; `simple` compares bytes.
  public var locale: String
  /// What differences count.
  public var strength: Strength?
  /// Whether case counts although `strength` leaves it out.
  public var caseLevel: Bool?
  /// Which case sorts first.
  public var caseFirst: CaseFirst?
  /// Whether digits compare as numbers: `2` before `10`.
  public var numericOrdering: Bool?
  /// Whether spaces and punctuation count.
  public var alternate: Alternate?
  /// What `shifted` passes over.
  public var maxVariable: MaxVariable?
  /// Whether accents compare from the end of the word, as in French dictionaries.
  public var backwards: Bool?
  /// Whether texts are brought to one Unicode form first.
  public var normalization: Bool?

  /// The rules of a locale, with what differs from them.
  public init(
    locale: String, strength: Strength? = nil, caseLevel: Bool? = nil, caseFirst: CaseFirst? = nil,
    numericOrdering: Bool? = nil, alternate: Alternate? = nil, maxVariable: MaxVariable? = nil,
    backwards: Bool? = nil, normalization: Bool? = nil
  ) {
    self.locale = locale
    self.strength = strength
    self.caseLevel = caseLevel
    self.caseFirst = caseFirst
    self.numericOrdering = numericOrdering
    self.alternate = alternate
    self.maxVariable = maxVariable
    self.backwards = backwards
    self.normalization = normalization
  }

  var fields: CommandBuilder {
    var fields = CommandBuilder()
    fields.set("locale", locale)
    fields.set("strength", strength.map { .int32(Int32($0.rawValue)) })
    fields.set("caseLevel", caseLevel)
    fields.set("caseFirst", caseFirst?.rawValue)
    fields.set("numericOrdering", numericOrdering)
    fields.set("alternate", alternate?.rawValue)
    fields.set("maxVariable", maxVariable?.rawValue)
    fields.set("backwards", backwards)
    fields.set("normalization", normalization)
    return fields
  }
}
