internal import FlyingSocks
internal import Foundation
internal import Glibc

/// A server of HTTP/1.1 on loopback: nobody but programs of this computer reaches it.
///
/// It stands on FlyingSocks, FlyingFox's sockets, and not on its HTTP, which takes in lines of any length.
package struct Server: Sendable {
  /// So many connections at once; further ones wait.
  static let mostConnections = 128
  /// Where it listens.
  package let port: UInt16
  private let socket: Socket
  private let patience: Duration
  private let answer: @Sendable (HTTPRequest) async -> HTTPResponse
  /// What a request that can't be read is answered with.
  private let refuse: @Sendable (HTTPFault) -> HTTPResponse

  /// Takes a port; 0 is any that is free.
  ///
  /// - Parameter patience: so long a request, or the taking of an answer, may last.
  /// - Throws: ``ServerError``.
  package init(
    port: UInt16, patience: Duration = .seconds(30),
    answer: @escaping @Sendable (HTTPRequest) async -> HTTPResponse,
    refuse: @escaping @Sendable (HTTPFault) -> HTTPResponse
  ) throws(ServerError) {
    (self.patience, self.answer, self.refuse) = (patience, answer, refuse)
    do {
      let socket = try Socket(domain: AF_INET, type: .stream)
      do {
        try socket.setValue(true, for: .localAddressReuse)
        try socket.bind(to: sockaddr_in.inet(ip4: "127.0.0.1", port: port))
        try socket.listen()
        guard case .ip4(_, let given) = try socket.sockname() else { throw SocketError.unsupportedAddress }
        (self.socket, self.port) = (socket, given)
      } catch {
        try? socket.close()
        throw error
      }
    } catch SocketError.failed(_, EADDRINUSE, _) {
      throw .taken(port)
    } catch SocketError.failed(_, EACCES, _) {
      throw .forbidden(port)
    } catch {
      throw .unusable(error.localizedDescription)
    }
  }

  /// Serves until the task is cancelled.
  package func run() async throws {
    defer { try? socket.close() }
    let pool = HTTPServerPool.make()
    try await pool.prepare()
    let listener = try AsyncSocket(socket: socket, pool: pool)
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { try await pool.run() }
      group.addTask { try await accept(listener) }
      defer { group.cancelAll() }
      try await group.next()
    }
  }

  private func accept(_ listener: AsyncSocket) async throws {
    await withTaskGroup(of: Void.self) { group in
      var open = 0
      while !Task.isCancelled {
        if open >= Self.mostConnections {
          await group.next()
          open -= 1
        }
        do {
          let connection = try await listener.accept()
          group.addTask { await serve(connection) }
          open += 1
        } catch SocketError.disconnected {
          return group.cancelAll()
        } catch {
          // Out of file descriptors, or a client that has gone again: the others are served on.
          if Task.isCancelled { return }
          try? await Task.sleep(for: .milliseconds(50))
        }
      }
      group.cancelAll()
    }
  }

  /// Answers the requests of a connection, one after the other.
  private func serve(_ connection: AsyncSocket) async {
    defer { try? connection.close() }
    var parser = HTTPRequestParser()
    do {
      while !Task.isCancelled {
        let current = parser
        let (request, rest) = try await within(patience) { try await Self.read(connection, current) }
        guard let request else { return }
        parser = rest
        let response = await answer(request)
        let bytes = response.encoded(hasBody: request.method != "HEAD", keepsAlive: request.keepsAlive)
        try await within(patience) { try await connection.write(Data(bytes)) }
        if !request.keepsAlive { return }
      }
    } catch let fault as HTTPFault {
      let bytes = refuse(fault).encoded(hasBody: true, keepsAlive: false)
      try? await within(.seconds(1)) { try await connection.write(Data(bytes)) }
      await Self.drain(connection)
    } catch {
      // Whoever asked has gone, or is too slow: there is nobody to tell.
    }
  }

  /// The next request; `nil` where the connection has ended before one began.
  private static func read(_ connection: AsyncSocket, _ begun: HTTPRequestParser) async throws -> (
    HTTPRequest?, HTTPRequestParser
  ) {
    var parser = begun
    while true {
      if let request = try parser.next() { return (request, parser) }
      do {
        parser.append(try await connection.read(atMost: 4096))
      } catch SocketError.disconnected {
        return (nil, parser)
      }
    }
  }

  /// Reads on a little, so that the refusal arrives before the connection is reset.
  private static func drain(_ connection: AsyncSocket) async {
    try? await within(.seconds(1)) {
      for _ in 0..<256 { _ = try await connection.read(atMost: 4096) }
    }
  }
}

/// The sockets' waiting room.
private enum HTTPServerPool {
  static func make() -> SocketPool<ePoll> { .ePoll() }
}

/// Runs something for so long at most.
private func within<Value: Sendable>(
  _ time: Duration, _ body: @escaping @Sendable () async throws -> Value
) async throws -> Value {
  try await withThrowingTaskGroup(of: Value.self) { group in
    group.addTask(operation: body)
    group.addTask {
      try await Task.sleep(for: time)
      throw SocketError.timeout(message: "too slow")
    }
    defer { group.cancelAll() }
    guard let first = try await group.next() else { throw CancellationError() }
    return first
  }
}
