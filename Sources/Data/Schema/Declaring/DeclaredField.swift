/// Anything in a declaration that stands for a field.
public protocol DeclaredField {
  /// The field without its Swift type.
  var outline: FieldOutline { get }
}
