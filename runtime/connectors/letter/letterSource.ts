/**
 * The sheet of every letter: DIN 5008 form B, PDF/UA-1. Values enter as JSON only, never as markup, so
 * that nothing a person has typed can become Typst.
 */
export const letterSource = String.raw`
#let letter = json(bytes(sys.inputs.data))
#let muted = rgb("#4c4f69")
#let rule = 0.5pt + rgb("#c9c4b8")

#set document(title: letter.title, author: letter.sender.name, date: none)
#set text(font: "Noto Sans", size: 10pt, lang: letter.language, hyphenate: true, fill: rgb("#16182a"))
#set par(leading: 0.55em, spacing: 0.85em, justify: false)
#set page(
  paper: "a4",
  margin: (left: 25mm, right: 20mm, top: 27mm, bottom: 28mm),
  header: context if counter(page).get().first() > 1 {
    text(size: 8pt, fill: muted, letter.runner)
  },
  footer: [
    #set text(size: 7pt, fill: muted)
    #line(length: 100%, stroke: rule)
    #v(-0.4em)
    #grid(
      columns: (1fr, auto, auto),
      column-gutter: 6mm,
      letter.sender.footer,
      letter.sender.phone,
      context [#letter.words.page #counter(page).display() #letter.words.of #counter(page).final().first()],
    )
  ],
  background: context if counter(page).get().first() == 1 {
    for mark in (105mm, 148.5mm, 210mm) {
      place(top + left, dx: 5mm, dy: mark, line(length: if mark == 148.5mm { 6mm } else { 4mm }, stroke: 0.5pt + rgb("#999999")))
    }
  },
)
// No fill: a picture of all pages draws that of each page over the pages before.
#set page(fill: none, foreground: place(center + horizon, rotate(-35deg, text(
  size: 96pt, weight: "bold", fill: rgb("#16182a1f"), letter.sample,
)))) if "sample" in letter
#show heading: set text(weight: "bold", hyphenate: false)
#show heading.where(level: 1): set text(size: 13pt)
#show heading.where(level: 1): set block(below: 1em)
#show heading.where(level: 2): set text(size: 10pt)
#show heading.where(level: 2): set block(above: 1.5em, below: 0.6em, sticky: true)

#let house = {
  let wood = 1.9pt + rgb("#6b3f1d")
  box(width: 12mm, height: 12mm, {
    place(curve(stroke: wood, curve.move((1mm, 5.3mm)), curve.line((6mm, 1.3mm)), curve.line((11mm, 5.3mm))))
    place(curve(stroke: wood, curve.move((2mm, 4.6mm)), curve.line((2mm, 10.7mm)), curve.line((10mm, 10.7mm)), curve.line((10mm, 4.6mm))))
    place(curve(stroke: wood, curve.move((2mm, 7.3mm)), curve.line((10mm, 7.3mm))))
    place(curve(stroke: wood, curve.move((6mm, 1.3mm)), curve.line((6mm, 10.7mm))))
    place(curve(stroke: wood, curve.move((2mm, 10.7mm)), curve.line((6mm, 7.3mm)), curve.line((10mm, 10.7mm))))
  })
}

#let paragraphs(texts) = for one in texts [#par(one.split("\n").join(linebreak()))]

#let items(texts) = list(indent: 0pt, body-indent: 0.6em, spacing: 0.7em, marker: [•], ..texts)

#let columns-of(part) = table(
  columns: if part.columns.areAmounts { (1fr, auto) } else { (1fr, 1fr) },
  align: (left, if part.columns.areAmounts { right } else { left }),
  inset: (x, _) => (left: if x == 0 { 0pt } else { 6mm }, right: 0pt, y: 4pt),
  stroke: (_, y) => (bottom: rule),
  table.header(..part.columns.headings.map(text.with(size: 8pt, fill: muted))),
  ..part.rows.flatten(),
)

#let show-block(part) = {
  if "heading" in part { heading(level: 2, part.heading) }
  if part.block == "payment" {
    block(width: 100%, stroke: 0.8pt, radius: 2pt, inset: (x: 10pt, y: 8pt), breakable: false, paragraphs(part.paragraphs))
  } else if part.block == "reasons" and part.paragraphs.len() > 0 {
    items(part.paragraphs)
  } else {
    paragraphs(part.paragraphs)
  }
  if "columns" in part { columns-of(part) } else if "rows" in part and part.rows.len() > 0 {
    items(part.rows.map(row => row.first()))
  }
}

// The letter head stands outside of the text: its places are given by DIN 5008.
#place(top + left, dy: -15mm, grid(
  columns: 2, column-gutter: 3mm, align: horizon,
  pdf.artifact(house),
  [#text(size: 14pt, weight: "bold", letter.sender.name) \ #text(size: 9pt, letter.sender.department)],
))
#place(top + left, dy: 18mm, block(width: 85mm, {
  box(stroke: (bottom: 0.5pt), inset: (bottom: 2pt), text(size: 7pt, letter.sender.line))
  v(3mm, weak: true)
  set par(leading: 0.5em)
  par(letter.addressee.join(linebreak()))
}))
#place(top + left, dx: 100mm, dy: 23mm, block(width: 65mm, {
  set text(size: 8.5pt)
  grid(
    columns: 2, column-gutter: 4mm, row-gutter: 0.6em,
    ..letter.info.map(((label, value)) => (text(fill: muted, label), value)).flatten(),
  )
}))
#v(71.5mm)

= #letter.subject

#par(letter.salutation)
#for part in letter.blocks { show-block(part) }
`
