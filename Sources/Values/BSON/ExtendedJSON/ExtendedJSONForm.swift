/// The two forms of MongoDB Extended JSON, version 2.
public enum ExtendedJSONForm: Hashable, Sendable {
  /// Names the type of every number: `{"$numberInt":"1"}`. Nothing is lost.
  case canonical
  /// Writes plain numbers, and dates from 1970 to 9999 in RFC 3339; the types of numbers are lost.
  case relaxed
}

extension BSONDocument {
  /// The whole content as Extended JSON on one line, for files and for people. Never log it.
  /// O(bytes).
  ///
  /// ```swift
  /// (["sport": "cycling", "massKg": 72.5] as BSONDocument).extendedJSON()
  /// // {"sport":"cycling","massKg":72.5}
  /// ```
  public func extendedJSON(_ form: ExtendedJSONForm = .relaxed) -> String {
    var printer = ExtendedJSONPrinter(form: form)
    printer.print(self)
    return printer.text
  }
}

extension BSONValue {
  /// The value as Extended JSON on one line, in the form that it has in a document. O(bytes).
  public func extendedJSON(_ form: ExtendedJSONForm = .relaxed) -> String {
    var printer = ExtendedJSONPrinter(form: form)
    printer.print(self)
    return printer.text
  }
}
