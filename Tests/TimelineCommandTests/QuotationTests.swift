import Testing

@testable import timeline

@Suite("Quotations are found in a text") struct QuotationTests {
  @Test(
    "by their words, white space and the shape of quotation marks aside",
    arguments: [
      ("The army fired. It rained.", "The army fired.", "The army fired."),
      ("The army\n  fired.\r\nIt rained.", "The army fired.", "The army\n  fired."),
      ("“We won’t go,” he said – twice.", "\"We won't go,\" he said - twice.", "“We won’t go,” he said – twice."),
      ("A \"pause\" began.", "A “pause” began.", "A \"pause\" began."),
      ("Forty-two firemen came; fire broke out.", "fire", "fire"),
      ("Ten tanks\u{A0}left.", "tanks left", "tanks\u{A0}left"),
      ("an an ant and an ant", "an ant", "an ant"), ("so-so-so, so-so is", "so-so is", "so-so is"),
      ("Il a dit “à demain”", " “à demain” ", "“à demain”"),
    ])
  func found(text: String, quote: String, expected: String) throws {
    let bytes = Array(text.utf8)
    let range = try #require(Quotation(bytes).range(of: quote))
    #expect(String(decoding: bytes[range], as: UTF8.self) == expected)
    #expect(Quotation.isSame(quote, as: bytes[range]))
  }

  @Test(
    "and nothing else is forgiven",
    arguments: [
      ("The army fired.", "the army fired."), ("The army fired.", "The army has fired."), ("firemen", "fire"),
      ("The army fired.", ""), ("", "The army"), ("abc", "abcd"),
    ])
  func missed(text: String, quote: String) {
    #expect(Quotation(Array(text.utf8)).range(of: quote) == nil)
  }

  @Test("however much of them is there again and again") func repeated() {
    // Compared anew at every place, this would take hours.
    let text = Array(String(repeating: "a ", count: 800_000).utf8)
    #expect(Quotation(text).range(of: String(repeating: "a ", count: 400_000) + "b a") == nil)
  }

  @Test("within bounds alone") func bounds() {
    let text = Array("fire, fire and fire".utf8)
    #expect(Quotation(text).range(of: "fire", within: 3..<19) == 6..<10)
    #expect(Quotation(text).range(of: "fire", within: 7..<18) == nil)
  }
}
