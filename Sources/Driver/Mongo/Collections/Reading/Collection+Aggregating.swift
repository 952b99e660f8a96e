public import BSON

extension Collection {
  /// What the pipeline's last stage gives, all in memory.
  ///
  ///     {aggregate: name, pipeline: […], …options}
  ///
  /// A pipeline that ends with `$out` or `$merge` takes the write concern along.
  public func aggregate(
    _ pipeline: [BSONDocument], options: AggregateOptions = AggregateOptions(),
    session: Session? = nil
  ) async throws -> [BSONDocument] {
    try await drain(try options.query(.aggregate, pipeline, on: target), in: session)
  }

  /// How many documents match, counted by looking at them (or at the index).
  ///
  ///     {aggregate: name, pipeline: [{$match: filter}, {$skip: …}, {$limit: …},
  ///      {$group: {_id: 1, n: {$sum: 1}}}], …options}
  public func countDocuments(
    _ filter: BSONDocument = [:], options: CountOptions = CountOptions(), session: Session? = nil
  ) async throws -> Int {
    let groups = try await aggregate(
      options.stages(counting: filter), options: options.aggregation, session: session)
    return Int(groups.first?["n"]?.int64Value ?? 0)
  }

  /// How many documents there are by the collection's statistics. This is fast, and may be wrong
  /// after a crash or on shards.
  ///
  ///     {count: name, …options}
  public func estimatedDocumentCount(
    options: CommandOptions = CommandOptions(), session: Session? = nil
  ) async throws -> Int {
    var command = CommandBuilder()
    command.set("count", name)
    options.write(to: &command)
    return Int(try await run(command, as: .read, in: session)["n"]?.int64Value ?? 0)
  }

  /// The different values of a field, each once, in no order. The elements of an array are values
  /// of their own.
  ///
  ///     {distinct: name, key: …, query: filter, …options}
  public func distinct(
    _ key: String, _ filter: BSONDocument = [:], options: DistinctOptions = DistinctOptions(),
    session: Session? = nil
  ) async throws -> [BSONValue] {
    var command = CommandBuilder()
    command.set("distinct", name)
    command.set("key", key)
    command.set("query", filter)
    options.write(to: &command)
    let reply = try await run(command, as: .read, in: session)
    return reply["values"]?.arrayValue.map(Array.init) ?? []
  }
}
