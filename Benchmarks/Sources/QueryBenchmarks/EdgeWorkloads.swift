import BSONBenchmarks
import BenchmarkSupport
import Documents
import Edge
import Schema

extension QueryRoom {
  /// An athlete in, with validation, and out again.
  static func edgeWorkloads(in place: Place) throws -> [Workload] {
    let (reader, writer) = (try SampleAthlete.reader(), try SampleAthlete.writer())
    let shape = AthleteFields.declared.shape
    let json = try place.read("athlete.json")
    let stored = AthleteDocument(try SampleAthlete.stored())
    return [
      Workload("read") {
        fingerprint(of: try reader.read(json, as: shape))
      } run: { count in
        for _ in 0..<count { keep(try reader.read(json, as: shape)) }
      },
      Workload("write") {
        fingerprint(of: try reader.read(writer.json(stored), as: shape))
      } run: { count in
        for _ in 0..<count { keep(writer.json(stored)) }
      },
    ]
  }
}
