import Access
import BSON
import Edge
import HTTP
import Schema
import Time
import UseCases
import Words

/// What every endpoint of Brine works with.
struct APIContext: Sendable {
  let brine: Brine
  let viewing: Viewing
  private let reader: DocumentReader

  /// - Parameter zone: the time zone of an IANA id; nil when there is none.
  init(_ brine: Brine, zone: @escaping @Sendable (String) -> Zone?) {
    self.brine = brine
    viewing = Viewing(zone: zone)
    reader = DocumentReader { zone($0)?.id }
  }

  /// Who makes the call. Until there are accounts, whoever is on this machine.
  func caller(of call: Call) -> Caller {
    Caller(.localOperator, through: .http)
  }

  /// Who reads the answer to a call, and wrote its body.
  func viewer(of call: Call) async throws -> Viewer {
    var viewer = try viewing.viewer(of: call)
    viewer.audience = try await brine.audience(of: caller(of: call))
    return viewer
  }

  /// How documents are written for the reader of a call's answer.
  func writer(for call: Call) async throws -> DocumentWriter {
    DocumentWriter(for: try await viewer(of: call))
  }

  /// The document, written for the reader of the answer.
  func answer(
    _ document: Document<some Fields>, _ status: Int = 200, to call: Call, headers: Headers = [:]
  ) async throws -> Answer {
    .json(try await writer(for: call).json(document), status: status, headers: headers)
  }

  /// The documents as `{"items": […]}`.
  func answer(items documents: [Document<some Fields>], to call: Call) async throws -> Answer {
    .json(try await writer(for: call).json(items: documents))
  }

  /// The call's body, read for a declaration.
  ///
  /// The endpoint declares `prefer` and the parameters of `viewing`.
  /// - Throws: `InvalidDocument`.
  func document<F: Fields>(
    _ fields: F.Type, from call: Call, for purpose: DocumentReader.Purpose = .whole
  ) async throws -> BSONDocument {
    let handling = try call[Self.prefer] ?? .lenient
    let viewer = try await viewer(of: call)
    do throws(Faults) {
      return try reader.read(
        call.body, as: F.declared.shape, for: purpose, handling: handling, writtenBy: viewer)
    } catch {
      throw InvalidDocument(error)
    }
  }
}

// MARK: - Parameters and bodies that several features have

extension APIContext {
  static let athlete = Parameter.path(
    "athlete", ParameterKind.text, "An athlete's id, such as `ath_demo`.")
  static let event = Parameter.path("event", ParameterKind.text, "An event's id.")
  static let prefer = Parameter.header(
    "Prefer", .handling, "`handling=strict` refuses fields that nobody declared (RFC 7240).")
}

extension ParameterKind<DocumentReader.Handling> {
  /// Other preferences are ignored, as RFC 7240 asks.
  fileprivate static var handling: Self {
    .init(.init("string"), expected: "preferences") { text in
      let preferences = text.lowercased().split(separator: ",").map { $0.filter { $0 != " " } }
      return preferences.contains("handling=strict") ? .strict : .lenient
    }
  }
}

extension AcceptedBody {
  /// Room for white space around a document of the largest size.
  static let document = AcceptedBody([.json], limit: 2 * DocumentLimits.bytes)
  static let documentPatch = AcceptedBody([.mergePatch], limit: 2 * DocumentLimits.bytes)
}
