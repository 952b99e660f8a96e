/// Anything in a declaration that stands for a field.
package protocol DeclaredField {
  var outline: FieldOutline { get }
}
