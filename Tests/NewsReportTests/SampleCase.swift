// SPDX-License-Identifier: Apache-2.0

import NewsModel

/// The editions that every report must be able to write.
enum SampleCase: CaseIterable {
    case plain, hostile, empty

    var edition: Edition {
        switch self {
        case .plain: SampleEdition.whole
        case .hostile: HostileEdition.whole
        case .empty: Edition()
        }
    }
}
