import BSON
import Documents
import Query
import Schema
import Testing
import Time
import Units
import ZoneFiles

@testable import Edge

/// `docs/filters.md` says what Brine does: each of its examples is run.
@Suite struct FilterPageTests {
  private static let page = try? FilterPage()

  @Test func thePageHasExamplesOfEachSort() throws {
    let page = try FilterPage()
    #expect(page.examples.count > 90)
    #expect(
      Set(page.examples.map(\.asked)) == [
        "athletes", "athletes, in American units", "athletes, in British units", "events",
        "sort of athletes", "sort of events", "fields of athletes",
        "fields of events",
      ])
    #expect(page.examples.filter(\.isRefused).count > 25)
  }

  @Test(arguments: page?.examples ?? []) func anExampleHolds(_ example: FilterPage.Example) throws {
    do {
      let sent = try Self.sent(example).extendedJSON(.relaxed)
      #expect(!example.isRefused && sent == example.answer, "\(sent)")
    } catch let fault as FilterFault {
      let words = [fault.message(in: .metric), fault.hint].compactMap(\.self)
      let said = words.joined(separator: " ")
      #expect(example.isRefused && said == example.answer, "\(said)")
    }
  }

  @Test func thePageKnowsTheLimits() throws {
    let page = try FilterPage().text.replacing("\n", with: " ")
    for limit in [
      "at most \(FilterParser.lengthLimit) bytes", "at most \(FilterParser.testLimit) comparisons",
      "at most \(FilterParser.depthLimit) levels", "at most \(FieldListParser.limit) fields",
    ] {
      #expect(page.contains(limit))
    }
  }

  private static func sent(_ example: FilterPage.Example) throws -> BSONDocument {
    let isOfEvents = example.asked.hasSuffix("events")
    let text = FilterText(
      isOfEvents ? EventFields.declared.shape : AthleteFields.declared.shape,
      for: Viewer(zone: try ZoneDirectory().zone("Europe/Rome"), units: example.units)
    ) { name in
      name == "Europe/Roma" ? nil : ZoneID(name)
    }
    return switch example.asked.prefix(4) {
    case "sort": try text.order(example.text).rendered()
    case "fiel": try text.selection(example.text).rendered()
    default: try text.condition(example.text).rendered()
    }
  }
}

extension FilterPage.Example {
  fileprivate var units: UnitSystem {
    if asked.hasSuffix("American units") { return .usCustomary }
    return asked.hasSuffix("British units") ? .imperial : .metric
  }
}
