import Glibc
import TimelineModel

/// The one place where the program asks what day it is.
enum Clock {
  /// Today, as this computer's settings have it.
  static func today() -> Day {
    var now = time(nil)
    var parts = tm()
    localtime_r(&now, &parts)
    return Day(year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday)) ?? Day(number: 0)
  }
}
