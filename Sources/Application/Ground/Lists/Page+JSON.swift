package import Edge
import Schema

extension Page {
  /// `{"items": […], "next": …, "total": …}`; without `next` on the last page, and without `total`
  /// unless it was asked for.
  package func json(by documents: DocumentWriter) -> [UInt8] {
    var writer = JSONWriter()
    writer.object { writer in
      writer.key("items")
      documents.write(items, to: &writer)
      if let next {
        writer.key("next")
        writer.string(next)
      }
      if let total {
        writer.key("total")
        writer.integer(Int64(total))
      }
    }
    return writer.bytes
  }
}
