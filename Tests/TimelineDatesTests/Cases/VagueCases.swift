extension Case {
  /// Times that name no day.
  static let vague: [Case] = [
    Case("They need it [now].", "PRESENT_REF"),
    Case("[Now] they need it.", "PRESENT_REF"),
    Case("They [currently] have six.", "PRESENT_REF"),
    Case("The [current] chief is ill.", "PRESENT_REF"),
    Case("He was ill [recently].", "PAST_REF"),
    Case("A [recent] sale went well.", "PAST_REF"),
    Case("It has risen in [recent years].", "PAST_REF"),
    Case("It has shrunk in [recent days].", "PAST_REF"),
    Case("It will be named [soon].", "FUTURE_REF"),
    Case("It must be settled in [the future].", "FUTURE_REF"),
    Case("It was settled in [the past].", "PAST_REF"),
    Case("It will come in [the near future].", "FUTURE_REF"),
    Case("It is rare [these days].", "PRESENT_REF"),
    Case("It is rare [nowadays].", "PRESENT_REF"),
    Case("He more or less [recently] sold it.", "PAST_REF"),
    Case("It is [now] open again.", "PRESENT_REF"),
  ]
}
