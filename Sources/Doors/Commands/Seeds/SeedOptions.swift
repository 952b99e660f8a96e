import ArgumentParser
import Schema
import Time
import UseCases
import Words

/// Which dataset, and how much of it.
struct SeedOptions: ParsableArguments {
  @Argument(help: "A dataset's name, or the path of a file of your own that ends with .json.")
  var dataset: String

  @Option(help: "How many athletes; by default as the dataset says.")
  var athletes: Int?

  @Option(help: "Over how many days; by default as the dataset says.")
  var days: Int?

  @Option(
    help: ArgumentHelp("The last day, such as 2026-11-01; by default today.", valueName: "date"))
  var until: String?

  @Option(help: "Other people and days: a whole number from 0.")
  var seed: UInt64 = 1

  func validate() throws {
    let most = 1_000_000
    if let athletes, !(1...most).contains(athletes) {
      throw ValidationError("--athletes: got \(athletes), expected 1 to \(most)")
    }
    if let days, !(1...36_600).contains(days) {
      throw ValidationError("--days: got \(days), expected 1 to 36600")
    }
    if let until, (try? PlainDate(parsing: until)) == nil {
      throw ValidationError("--until: got \(until), expected a date such as 2026-11-01")
    }
  }

  /// What the options ask for.
  ///
  /// - Throws: what is wrong with the dataset's file, as a command's failure.
  func plan(_ running: RunningBrine) throws -> SeedPlan {
    let file = try DatasetFile.named(dataset, in: DatasetFolder(.ofThisProcess()))
    return try SeedPlan(
      file.read(running.reader), athletes: athletes, days: days,
      until: until.map { try PlainDate(parsing: $0) } ?? running.brine.seeds.today, seed: seed)
  }
}
