package import Schema

/// A secret that all servers of a deployment share. It is made once and shown to nobody.
package struct SecretFields: Fields {
  package let id = Field("id", String.self, storedAs: "_id", is: .assigned, "What it is for.")
  package let value = Field("value", String.self, is: .assigned, "Random hexadecimal digits.")

  package static let declared = Declared(SecretFields())
}

package typealias SecretDocument = Document<SecretFields>
