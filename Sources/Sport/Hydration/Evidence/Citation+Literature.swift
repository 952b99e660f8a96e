import Units

extension Citation {
  static let baker2017 = Citation(
    "Baker LB, Sports Medicine 2017;47 Suppl 1, table 3",
    at: "https://pmc.ncbi.nlm.nih.gov/articles/PMC5371639/table/Tab3", .read)

  /// We read the coefficient 0.20 g/kcal in a page that quotes the paper, not in the paper.
  static let cheuvrontMontain2017 = Citation(
    "Cheuvront SN, Montain SJ, Experimental Physiology 2017;102:1047-1053: 0.20 g/kcal",
    at: "https://doi.org/10.1113/EP086284", .recalled)

  /// 8 women over 30 km at 70 % of VO2max: the error without corrections was 0.2-6.9 % at 30 °C and
  /// 14-41 % at 14 °C.
  static let uncorrectedMethods = Citation(
    "error of uncorrected field methods in 8 women over 30 km, in warm and in cool air",
    at: "https://pubmed.ncbi.nlm.nih.gov/12165691", .read)

  /// 13 athletes over 24 weeks. We derived the coefficient of variation 0.14 from it.
  static let smith2021 = Citation(
    "Smith et al. 2021: sessions of one athlete in one climate band differ by \(VolumeRate.litersPerHour(0.15))",
    at: "https://pubmed.ncbi.nlm.nih.gov/34073387", .read)

  /// 506 athletes: sodium in whole-body sweat 35.9 ± 10.4 mmol/L; highest sweat rate 5.73 L/h.
  static let baker2016 = Citation(
    "Baker LB et al. 2016: sweat of 506 athletes, sodium 35.9 ± 10.4 mmol/L", .read)

  static let acsm2007 = Citation(
    "Sawka MN et al., ACSM position stand, 2007: lose no more than 2 %, replace no more than lost",
    at: "https://pubmed.ncbi.nlm.nih.gov/17277604", .read)

  static let kenefick2018 = Citation(
    "Kenefick RW 2018: plan drinking for long, hot or hard sessions; never gain weight",
    at: "https://pmc.ncbi.nlm.nih.gov/articles/PMC5790864", .read)

  static let germanNutritionSociety2020 = Citation(
    "German Nutrition Society 2020: no drinking needed under 30-40 min", .read)

  static let nguyenKurtz2005 = Citation(
    "Nguyen MK, Kurtz I 2005, from the Edelman relation: Na = 1.03 (Na + K) / TBW − 23.8", .read)

  static let bodyWaterShares = Citation(
    "total body water 0.60 of body mass in men, 0.50 in women; 0.50 when we do not know", .recalled)

  static let hyponatraemia2018 = Citation(
    "exercise-associated hyponatraemia is below 135 mmol/L, mostly from drinking too much: "
      + "German Journal of Sports Medicine 2018", .read)

  static let hewButler2015 = Citation(
    "Hew-Butler T et al. 2015: slow events over 4 h are a risk",
    at: "https://doi.org/10.1097/JSM.0000000000000221", .recalled)

  static let magaramCenter = Citation(
    "Marilyn Magaram Center, restating ACSM 2007: over 7 % loss is for a physician", .read)
}
