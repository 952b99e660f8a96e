import Testing
import Units

/// A sentence with quantities can be shown in the units of any reader.
struct SentenceTests {
  @Test func eachReaderIsToldInTheirUnits() {
    let sentence: Sentence = "You lost \(Mass.kilograms(1.5)) in \(TimeSpan.hours(2))."
    #expect(sentence.text(for: .metric) == "You lost 1.5 kg in 2 h.")
    #expect(sentence.text(for: .usCustomary) == "You lost 3.3 lb in 2 h.")
  }

  @Test func sentencesAreMadeOfSentencesAndPlainValues() {
    let rate: Sentence = "at \(VolumeRate.litersPerHour(1.2))"
    let sentence: Sentence = "Drink \(8) portions \(rate)" + ", no more."
    #expect(sentence.text(for: .metric) == "Drink 8 portions at 1.2 L/h, no more.")
    #expect(sentence.text(for: .imperial) == "Drink 8 portions at 42.2 imp fl oz/h, no more.")
  }

  @Test func equalWordsAndQuantitiesAreEqualSentences() {
    func sentence(_ mass: any Measured) -> Sentence { "It weighs \(mass)." }
    #expect(sentence(Mass.grams(500)) == sentence(Mass.kilograms(0.5)))
    #expect(sentence(Mass.grams(500)) != sentence(Mass.grams(501)))
    #expect(sentence(Mass.grams(0)) != sentence(Volume.zero))
    #expect(Set([sentence(Mass.zero), sentence(Mass.zero)]).count == 1)
  }

  @Test func aLogIsToldTheWordsAndNoNumber() {
    let sentence: Sentence = "You lost \(Mass.kilograms(1.5)), on the scale."
    #expect("\(sentence)" == "You lost …, on the scale.")
  }

  /// 0 is shown in kilograms or pounds, not in a smaller unit.
  @Test func noMassIsShownInTheEverydayUnit() {
    let texts = UnitSystem.allCases.map { Mass.zero.formatted(for: $0) }
    #expect(texts == ["0 kg", "0 lb", "0 lb"])
  }
}
