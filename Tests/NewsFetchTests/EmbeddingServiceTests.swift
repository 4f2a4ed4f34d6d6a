// SPDX-License-Identifier: Apache-2.0

import NewsMarkup
import Testing

@testable import NewsFetch

/// What is asked of a service of embeddings, and what is made of its answers.
@Suite(.serialized, .timeLimit(.minutes(2))) struct EmbeddingServiceTests {
    /// A server that has its endpoint at a path and turns a text into its length and 1.
    private static func server(at path: String) throws -> LoopbackServer {
        try LoopbackServer { request in
            guard request.path == path else { return .init(status: 404, body: "{}") }
            return .init(body: answer(to: request.body))
        }
    }

    private static func texts(in body: [UInt8]) -> [String] {
        let value = try? JSONValue.parse(body[...])
        return (value?["input"]?.array ?? []).compactMap(\.string)
    }

    /// The entries in the order of their indexes backwards, as a service may give them.
    private static func answer(to body: [UInt8]) -> String {
        let entries = texts(in: body).enumerated().map {
            "{\"index\": \($0.offset), \"embedding\": [\($0.element.utf8.count), 1]}"
        }
        return "{\"data\": [\(entries.reversed().joined(separator: ","))]}"
    }

    private func fault(_ body: String, status: Int = 200) throws -> EmbeddingError.Code? {
        let server = try LoopbackServer { _ in .init(status: status, body: body) }
        defer { server.stop() }
        let service = EmbeddingService(address: server.address, model: "m")
        do throws(EmbeddingError) {
            _ = try service.embeddings(of: ["a"])
            return nil
        } catch {
            return error.code
        }
    }

    @Test(arguments: [
        ("", "/v1/embeddings"), ("/", "/v1/embeddings"), ("/v1", "/v1/embeddings"),
        ("/v1/", "/v1/embeddings"), ("/v1/embeddings", "/v1/embeddings"), ("", "/embeddings"),
        ("/api", "/api/v1/embeddings"), ("/api", "/api/embeddings"),
    ])
    func `the endpoint is found under the address`(suffix: String, path: String) throws {
        let server = try Self.server(at: path)
        defer { server.stop() }
        let service = EmbeddingService(address: server.address + suffix, model: "m")
        #expect(try service.embeddings(of: ["four", "eleven chars"]) == [[4, 1], [12, 1]])
        #expect(server.requests.count <= 2)
    }

    @Test func `texts go out in batches, with the model and the key, and come back in order`()
        throws
    {
        let server = try Self.server(at: "/embeddings")
        defer { server.stop() }
        let texts = (0..<150).map { String(repeating: "é", count: $0 + 1) }
        let service = EmbeddingService(address: server.address, model: "small", key: "secret")
        #expect(try service.embeddings(of: texts) == (0..<150).map { [Float(2 * $0 + 2), 1] })
        // One that found out, then three batches.
        #expect(server.requests.map { Self.texts(in: $0.body).count } == [64, 64, 64, 22])
        for request in server.requests {
            #expect(request.head.contains("Authorization: Bearer secret"))
            #expect(try JSONValue.parse(request.body[...])["model"]?.string == "small")
        }
        #expect(try service.embeddings(of: []).isEmpty)
    }

    @Test func `no key goes out where none is given`() throws {
        let server = try Self.server(at: "/v1/embeddings")
        defer { server.stop() }
        _ = try EmbeddingService(address: server.address, model: "m").embeddings(of: ["a"])
        #expect(server.requests.allSatisfy { !$0.head.lowercased().contains("authorization") })
    }

    @Test(arguments: [
        "", "nonsense", "[]", "{\"data\": []}", "{\"data\": [{\"embedding\": []}]}",
        "{\"data\": [{\"embedding\": [1, \"2\"]}]}", "{\"data\": [{\"embedding\": [1e999]}]}",
        "{\"data\": [{\"index\": 1, \"embedding\": [1]}]}",
        "{\"data\": [{\"embedding\": [1]}, {\"embedding\": [1]}]}",
    ])
    func `an answer that is no list of embeddings is refused`(body: String) throws {
        #expect(try fault(body) == .malformedAnswer)
    }

    @Test func `vectors of different lengths are refused`() throws {
        let server = try LoopbackServer { _ in
            .init(body: "{\"data\": [{\"embedding\": [1]}, {\"embedding\": [1, 2]}]}")
        }
        defer { server.stop() }
        let service = EmbeddingService(address: server.address, model: "m")
        #expect(throws: EmbeddingError(code: .malformedAnswer, address: server.address)) {
            try service.embeddings(of: ["a", "b"])
        }
    }

    @Test func `a refusal tells its status, and an address without endpoint that it has none`()
        throws
    {
        #expect(try fault("{}", status: 401) == .status(401))
        #expect(try fault("{}", status: 500) == .status(500))
        #expect(try fault("{}", status: 302) == .status(302))
        #expect(try fault("{}", status: 404) == .noEndpoint)
        let error = EmbeddingError(code: .status(401), address: "http://localhost/v1/embeddings")
        #expect("\(error)".hasSuffix("http://localhost/v1/embeddings answered with the status 401"))
    }

    @Test func `an answer far too long is not taken`() throws {
        #expect(try fault(String(repeating: " ", count: 17 << 20)) == .broken)
    }

    @Test func `a service that says nothing is waited for no longer than asked`() throws {
        let server = try LoopbackServer { _ in .init(isSilent: true) }
        defer { server.stop() }
        let service = EmbeddingService(
            address: server.address,
            model: "m",
            timeoutMilliseconds: 300
        )
        let code = #expect(throws: EmbeddingError.self) { try service.embeddings(of: ["a"]) }?.code
        #expect(code == .timedOut)
    }

    @Test func `nobody there and no address are told apart`() throws {
        let server = try Self.server(at: "/")
        server.stop()
        for (address, code) in [
            (server.address, EmbeddingError.Code.unreachable), ("ftp://127.0.0.1/", .badAddress),
            ("file:///etc/hostname", .badAddress), ("", .badAddress),
        ] {
            let service = EmbeddingService(address: address, model: "m", timeoutMilliseconds: 5_000)
            let told = #expect(throws: EmbeddingError.self) { try service.embeddings(of: ["a"]) }
            #expect(told?.code == code, "\(address): \(String(describing: told))")
        }
    }
}
