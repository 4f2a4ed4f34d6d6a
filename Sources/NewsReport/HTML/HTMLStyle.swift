// SPDX-License-Identifier: Apache-2.0

/// The look of the page: two families, one accent, no image, nothing that moves.
enum HTMLStyle {
    /// The style sheet.
    static let sheet: StaticString = """
        :root {
          color-scheme: light dark;
          --paper: #fbfaf7; --wash: #f3f1ea; --ink: #1c1b19; --soft: #625d54; --line: #ddd8cc;
          --link: #1d4d7c; --alert: #96301b; --calm: #3d6552; --mark: #ffedad;
          --sans: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Noto Sans CJK SC",
            "PingFang SC", "Microsoft YaHei", "Noto Sans Arabic", "Noto Sans Hebrew",
            "Noto Sans Devanagari", "Noto Sans Thai", sans-serif;
          --serif: "Source Serif 4", "Iowan Old Style", "Palatino Linotype", Palatino, "Noto Serif",
            Georgia, "Noto Serif CJK SC", "Songti SC", SimSun, "Noto Naskh Arabic",
            "Noto Serif Hebrew", "Noto Serif Devanagari", "Noto Serif Thai", serif;
        }
        :lang(ja) {
          --sans: system-ui, "Hiragino Sans", "Noto Sans CJK JP", "Noto Sans JP", sans-serif;
          --serif: Georgia, "Noto Serif", "Hiragino Mincho ProN", "Noto Serif CJK JP", serif;
        }
        :lang(ko) {
          --sans: system-ui, "Apple SD Gothic Neo", "Noto Sans CJK KR", sans-serif;
          --serif: Georgia, "Noto Serif", "Noto Serif CJK KR", serif;
        }
        :lang(zh-Hant) {
          --sans: system-ui, "PingFang TC", "Noto Sans CJK TC", sans-serif;
          --serif: Georgia, "Noto Serif", "Songti TC", "Noto Serif CJK TC", serif;
        }
        @media (prefers-color-scheme: dark) {
          :root {
            --paper: #171614; --wash: #211f1c; --ink: #e8e4da; --soft: #a59f93; --line: #3a3731;
            --link: #93bce2; --alert: #e6977c; --calm: #93bda7; --mark: #4f4419;
          }
        }
        *, ::before, ::after { box-sizing: border-box; }
        html { -webkit-text-size-adjust: 100%; }
        @media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth; } }
        body {
          margin: 0 auto; max-width: 70rem; padding: 0 clamp(1rem, 4vw, 3rem) 4rem;
          background: var(--paper); color: var(--ink);
          font: 1rem/1.55 var(--sans); overflow-wrap: break-word;
        }
        :lang(en), :lang(ar), :lang(he), :lang(zh) { font-synthesis: none; }
        h1, h2, h3, h4, h5, p, ul, ol, table, blockquote { margin: 0; padding: 0; }
        ul, ol { list-style: none; }
        h2, h3 { font-family: var(--serif); font-weight: 600; line-height: 1.25; text-wrap: balance; }
        h3:lang(zh), h3:lang(ja), h3:lang(ko) { line-height: 1.4; word-break: normal; }
        h4, .relation {
          font-size: .75rem; font-weight: 600; letter-spacing: .06em; text-transform: uppercase;
          color: var(--soft);
        }
        h5 { font-size: 1rem; font-weight: 600; }
        a { color: var(--link); text-decoration-thickness: 1px; text-underline-offset: .18em; }
        a:focus-visible, summary:focus-visible { outline: 2px solid var(--link); outline-offset: 3px; }
        code { font-size: .875em; overflow-wrap: anywhere; }
        :target { scroll-margin-top: 1.5rem; }
        span:target {
          background: var(--mark); box-shadow: 0 0 0 .2em var(--mark); border-radius: 1px;
          box-decoration-break: clone; -webkit-box-decoration-break: clone; scroll-margin-top: 30vh;
        }
        .masthead {
          padding: 2.25rem 0 1rem; border-bottom: 3px double var(--line);
          display: flex; flex-wrap: wrap; align-items: baseline; justify-content: space-between; gap: .25rem 2rem;
        }
        h1 { font: 600 2rem/1.1 var(--serif); letter-spacing: -.01em; }
        .masthead p, .facts, .span, .date, .contents .day, .languages, .where, .why, .copy, .inferred,
        .giver, .sources, .imprint, .hedge, footer { font-size: .875rem; color: var(--soft); }
        .chip {
          display: inline-block; padding: 0 .4em; border: 1px solid var(--line); border-radius: .25em;
          font-size: .75rem; line-height: 1.5; color: var(--soft); white-space: nowrap;
        }

        .contents { padding: 1.5rem 0 1rem; border-bottom: 1px solid var(--line); }
        .contents > ol > li { padding-bottom: 1.1rem; break-inside: avoid; }
        .contents .line { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 .75rem; }
        .contents .line > a { font: 600 1.0625rem/1.5 var(--serif); }
        .line .more { margin-inline-start: auto; }
        .contents a { text-decoration: none; }
        .contents a:hover { text-decoration: underline; }
        .contents ol ol { margin-top: .25rem; }
        .contents ol ol li { display: grid; grid-template-columns: 9rem 1fr; gap: 0 1rem; padding: .15rem 0; }
        .contents .languages { margin-inline-start: .5rem; white-space: normal; }
        .contents .more { display: flex; flex-wrap: wrap; gap: 0 1.25rem; font-size: .875rem; }
        .dot { color: var(--soft); font-weight: 400; }

        .storyline { padding: 3rem 0 2rem; border-bottom: 1px solid var(--line); }
        .storyline > header { padding-bottom: 2rem; }
        h2 { font-size: clamp(1.5rem, 1.2rem + 1.4vw, 2.125rem); letter-spacing: -.01em; }
        .storyline > header .facts { padding-top: .4rem; }
        .up { margin-inline-start: 1.25rem; }
        .storyline > section > h3 { font-size: 1.25rem; padding-bottom: 1rem; }
        .comparisons, .names { padding-top: 2rem; }

        .timeline { border-inline-start: 1px solid var(--line); padding-inline-start: 1.5rem; }
        .story { position: relative; padding-bottom: 3rem; }
        .story::before {
          content: ""; position: absolute; inset-inline-start: calc(-1.5rem - 4.5px); top: .5rem;
          width: 9px; height: 9px; border-radius: 50%; background: var(--paper); border: 2px solid var(--alert);
        }
        .story > .day { font-size: .875rem; font-weight: 600; color: var(--alert); font-variant-numeric: tabular-nums; }
        .story h3 { font-size: clamp(1.25rem, 1.1rem + .7vw, 1.625rem); padding: .15rem 0 .25rem; }
        h3[dir="rtl"] { text-align: left; }
        .reports { padding: 1rem 0 .5rem; }
        .reports > li { padding: .75rem 0; border-top: 1px solid var(--line); }
        .reports > li:last-child { border-bottom: 1px solid var(--line); }
        .outlet { display: flex; flex-wrap: wrap; align-items: baseline; gap: .1rem .75rem; }
        .outlet > bdi { font-weight: 600; }
        .inferred { flex-basis: 100%; }
        .inferred q { quotes: "“" "”"; }
        .copy { color: var(--alert); }
        .why { padding-top: .15rem; }
        .why summary { cursor: pointer; }
        details.article > summary { cursor: pointer; padding: .1rem 0; color: var(--link); list-style-position: outside; margin-inline-start: 1.1em; }
        details:target > summary { background: var(--mark); }
        summary:hover { text-decoration: underline; text-underline-offset: .18em; }
        summary::marker { color: var(--soft); }
        .body { max-width: 42rem; padding: 1rem 0 .5rem; font-family: var(--serif); font-size: 1.0625rem; line-height: 1.7; margin-inline-start: 1.1em; }
        .body[dir="rtl"] { margin: 0; }
        .body p, .body ul, .body blockquote, .body h5 { padding-bottom: .8rem; }
        .body ul { list-style: disc; padding-inline-start: 1.25rem; }
        .body blockquote { padding-inline-start: 1rem; border-inline-start: 2px solid var(--line); }
        .body .caption { font: .875rem/1.5 var(--sans); color: var(--soft); }
        .body .tableRow { font: .9375rem/1.5 var(--sans); padding-bottom: .25rem; }
        .imprint, .aside { margin-inline-start: 1.1rem; padding-bottom: .4rem; overflow-wrap: anywhere; }
        .aside summary, .aside li { font-size: .875rem; color: var(--soft); }
        .aside summary { cursor: pointer; }

        .claims { padding-top: 1.25rem; display: grid; gap: 1.75rem 3rem; }
        .claims section + section { padding-top: 1.75rem; }
        h4 { padding-bottom: .75rem; }
        .speaker { padding-bottom: 1.1rem; }
        .speaker h5 { padding-bottom: .2rem; }
        .nobody { color: var(--soft); font-weight: 400; font-style: italic; }
        .statement { padding: .2rem 0 .5rem; padding-inline-start: .9rem; border-inline-start: 2px solid var(--line); }
        .statement.direct { border-inline-start-color: var(--soft); }
        .statement p { font-family: var(--serif); font-size: 1.0625rem; line-height: 1.55; }
        .statement p:lang(zh), .statement p:lang(ja), .statement p:lang(ko) { font-size: 1rem; line-height: 1.7; }
        .sources .chip { display: inline; border: 0; padding: 0; font-size: inherit; }

        table { width: 100%; border-collapse: collapse; }
        tr { border-top: 1px solid var(--line); }
        th, td { padding: .5rem 0; vertical-align: baseline; text-align: start; }
        th {
          font-weight: 600; text-align: end; font-variant-numeric: tabular-nums lining-nums;
          padding-inline-end: 1rem; width: 1%; white-space: nowrap;
        }
        .hedge { font-weight: 400; }
        td p { line-height: 1.4; }
        caption { text-align: start; font-weight: 600; padding-bottom: .6rem; }
        .relation { display: block; padding-bottom: .15rem; color: var(--calm); }
        .subject { display: block; }
        .subject::first-letter { text-transform: uppercase; }
        .differing .relation { color: var(--alert); }
        .cards { display: grid; gap: 1.5rem; align-items: start; }
        .card { background: var(--wash); padding: 1.1rem 1.25rem; border-radius: .25rem; }
        .card .why { padding-top: .6rem; border-top: 1px solid var(--line); }

        .chains li { padding: .35rem 0; border-top: 1px solid var(--line); }
        .arrow { color: var(--alert); }
        .mark { font-size: .875rem; margin-inline-start: .5rem; }

        .names ul { display: grid; gap: 1.25rem 2.5rem; }
        .name { font-weight: 600; }

        .notes { padding: 2.5rem 0 1rem; font-size: .875rem; }
        .notes h2 { font-size: 1.125rem; padding-bottom: .5rem; }
        .notes li { padding: .2rem 0; color: var(--soft); }
        .notes .error code { color: var(--alert); }
        footer { padding-top: 2.5rem; }

        @media (min-width: 48rem) {
          .names ul { grid-template-columns: 1fr 1fr; }
          .cards { grid-template-columns: 1fr 1fr; }
        }
        @media (min-width: 60rem) {
          .timeline { border: 0; padding: 0; }
          .story { display: grid; grid-template-columns: 8.5rem minmax(0, 1fr); gap: 0 2.5rem; }
          .story > .day { padding-top: .5rem; }
          .story::after {
            content: ""; position: absolute; inset-block: 0; inset-inline-start: 9.75rem; width: 1px; background: var(--line);
          }
          .story::before { inset-inline-start: calc(9.75rem - 4px); top: .95rem; z-index: 1; }
          .claims.beside { grid-template-columns: minmax(0, 1.35fr) minmax(0, 1fr); }
        }
        @media (max-width: 40rem) {
          .contents ol ol li { grid-template-columns: 1fr; padding: .35rem 0; }
          .contents .languages { display: block; margin: 0; }
          .line .more { margin: 0; flex-basis: 100%; order: 1; }
          th { white-space: normal; width: 34%; }
        }
        @media print {
          :root { --paper: #fff; --ink: #000; --soft: #444; --line: #bbb; --link: #000; --wash: #fff; }
          body { max-width: none; font-size: 10pt; padding: 0; }
          .up, .contents .more { display: none; }
          .statement, tr, .card, .reports > li, .names li { break-inside: avoid; }
          h2, h3, h4, h5 { break-after: avoid; }
        }
        """
}
