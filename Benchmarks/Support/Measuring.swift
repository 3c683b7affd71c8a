import Glibc

/// The processor time of a piece of work on all cores, in seconds.
package func processorTime<Failure: Error>(_ work: () throws(Failure) -> Void) throws(Failure) -> Double {
  let start = now(CLOCK_PROCESS_CPUTIME_ID)
  try work()
  return now(CLOCK_PROCESS_CPUTIME_ID) - start
}

/// The time that a piece of work takes by the clock on the wall, in seconds.
package func wallTime<Failure: Error>(_ work: () throws(Failure) -> Void) throws(Failure) -> Double {
  let start = now(CLOCK_MONOTONIC)
  try work()
  return now(CLOCK_MONOTONIC) - start
}

/// The most memory that the process has held so far, in bytes.
package func peakMemory() -> Double {
  var usage = rusage()
  getrusage(Int32(RUSAGE_SELF.rawValue), &usage)
  return Double(usage.ru_maxrss) * 1024
}

/// A figure with two decimals.
package func rounded(_ value: Double) -> Double { Double(Int(value * 100 + 0.5)) / 100 }

private func now(_ clock: clockid_t) -> Double {
  var time = timespec()
  clock_gettime(clock, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}
