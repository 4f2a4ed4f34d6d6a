// SPDX-License-Identifier: Apache-2.0

@main
struct Dateline {
    static func main() {}
}
