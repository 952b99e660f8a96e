/// An error that knows how the program ends because of it.
package protocol KnowsExitStatus: Error {
  var exitStatus: ExitStatus { get }
}
