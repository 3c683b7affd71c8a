import Testing
import TimelineIngest

@Suite("A dateline") struct DatelineTests {
  @Test(
    "is cut off the paragraph that it begins",
    arguments: [
      ("NAIROBI, June 15, 1998 (Meridian Wire) - Two", "NAIROBI", "Meridian Wire", "1998-06-15"),
      ("LIMA, Oct. 7 (Reuters) - Two", "LIMA", "Reuters", "10-7"),
      ("WASHINGTON -- Two", "WASHINGTON", "", ""),
      ("LAS CRUCES, N.M. — Two", "LAS CRUCES", "", ""),
      ("ST. LOUIS -- Two", "ST. LOUIS", "", ""),
      ("Moscow (AFP) – Two", "Moscow", "AFP", ""),
      ("Moscow, 8 October 2015 - Two", "Moscow", "", "2015-10-08"),
      ("BEIJING, Jan. 5 /Xinhua/ -- Two", "BEIJING", "Xinhua", "1-5"),
      ("UNITED NATIONS (AP) _ Two", "UNITED NATIONS", "AP", ""),
      ("KABUL/ISLAMABAD (Reuters) - “Two", "KABUL", "Reuters", ""),
      ("(AP) -- Two", "", "AP", ""),
      ("VALLE SECO, Argentina, June 6 - A", "VALLE SECO", "", "6-6"),
    ])
  func read(_ text: String, _ place: String, _ agency: String, _ date: String) {
    let bytes = Array(text.utf8)
    func slice(_ range: Range<Int>?) -> String { range.map { String(decoding: bytes[$0], as: UTF8.self) } ?? "" }
    let dateline = Dateline(at: 0..<bytes.count, in: bytes)
    #expect(slice(dateline?.place) == place)
    #expect(slice(dateline?.agency) == agency)
    let found = dateline?.date.map { $0.day.map { "\($0)" } ?? "\($0.month)-\($0.dayOfMonth)" } ?? ""
    #expect(found == date)
  }

  @Test(
    "is no sentence with a dash in it",
    arguments: [
      "Russia - a staunch ally of Syria - sent ships.", "NATO - the alliance - met.",
      "The talks — the first since May — failed.",
      "He said -- again -- that it was over.", "IS fighters (in black) - Some of them young - fled.", "", "-", "(",
      "((((",
      "A long sentence that goes on and on without any dash until its very end, which is far away from where it began, and so on - Yes.",
    ])
  func refuse(_ text: String) {
    let bytes = Array(text.utf8)
    #expect(Dateline(at: 0..<bytes.count, in: bytes) == nil)
  }

  @Test(
    "has its date in many forms",
    arguments: [
      ("8 Oct 2015", "2015-10-08"), ("8th of October, 2015", "2015-10-08"), ("Oct. 8, 2015", "2015-10-08"),
      ("OCTOBER 8 2015", "2015-10-08"), ("Thursday, October 8th, 2015", "2015-10-08"),
      ("Thu 8 October 2015", "2015-10-08"),
      ("Tuesday, 16 June, 1998, 09:25 GMT", "1998-06-16"), ("2015-10-08", "2015-10-08"), ("2015/10/08", "2015-10-08"),
      ("20.10.2015", "2015-10-20"), ("20/10/2015", "2015-10-20"), ("10/20/2015", "2015-10-20"),
      ("14 Jun 98 | Africa", "1998-06-14"),
      ("Date: 2 Aug 90 08:13:22 GMT", "1990-08-02"), ("2:39 pm on 8 October 2015", "2015-10-08"),
      ("Sept. 3, 1939", "1939-09-03"), ("10/10/2015", "2015-10-10"),
    ])
  func date(_ text: String, _ day: String) {
    let bytes = Array(text.utf8)
    #expect(DatelineDate.all(in: 0..<bytes.count, of: bytes).compactMap { $0.day.map { "\($0)" } } == [day])
  }

  @Test(
    "leaves alone what is no full date",
    arguments: [
      "07/10/2015", "30 February 2015", "8 October", "October 2015", "Marchers 8 2015", "may 5 2015", "1.2.3",
      "31/31/2015", "8 Oct 20155",
      "99 October 2015", "version 2015.10.08.1",
    ])
  func leave(_ text: String) {
    let bytes = Array(text.utf8)
    #expect(DatelineDate.all(in: 0..<bytes.count, of: bytes).compactMap(\.day).isEmpty)
  }
}
