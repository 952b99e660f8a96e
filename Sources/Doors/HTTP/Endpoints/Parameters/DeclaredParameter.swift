/// A parameter whatever its value's type is: what the router checks and OpenAPI lists.
package protocol DeclaredParameter: Sendable {
  var declaration: ParameterDeclaration { get }
}
