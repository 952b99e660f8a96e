/// The two forms of MongoDB Extended JSON, version 2.
public enum ExtendedJSONForm: Hashable, Sendable {
  /// Every type is named: `{"$numberInt":"1"}`. Nothing is lost.
  case canonical
  /// Numbers and dates from 1970 to 9999 as people write them; the numbers' types are lost.
  case relaxed
}

extension BSONDocument {
  /// The whole content as Extended JSON on one line, for files and for looking at on purpose;
  /// never for a log. O(bytes).
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
  /// The value as Extended JSON on one line, as within a document. O(bytes).
  public func extendedJSON(_ form: ExtendedJSONForm = .relaxed) -> String {
    var printer = ExtendedJSONPrinter(form: form)
    printer.print(self)
    return printer.text
  }
}
