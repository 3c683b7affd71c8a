extension InputWalker {
  /// How many bytes lie in the files that a walk will read, hidden ones and those of other kinds included.
  ///
  /// - Returns: `nil` where standard input or something else without a size is among the paths.
  public static func bytes(of paths: [String]) -> Int? {
    var total = 0
    var pending = paths.map { InputPath(named: $0) }
    while let path = pending.popLast() {
      if path.isStandardInput { return nil }
      switch path.status() {
      case .success(.file): total += path.fileSize
      case .success(.folder):
        if case .success(let children) = path.children() { pending += children }
      case .success(.pipe) where path.isNamed: return nil
      default: break
      }
    }
    return total
  }
}
