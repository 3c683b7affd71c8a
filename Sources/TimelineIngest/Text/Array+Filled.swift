extension Array {
  /// An array of so many times the same.
  ///
  /// What the library has for it looks up the array's type each time, which costs more than a sentence's worth of elements.
  @inline(__always)
  init(filled element: Element, count: Int) {
    self.init()
    reserveCapacity(count)
    for _ in 0..<count { append(element) }
  }
}
