internal import CMongo

/// Owner of libmongoc's callbacks for a pool; outlives the pool.
struct LibraryWatch: ~Copyable {
  private let native: UnsafeMutablePointer<brine_monitor>
  // The C side holds them unretained.
  private let commands: CommandMonitor?
  private let topology: TopologyMonitor

  init(_ configuration: MongoConfiguration, _ topology: TopologyMonitor) {
    commands = configuration.onCommand.map(CommandMonitor.init)
    self.topology = topology
    var monitor = brine_monitor()
    if let commands {
      monitor.receive = CommandMonitor.receiver
      monitor.context = Unmanaged.passUnretained(commands).toOpaque()
    }
    monitor.changed = { event, context in
      guard let event, let context else { return }
      Unmanaged<TopologyMonitor>.fromOpaque(context).takeUnretainedValue().hear(event.pointee)
    }
    monitor.topology = Unmanaged.passUnretained(topology).toOpaque()
    native = .allocate(capacity: 1)
    native.initialize(to: monitor)
  }

  deinit { native.deallocate() }

  /// Begins to watch a pool from which no client was taken yet.
  borrowing func begin(_ pool: OpaquePointer) { brine_pool_watch(pool, native) }
}
