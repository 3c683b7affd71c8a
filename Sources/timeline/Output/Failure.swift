import ArgumentParser
import TimelineStore

/// How the program ends when something went wrong.
enum Failure {
  /// The exit codes that scripts rely on.
  enum Code: Int32 {
    /// Something that was asked for failed.
    case failed = 1
    /// Nothing could be done.
    case unusable = 2
  }

  /// Runs something; a fault of the file is told, and ends the program with 2, any other error with the code given.
  static func ending<Value>(with code: Code, _ body: () throws -> Value) throws -> Value {
    do {
      return try body()
    } catch let error as ExitCode {
      throw error
    } catch let error as StoreError {
      Console.error(error.description)
      throw ExitCode(Code.unusable.rawValue)
    } catch let error as AskError {
      Console.error(error.description)
      throw ExitCode(Code.failed.rawValue)
    } catch let error as ValidationError {
      throw error
    } catch {
      Console.error("\(error)")
      throw ExitCode(code.rawValue)
    }
  }
}
