import ArgumentParser
import Units
import Words

/// How the person writes who gives quantities to a command.
struct WriterOptions: ParsableArguments, Sendable {
  @Option(
    help: ArgumentHelp(
      """
      How numbers are written in texts such as "62,1 kg": point (1,500.5), comma (1.500,5) or a \
      language such as it-IT.
      """, valueName: "marks"),
    transform: NumberMarks.argument)
  var numbers: NumberMarks = .unstated
}
