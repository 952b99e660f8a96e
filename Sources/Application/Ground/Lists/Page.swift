package import Schema

/// Some documents of a list, in its order.
package struct Page<F: Fields>: Sendable {
  package let items: [Document<F>]
  /// Asks for the page behind this one; nil on the last page.
  package let next: String?
  /// How many documents all pages have, when that was asked.
  package let total: Int?
}
