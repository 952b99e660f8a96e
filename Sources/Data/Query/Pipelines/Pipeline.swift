public import BSON
public import Schema

/// What the server is to make of a type's documents, stage by stage: documents of type `In` go in,
/// those of type `Out` come out.
///
/// ```swift
/// try Pipeline(over: WorkoutFields.self)
///   .matching(\.sport == .cycling)
///   .grouped(
///     into: WeekFields.self, .set(\.week, .week(of: \.start, in: rome)),
///     .set(\.distance, .sum(.field(\.distance))))
///   .sorted([.descending(\.week)])
///   .limited(to: 10)
/// ```
///
/// A stage that makes something else of the documents names the declaration of what it makes. The
/// next stage knows only that: one that uses a field which is gone does not compile.
public struct Pipeline<In: Fields, Out: Fields>: Sendable {
  /// As the server is sent them.
  public let stages: [BSONDocument]

  init(_ stages: [BSONDocument]) {
    self.stages = stages
  }

  /// The same documents without a stage.
  public init(over fields: In.Type) where In == Out {
    stages = []
  }

  func adding<Row>(_ stages: BSONDocument..., making: Row.Type) -> Pipeline<In, Row> {
    Pipeline<In, Row>(self.stages + stages)
  }
}

extension Pipeline {
  /// Only documents for which all conditions hold.
  ///
  ///     {$match: {climbs: {$gt: 2}, rider: "ann"}}
  public func matching(_ conditions: Filter<Out>...) throws(PipelineFault) -> Pipeline {
    try matching(Filter(all: conditions))
  }

  /// Only documents that the filter asks for.
  ///
  ///     {$match: {$or: [{climbs: {$gt: 2}}, {rider: "ann"}]}}
  public func matching(_ filter: Filter<Out>) throws(PipelineFault) -> Pipeline {
    let rendered = try PipelineFault.at("$match") { () throws(BSONError) in try filter.rendered() }
    return adding(["$match": .document(rendered)], making: Out.self)
  }

  /// In this order.
  ///
  ///     {$sort: {start: -1}}
  public func sorted(_ sort: Sort<Out>) throws(PipelineFault) -> Pipeline {
    let rendered = try PipelineFault.at("$sort") { () throws(BSONError) in try sort.rendered() }
    return rendered.isEmpty ? self : adding(["$sort": .document(rendered)], making: Out.self)
  }

  /// Only the first so many; without effect below 1.
  ///
  ///     {$limit: 10}
  public func limited(to count: Int) -> Pipeline {
    count < 1 ? self : adding(["$limit": .int64(Int64(count))], making: Out.self)
  }

  /// Stages that are sent as they are written, which nothing checks: the way to what the typed ones do
  /// not say. What comes out is read as the declaration that is named.
  ///
  ///     {$sample: {size: 10}}
  public func raw<Row>(_ stages: [BSONDocument], making row: Row.Type) -> Pipeline<In, Row> {
    Pipeline<In, Row>(self.stages + stages)
  }
}
