// SPDX-License-Identifier: Apache-2.0

import Foundation
import Synchronization

/// A small HTTP server on the loopback address, which answers as a test says and remembers what it was asked.
final class LoopbackServer: Sendable {
    /// What was asked.
    struct Request: Sendable {
        var path: String
        /// The header's lines, as they came.
        var head: String
        var body: [UInt8]
    }

    /// What is answered.
    struct Answer: Sendable {
        var status = 200
        var body = ""
        /// Whether nothing comes for as long as the other side waits.
        var isSilent = false
    }

    private let socket: Int32
    private let answer: @Sendable (Request) -> Answer
    private let asked = Mutex<[Request]>([])
    /// The port that the system chose.
    let port: Int

    var address: String { "http://127.0.0.1:\(port)" }
    var requests: [Request] { asked.withLock { $0 } }

    /// Starts to listen; ends with `stop`.
    init(_ answer: @escaping @Sendable (Request) -> Answer) throws {
        self.answer = answer
        socket = Foundation.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var name = sockaddr_in()
        name.sin_family = sa_family_t(AF_INET)
        name.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let bound = withUnsafeMutablePointer(to: &name) { [socket] pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { name in
                bind(socket, name, size) == 0 && listen(socket, 8) == 0
                    && getsockname(socket, name, &size) == 0
            }
        }
        guard bound else { throw POSIXError(.EADDRNOTAVAIL) }
        port = Int(UInt16(bigEndian: name.sin_port))
        Thread { [self] in serve() }.start()
    }

    /// Nobody is answered any more.
    ///
    /// The socket is closed by the thread that waits at it: its number would be another's before.
    func stop() { shutdown(socket, Int32(SHUT_RDWR)) }

    private func serve() {
        while true {
            let connection = accept(socket, nil, nil)
            guard connection >= 0 else {
                close(socket)
                return
            }
            if let request = Self.request(from: connection) {
                asked.withLock { $0.append(request) }
                reply(answer(request), to: connection)
            }
            close(connection)
        }
    }

    private func reply(_ answer: Answer, to connection: Int32) {
        if answer.isSilent {
            // Until the other side has had enough and hangs up.
            var byte: UInt8 = 0
            _ = read(connection, &byte, 1)
            return
        }
        let text =
            "HTTP/1.1 \(answer.status) X\r\nContent-Length: \(answer.body.utf8.count)\r\n"
            + "Connection: close\r\n\r\n" + answer.body
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes {
                send(connection, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
            }
            guard count > 0 else { return }
            rest = rest.dropFirst(count)
        }
    }

    private static func request(from connection: Int32) -> Request? {
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            if let end = bytes.firstRange(of: Array("\r\n\r\n".utf8)) {
                let head = String(decoding: bytes[..<end.lowerBound], as: UTF8.self)
                let length = head.split(separator: "\r\n")
                    .first { $0.lowercased().hasPrefix("content-length:") }
                    .flatMap {
                        Int($0.split(separator: ":")[1].trimmingCharacters(in: .whitespaces))
                    }
                let body = bytes[end.upperBound...]
                if body.count >= length ?? 0 {
                    let path = head.split(separator: " ").dropFirst().first.map(String.init) ?? ""
                    return Request(path: path, head: head, body: Array(body))
                }
            }
            let count = read(connection, &chunk, chunk.count)
            guard count > 0 else { return nil }
            bytes += chunk[..<count]
        }
    }
}
