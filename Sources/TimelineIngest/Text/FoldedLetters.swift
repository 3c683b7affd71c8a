/// Letters without their diacritics: "é" is "e", "ł" is "l", "’" is "'".
package enum FoldedLetters {
  /// Lower-cased UTF-8 with Latin-1 and Latin Extended-A letters as ASCII and curly apostrophes straight.
  ///
  /// Everything else stays as it is.
  package static func folded(_ bytes: some Collection<UInt8>) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count)
    var rest = bytes.makeIterator()
    while let byte = rest.next() {
      switch byte {
      case 0xC3...0xC5:
        guard let trail = rest.next() else { return out + [byte] }
        let index = (Int(byte) - 0xC3) * 64 + Int(trail & 0x3F)
        if trail & 0xC0 == 0x80, table[index] != UInt8(ascii: "?") {
          append(table[index], to: &out)
        } else {
          out.append(byte)
          out.append(trail)
        }
      case 0xE2:
        guard let second = rest.next() else { return out + [byte] }
        guard let third = rest.next() else { return out + [byte, second] }
        if second == 0x80, third == 0x98 || third == 0x99 {
          out.append(UInt8(ascii: "'"))
        } else {
          out.append(contentsOf: [byte, second, third])
        }
      case 0xCA:
        // The modifier letters that transliterations write for hamza and ayn.
        guard let trail = rest.next() else { return out + [byte] }
        if trail >= 0xB9, trail <= 0xBF {
          out.append(UInt8(ascii: "'"))
        } else {
          out.append(contentsOf: [byte, trail])
        }
      default: out.append(byte)
      }
    }
    return out
  }

  private static func append(_ letter: UInt8, to out: inout [UInt8]) {
    switch letter {
    case UInt8(ascii: "1"): out.append(contentsOf: [UInt8(ascii: "a"), UInt8(ascii: "e")])
    case UInt8(ascii: "2"): out.append(contentsOf: [UInt8(ascii: "s"), UInt8(ascii: "s")])
    case UInt8(ascii: "3"): out.append(contentsOf: [UInt8(ascii: "o"), UInt8(ascii: "e")])
    case UInt8(ascii: "4"): out.append(contentsOf: [UInt8(ascii: "t"), UInt8(ascii: "h")])
    case UInt8(ascii: "5"): out.append(contentsOf: [UInt8(ascii: "i"), UInt8(ascii: "j")])
    default: out.append(letter)
    }
  }

  // U+00C0 to U+017F in order; digits stand for pairs of letters, "?" for what is no letter.
  private static let table = Array(
    ("aaaaaa1ceeeeiiii" + "dnooooo?ouuuuy42" + "aaaaaa1ceeeeiiii" + "dnooooo?ouuuuy4y"
      + "aaaaaaccccccccdd" + "ddeeeeeeeeeegggg" + "gggghhhhiiiiiiii" + "ii55jjkkklllllll"
      + "lllnnnnnnnnnoooo" + "oo33rrrrrrssssss" + "ssttttttuuuuuuuu" + "uuuuwwyyyzzzzzzs").utf8)
}
