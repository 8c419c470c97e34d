import { escaped } from '../xml/print.ts'
import type { Chapter, Content, Fact, Part } from './content.ts'
import { htmlStyle } from './htmlStyle.ts'

/** One file that needs nothing else: to read, to print, to send. */
export function toHtml(content: Content): string {
  const { language, title, subtitle, facts, words, chapters } = content
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)} – ${escaped(subtitle)}</title>
<style>${htmlStyle}</style>
</head>
<body>
<header>
<p>${escaped(subtitle)}</p>
<h1>${escaped(title)}</h1>
${factsHtml(facts)}
</header>
<nav aria-labelledby="contents">
<h2 id="contents">${escaped(words.contents)}</h2>
<ol>
${chapters.map(({ title: name }, at) => `<li><a href="#${idOf(at)}">${escaped(name)}</a></li>`).join('\n')}
</ol>
</nav>
<main>
${chapters.map(chapterHtml).join('\n')}
</main>
</body>
</html>
`
}

function idOf(at: number): string {
  return `chapter-${at + 1}`
}

function chapterHtml({ title, parts }: Chapter, at: number): string {
  return `<section aria-labelledby="${idOf(at)}">
<h2 id="${idOf(at)}">${at + 1} ${escaped(title)}</h2>
${parts.map(partHtml).join('\n')}
</section>`
}

function partHtml(part: Part): string {
  switch (part.kind) {
    case 'heading':
      return `<h3>${escaped(part.text)}</h3>`
    case 'paragraph':
      return `<p>${lines(part.text)}</p>`
    case 'quote':
      return `<blockquote><p>${lines(part.text)}</p></blockquote>`
    case 'facts':
      return factsHtml(part.facts)
    case 'list':
      return listHtml(part.items)
    case 'table':
      return tableHtml(part)
    case 'drawing':
      return `<figure>${scrolled(part.title, part.svg)}<figcaption>${escaped(part.title)}</figcaption></figure>`
  }
}

function factsHtml(facts: readonly Fact[]): string {
  const rows = facts.map(
    ([name, value]) => `<div><dt>${escaped(name)}</dt><dd>${lines(value)}</dd></div>`,
  )
  return rows.length === 0 ? '' : `<dl>${rows.join('')}</dl>`
}

type Item = Extract<Part, { kind: 'list' }>['items'][number]

/** Items that lie deeper are a list of the item before them. */
function listHtml(items: readonly Item[]): string {
  const [first] = items
  if (first === undefined) return ''
  const own: string[] = []
  for (let at = 0; at < items.length;) {
    const item = items[at]
    let end = at + 1
    while ((items[end]?.depth ?? -1) > first.depth) end += 1
    own.push(`<li>${lines(item?.text ?? '')}${listHtml(items.slice(at + 1, end))}</li>`)
    at = end
  }
  return `<ul>${own.join('')}</ul>`
}

function tableHtml({ caption, head, rows }: Extract<Part, { kind: 'table' }>): string {
  const cells = head.map((cell) => `<th scope="col">${escaped(cell)}</th>`).join('')
  const body = rows.map(
    (row) => `<tr>${row.map((cell) => `<td>${lines(cell)}</td>`).join('')}</tr>`,
  )
  return scrolled(
    caption,
    `<table><caption>${escaped(caption)}</caption><thead><tr>${cells}</tr></thead><tbody>${body.join('\n')}</tbody></table>`,
  )
}

/** What may be wider than the screen is moved by keys as well. */
function scrolled(name: string, wide: string): string {
  return `<div class="wide" tabindex="0" role="group" aria-label="${escaped(name)}">${wide}</div>`
}

function lines(text: string): string {
  return escaped(text).replaceAll('\n', '<br>')
}
