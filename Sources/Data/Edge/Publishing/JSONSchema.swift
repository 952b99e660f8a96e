package import Schema
import Units

/// A declaration as JSON Schema 2020-12, for OpenAPI 3.1: the JSON that `DocumentReader` reads and
/// `DocumentWriter` writes.
///
/// One schema is for both. What Brine writes validates against it, and what it refuses, Brine refuses.
/// What it cannot say is a list, `onlyAtTheEdge`. A field that is null is one that is not there; where
/// a whole document is read, Brine asks that it be left out.
package struct JSONSchema {
  let shape: ObjectShape

  /// - Parameter audience: fields that it may not see are not in the schema.
  package init(of shape: ObjectShape, for audience: Audience = .everyone) {
    self.shape = shape.narrowed(to: audience)
  }

  package var json: [UInt8] {
    var writer = JSONWriter()
    write(to: &writer)
    return writer.bytes
  }

  package func write(to writer: inout JSONWriter) {
    writer.object { Self.write(shape, to: &$0) }
  }
}

extension JSONSchema {
  /// The keywords of an object's schema.
  static func write(_ shape: ObjectShape, to writer: inout JSONWriter) {
    writer.key("type")
    writer.string("object")
    writer.key("properties")
    writer.object { writer in
      for field in shape.fields {
        writer.key(field.name)
        write(field, to: &writer)
        for name in field.formerNames {
          writer.key(name)
          write(field, formerly: name, to: &writer)
        }
      }
    }
    let required = shape.fields.filter { $0.presence == .required }
    if !required.isEmpty || shape.variants != nil {
      writer.key("allOf")
      writer.array { writer in
        for field in required { requires(field, to: &writer) }
        kinds(of: shape, to: &writer)
      }
    }
  }

  /// By its name, or by one that it had before.
  private static func requires(_ field: FieldOutline, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.key("anyOf")
      writer.array { writer in
        for name in [field.name] + field.formerNames {
          writer.object { writer in
            writer.key("required")
            writer.array { $0.string(name) }
          }
        }
      }
    }
  }

  private static func kinds(of shape: ObjectShape, to writer: inout JSONWriter) {
    guard let variants = shape.variants, let tag = shape.field(storedAs: variants.tag) else {
      return
    }
    for word in variants.kinds {
      guard let kind = variants.shape(word) else { continue }
      writer.object { writer in
        writer.key("if")
        writer.object { writer in
          writer.key("required")
          writer.array { $0.string(tag.name) }
          writer.key("properties")
          writer.object { writer in
            writer.key(tag.name)
            writer.object { writer in
              writer.key("const")
              writer.string(word)
            }
          }
        }
        writer.key("then")
        writer.object { write(kind, to: &$0) }
      }
    }
  }

  /// - Parameter former: the name that it is written under, when it is not the present one.
  private static func write(
    _ field: FieldOutline, formerly former: String? = nil, to writer: inout JSONWriter
  ) {
    writer.object { writer in
      writer.key("description")
      writer.string(former == nil ? field.about : "Another name of \"\(field.name)\".")
      if former != nil {
        writer.key("deprecated")
        writer.bool(true)
      }
      if field.presence == .assigned {
        writer.key("readOnly")
        writer.bool(true)
      }
      ValueSchema(field.shape, field.constraints, mayBeNull: field.presence != .required)
        .write(to: &writer)
      guard !field.examples.isEmpty else { return }
      writer.key("examples")
      writer.array { writer in
        let documents = DocumentWriter(for: Viewer())
        for example in field.examples { documents.write(example, as: field.shape, to: &writer) }
      }
    }
  }
}
