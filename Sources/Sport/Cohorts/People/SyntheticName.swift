import Statistics

/// Names of people who do not exist, put together of common ones from many countries.
enum SyntheticName {
  static func draw(isFemale: Bool, _ person: inout RandomStream) -> String {
    person.choice(of: isFemale ? women : men) + " " + person.choice(of: families)
  }

  private static let women = [
    "Adaeze", "Aiko", "Alice", "Amina", "Ana", "Anneke", "Beatriz", "Camille", "Chiara", "Clara",
    "Dilnoza", "Ebba", "Elena", "Emma", "Fatima", "Freya", "Giulia", "Hanna", "Ines", "Ingrid",
    "Isabella", "Joana", "Kavya", "Leilani", "Lena", "Lucía", "Maja", "Mei", "Naledi", "Nora",
    "Olga", "Priya", "Rania", "Sara", "Sofia", "Tuğba", "Valentina", "Wanjiru", "Yuna", "Zoë",
  ]
  private static let men = [
    "Ahmed", "Alessandro", "Andrés", "Anton", "Arjun", "Ben", "Bogdan", "Carlos", "Chidi",
    "Daniel", "David", "Diego", "Emeka", "Emil", "Felix", "Finn", "Gabriel", "Hiroshi", "Hugo",
    "Ivan", "Jakob", "João", "Kenji", "Kipchoge", "Lars", "Liam", "Luca", "Marek", "Mateo",
    "Mohammed", "Noah", "Oskar", "Pablo", "Rafael", "Sipho", "Tomás", "Viktor", "Wei", "Yusuf",
    "Zoltán",
  ]
  private static let families = [
    "Abebe", "Adeyemi", "Ali", "Andersson", "Bakker", "Bauer", "Bianchi", "Brown", "Castro",
    "Chen", "Cohen", "Costa", "Diallo", "Dubois", "Eriksson", "Fernández", "Ferrari", "Fischer",
    "García", "González", "Haddad", "Hansen", "Ivanova", "Jansen", "Johnson", "Kaya", "Kim",
    "Kowalska", "Kumar", "Lee", "Lopes", "Martin", "Mbeki", "Meyer", "Mori", "Murphy", "Nagy",
    "Nakamura", "Ndiaye", "Nguyễn", "Novák", "O'Brien", "Okafor", "Olsen", "Petrov", "Popescu",
    "Ricci", "Rossi", "Santos", "Sato", "Schmidt", "Silva", "Singh", "Smith", "Tanaka", "Torres",
    "Virtanen", "Wagner", "Walker", "Yılmaz",
  ]
}
