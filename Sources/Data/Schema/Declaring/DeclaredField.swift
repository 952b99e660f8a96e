/// Anything in a declaration that stands for a field.
public protocol DeclaredField {
  var outline: FieldOutline { get }
}
