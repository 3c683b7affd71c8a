import TimelineModel

extension ArticlePage {
  /// The day of publication with its basis.
  ///
  /// In this order: a line of the head with a full date, "published" before "updated"; the full date of the wire
  /// dateline; a labelled line below the article; the address; then, resolved, a dateline's day with a year known from
  /// elsewhere, the newest date of a caption, and a full date beside "today".
  func publication(uri: String) -> Document.Publication? {
    let stated = headDate ?? dateline?.date?.day ?? footDate ?? AddressDate(in: uri)?.day ?? printedAddressDate
    if let stated { return Document.Publication(stated, basis: .stated) }
    let resolved = datelineDay(uri: uri) ?? captionDate.map { $0 + daysAfterCaption } ?? presentDate
    return resolved.map { Document.Publication($0, basis: .resolved) }
  }

  /// The date of the lines between the page's top and the first paragraph.
  private var headDate: Day? {
    var plain: Day?
    var updated: Day?
    var hasTitle = !article.blocks[..<body].contains { $0.kind == .headline }
    var beforeTitle: Day?
    for block in article.blocks[..<body] {
      if block.kind == .headline { hasTitle = true }
      guard block.kind == .dateline, block.range != dateline?.range else { continue }
      guard let day = DatelineDate.all(in: block.range, of: article.bytes).lazy.compactMap(\.day).first else {
        continue
      }
      switch label(of: block) {
      case .published: return day
      case .updated: updated = updated ?? day
      case .none: if hasTitle { plain = plain ?? day } else { beforeTitle = beforeTitle ?? day }
      }
    }
    return plain ?? beforeTitle ?? updated
  }

  private enum Label { case published, updated, none }

  /// What a line of the head calls its date.
  private func label(of block: Block) -> Label {
    let text = article.folded(block.range).lowercased()
    for word in ["published", "posted", "date:", "issued", "released", "filed"] where text.containsBytes(of: word) {
      return .published
    }
    for word in ["updated", "modified", "revised", "edited"] where text.containsBytes(of: word) { return .updated }
    return .none
  }

  /// The date of a line under the article that says what it is.
  private var footDate: Day? {
    for block in article.blocks[body...] where block.range != dateline?.range && block.range.count <= 300 {
      if block.kind == .dateline ? label(of: block) == .none : !isPrintNote(block) { continue }
      if let day = DatelineDate.all(in: block.range, of: article.bytes).lazy.compactMap(\.day).first { return day }
    }
    return nil
  }

  /// "A version of this article appears in print on May 4, 1999".
  private func isPrintNote(_ block: Block) -> Bool {
    let text = article.folded(block.range)
    return text.hasPrefix("A version of this") && text.containsBytes(of: "in print on")
  }

  /// The date of an address on a line of its own above the article or under it.
  private var printedAddressDate: Day? {
    for block in article.blocks where block.kind == .boilerplate && block.range.count <= 300 {
      let line = article.bytes[block.range]
      guard line.contains(UInt8(ascii: "/")), !line.contains(0x20) else { continue }
      if let day = AddressDate(in: String(decoding: line, as: UTF8.self))?.day { return day }
    }
    return nil
  }

  /// The dateline's day of a month, in the year that the page speaks of elsewhere.
  private func datelineDay(uri: String) -> Day? {
    guard let date = dateline?.date ?? yearlessHead, date.year == nil else { return nil }
    if let year = AddressDate(in: uri)?.year ?? copyrightYear {
      return Day(year: year, month: date.month, day: date.dayOfMonth)
    }
    // A caption may be a few days older than the report, and a year ends between them.
    guard let caption = captionDate else {
      return yearOfText(month: date.month, dayOfMonth: date.dayOfMonth).flatMap {
        Day(year: $0, month: date.month, day: date.dayOfMonth)
      }
    }
    let days = [caption.year, caption.year + 1].compactMap { Day(year: $0, month: date.month, day: date.dayOfMonth) }
    return days.first { $0 >= caption && $0 - caption <= 60 }
  }

  /// A date without a year in the lines of the head.
  private var yearlessHead: DatelineDate? {
    for block in article.blocks[..<body] where block.kind == .dateline {
      if let date = DatelineDate.all(in: block.range, of: article.bytes).first { return date }
    }
    return nil
  }

  /// The one year that lines of copyright name.
  private var copyrightYear: Int? {
    var years: Set<Int> = []
    for block in article.blocks where block.kind == .boilerplate && block.range.count <= 300 {
      let words = article.folded(block.range).lowercased().split { !$0.isLetter && !$0.isNumber && $0 != "©" }
      guard words.contains("copyright") || words.contains(where: { $0.hasPrefix("©") }) || words.prefix(2).contains("c")
      else { continue }
      for word in words {
        if let year = Int(word.drop { $0 == "©" }), (1900...2199).contains(year) { years.insert(year) }
      }
    }
    return years.count == 1 ? years.first : nil
  }

  /// The newest full date of the captions, those of archive pictures left out.
  private var captionDate: Day? {
    var newest: Day?
    for block in article.blocks where block.kind == .caption {
      let text = article.folded(block.range).lowercased()
      if text.hasPrefix("file") || text.containsBytes(of: "(file") || text.containsBytes(of: "file photo")
        || text.containsBytes(of: "archive")
      {
        continue
      }
      for date in DatelineDate.all(in: block.range, of: article.bytes) {
        if let day = date.day { newest = max(newest ?? day, day) }
      }
    }
    return newest
  }

  /// How many days after the scene of its caption a report is, by its first sentence: "… says, a day after the army fired".
  private var daysAfterCaption: Int {
    guard let lead = article.blocks.first(where: { $0.kind == .body })?.range else { return 0 }
    let text = article.folded(lead).prefix(400).lowercased()
    let words: [(String, Int)] = [
      ("a day after ", 1), ("one day after ", 1), ("the day after ", 1), ("two days after ", 2),
      ("three days after ", 3),
    ]
    return words.first { text.containsBytes(of: $0.0) }?.1 ?? 0
  }

  /// A full date that stands beside "today", or with a weekday in the first paragraph.
  private var presentDate: Day? {
    var isFirst = true
    for block in article.blocks where block.kind == .body {
      for date in DatelineDate.all(in: block.range, of: article.bytes) {
        guard let day = date.day else { continue }
        if stands("today", beside: date.range, within: block.range) { return day }
        let begins = article.bytes[date.range.lowerBound] | 0x20
        let isWeekday =
          article.bytes[date.range].count > 12 && !TokenizerBytes.isDigit(begins)
          && DatelineScanner.beginsWithWeekday(article.bytes, at: date.range.lowerBound, to: date.range.upperBound)
        if isFirst, isWeekday { return day }
      }
      isFirst = false
    }
    return nil
  }

  /// Whether a word stands within a few words of a range.
  private func stands(_ word: StaticString, beside range: Range<Int>, within block: Range<Int>) -> Bool {
    let near = max(block.lowerBound, range.lowerBound - 12)..<min(block.upperBound, range.upperBound + 12)
    let count = word.utf8CodeUnitCount
    guard near.count >= count else { return false }
    return word.withUTF8Buffer { text in
      (near.lowerBound...(near.upperBound - count)).contains { start in
        (0..<count).allSatisfy { article.bytes[start + $0] | 0x20 == text[$0] }
      }
    }
  }
}
