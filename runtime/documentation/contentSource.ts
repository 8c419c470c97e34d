/** The documentation of a service as Typst sets it, from `Content` (shared/documentation/content.ts). */
export const contentSource = `
#let content = json(bytes(sys.inputs.data))
#let muted = rgb("#51577a")
#let rule = 0.5pt + rgb("#c0c3d5")
#let soft = rgb("#f3f4f7")
#let is-drawing = content.facts.len() == 0 and content.chapters.all(chapter => chapter.parts.all(part => part.kind == "drawing"))

#set document(title: content.title)
#set text(font: "Noto Sans", size: 9.5pt, lang: content.language, hyphenate: true)
#set par(leading: 0.6em, spacing: 0.9em, justify: false)
#set page(
  paper: "a4",
  margin: (x: 20mm, top: 22mm, bottom: 20mm),
  header: context if counter(page).get().first() > 1 and not is-drawing {
    text(size: 8pt, fill: muted, content.title)
  },
  footer: context align(right, text(size: 8pt, fill: muted)[
    #content.words.page #counter(page).display() #content.words.of #counter(page).final().first()
  ]),
)
#set table(stroke: rule, inset: (x: 4pt, y: 3.5pt))
#show heading: set text(weight: "bold", hyphenate: false)
#show heading.where(level: 1): set text(size: 20pt)
#show heading.where(level: 1): set block(above: 0.4em, below: 0.8em)
#show heading.where(level: 2): set text(size: 14pt)
#show heading.where(level: 2): set block(above: 1.8em, below: 0.8em, sticky: true)
#show heading.where(level: 3): set text(size: 11pt)
#show heading.where(level: 3): set block(above: 1.5em, below: 0.7em, sticky: true)
#show figure.where(kind: table): set block(breakable: true)
#show figure.where(kind: table): set figure.caption(position: top)
#show figure.caption: set align(left)
#show figure.caption: set text(weight: "bold", size: 9pt)

#let lines(words) = words.split("\\n").join(linebreak())

#let facts(pairs) = grid(
  columns: (45mm, 1fr),
  row-gutter: 0pt,
  inset: (x: 0pt, y: 3.5pt),
  stroke: (top: rule),
  ..pairs.map(((name, value)) => (text(fill: muted, name), lines(value))).flatten(),
)

// Deeper items are a list inside of the item before them.
#let items(all) = {
  let depth = all.first().depth
  let own = ()
  let at = 0
  while at < all.len() {
    let end = at + 1
    while end < all.len() and all.at(end).depth > depth { end += 1 }
    let inner = all.slice(at + 1, end)
    own.push([#lines(all.at(at).text) #if inner.len() > 0 { items(inner) }])
    at = end
  }
  list(indent: 0pt, body-indent: 0.6em, spacing: 0.6em, marker: ([•], [–]), ..own)
}

// As wide as its words need, within what the page has; no word is wider than its column.
#let widths(part) = {
  let cells(at) = (part.head.at(at),) + part.rows.map(row => row.at(at, default: ""))
  let longest(texts) = calc.max(0, ..texts.map(one => one.clusters().len()))
  let word(at) = longest(cells(at).map(cell => cell.split(regex("[\\s/-]"))).flatten())
  range(part.head.len()).map(at => calc.max(word(at) + 2, calc.min(longest(cells(at)), 60)) * 1fr)
}

#let show-table(part) = figure(
  kind: table,
  supplement: none,
  numbering: none,
  caption: if part.caption == "" { none } else { part.caption },
  align(left, {
    set text(size: if part.head.len() > 6 { 7pt } else { 8pt })
    table(
      columns: widths(part),
      fill: (_, y) => if y == 0 { soft },
      table.header(..part.head.map(cell => text(weight: "bold", cell))),
      ..part.rows.map(row => row.map(lines)).flatten(),
    )
  }),
)

// A sheet of its own, as large as the drawing needs to be read: A4, else A3.
#let show-drawing(part, above: none) = {
  let is-large = part.width > 1900 or part.height > 1250
  page(
    paper: if is-large { "a3" } else { "a4" },
    flipped: part.width >= part.height * 0.8,
    margin: (x: 12mm, top: 15mm, bottom: 15mm),
    {
      if above != none { heading(level: 2, above) }
      heading(level: if is-drawing { 1 } else { 3 }, part.title)
      block(height: 1fr, width: 100%, align(center + horizon, image(bytes(part.svg), format: "svg", alt: part.title + ": " + part.description, fit: "contain", width: 100%, height: 100%)))
    },
  )
}

#let show-part(part) = {
  if part.kind == "heading" { heading(level: 3, part.text) }
  else if part.kind == "paragraph" { par(lines(part.text)) }
  else if part.kind == "quote" {
    block(width: 100%, fill: soft, stroke: (left: 2pt + rgb("#c0c3d5")), inset: (x: 8pt, y: 6pt), lines(part.text))
  }
  else if part.kind == "facts" and part.facts.len() > 0 { facts(part.facts) }
  else if part.kind == "list" and part.items.len() > 0 { items(part.items) }
  else if part.kind == "table" { show-table(part) }
}

#if not is-drawing {
  v(40mm)
  text(fill: muted, content.subtitle)
  [= #content.title]
  facts(content.facts)
  v(12mm)
  outline(title: content.words.contents, depth: 2, indent: 0pt, target: heading.where(level: 2))
  pagebreak()
}

#for (at, chapter) in content.chapters.enumerate() {
  let title = str(at + 1) + " " + chapter.title
  let is-sheet = chapter.parts.len() > 0 and chapter.parts.first().kind == "drawing"
  if not is-drawing and not is-sheet { heading(level: 2, title) }
  for (nth, part) in chapter.parts.enumerate() {
    if part.kind == "drawing" { show-drawing(part, above: if nth == 0 and not is-drawing { title }) }
    else { show-part(part) }
  }
}
`
