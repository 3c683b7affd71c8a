/// The manual of all commands as a man page, in the `man` macros of roff.
enum ManPage {
  /// The whole page.
  static func text(_ root: CommandTable.Command, version: String) -> String {
    var out = ".TH TIMELINE 1 \"\" \"timeline \(escaped(version))\" \"User Commands\"\n"
    out += ".SH NAME\ntimeline \\- \(escaped(root.abstract ?? ""))\n"
    out += ".SH SYNOPSIS\n.B timeline\n.I command\n[\\fIoptions\\fR]\n"
    out += ".SH OPTIONS OF EVERY COMMAND\n" + options(root.commonArguments)
    for (name, command) in root.typed() { out += section(name, command) }
    out += """
      .SH ENVIRONMENT
      .TP
      .B TIMELINE_DB
      The timeline's file.
      .TP
      .B TIMELINE_\\fICOMMAND\\fB_\\fIOPTION
      An option that is always wanted, as TIMELINE_QUERY_LIMIT=50.
      .TP
      .B NO_COLOR
      No colours.
      .TP
      .B PAGER
      What long output goes through on a terminal.
      .SH FILES
      .TP
      .I ~/.config/timeline/config
      Options that are always wanted: lines such as limit = 50 under [query].
      .SH EXIT STATUS
      0 done; 1 something that was asked for failed; 2 the file can't be used; 64 wrong usage.

      """
    return out
  }

  private static func section(_ name: String, _ command: CommandTable.Command) -> String {
    let (words, examples) = command.parts
    var out = ".SH \(escaped(name.uppercased()))\n\(lines(command.abstract ?? ""))\n"
    for paragraph in words.split(separator: "\n\n") { out += ".PP\n\(lines(String(paragraph)))\n" }
    if !examples.isEmpty {
      out += ".PP\nExamples:\n.PP\n.nf\n.RS 4\n\(examples.map { line($0) }.joined(separator: "\n"))\n.RE\n.fi\n"
    }
    return out + options(command.shownArguments)
  }

  private static func options(_ arguments: [CommandTable.Argument]) -> String {
    arguments.map { ".TP\n.B \(escaped($0.synopsis))\n\(lines($0.meaning))\n" }.joined()
  }

  private static func lines(_ text: String) -> String {
    text.split(separator: "\n").map { line(String($0)) }.joined(separator: "\n")
  }

  /// A line of text; one that begins as a request of roff would must not be one.
  private static func line(_ text: String) -> String {
    let safe = escaped(text)
    return safe.hasPrefix(".") || safe.hasPrefix("'") ? "\\&" + safe : safe
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("\\", with: "\\e").replacing("-", with: "\\-")
  }
}
