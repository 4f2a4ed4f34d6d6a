// SPDX-License-Identifier: Apache-2.0

/// The text and metadata read out of a capture or a feed's entry.
public struct Article: Hashable, Sendable, Identifiable {
    /// Names one article within one reading: derived from its capture, stable between runs.
    public struct ID: TextIdentifier {
        /// The identifier as text.
        public let value: String

        /// Takes an identifier as it is.
        public init(_ value: String) { self.value = value }
    }

    /// A picture of the article.
    public struct Image: Hashable, Sendable {
        /// Its own address, not a proxy's.
        public var address: String
        /// The index in `Body.blocks` of its caption, or `nil`.
        public var caption: Int?

        /// A picture.
        public init(address: String, caption: Int? = nil) {
            self.address = address
            self.caption = caption
        }
    }

    /// Text of the capture that is not the article's, kept so that nothing is lost unseen.
    public struct SetAside: Hashable, Sendable {
        /// Why a piece was set aside.
        public enum Reason: String, Hashable, Sendable {
            case shareBar, promotion, mirrorFooter, relatedHeadline, repeatedTitle, dateLine
            case navigation, other
        }

        /// Why.
        public var reason: Reason
        /// The text as it stood, without markup.
        public var text: String

        /// A piece set aside.
        public init(reason: Reason, text: String) {
            self.reason = reason
            self.text = text
        }
    }

    /// The identifier.
    public var id: ID
    /// What it was read from.
    public var origin: Capture.Origin
    /// The form that its capture has.
    public var form: Capture.Form
    /// The article's own address, or `nil`.
    public var url: String?
    /// The title without the outlet's or a mirror's marks, white space collapsed; may be empty.
    public var title: String
    /// Who published it, or `nil` when nothing tells.
    public var outlet: Outlet?
    /// Who wrote it, as stated; may be empty.
    public var authors: [String]
    /// The language of the text; `.undetermined` when it is too short to tell.
    public var language: Language
    /// When it was published.
    public var published: Publication
    /// The text.
    public var body: Body
    /// The pictures, in the order of the text.
    public var images: [Image]
    /// What was set aside, in the order of the capture.
    public var setAside: [SetAside]

    /// An article without text, to be filled.
    public init(id: ID, origin: Capture.Origin, form: Capture.Form) {
        self.id = id
        self.origin = origin
        self.form = form
        title = ""
        authors = []
        language = .undetermined
        published = Publication()
        body = Body()
        images = []
        setAside = []
    }
}
