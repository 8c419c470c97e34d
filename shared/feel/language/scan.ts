/** Where the text is at an offset, without a parse: it may be anything. */
export interface Scan {
  /** The quotation mark of a text that is still open. */
  readonly openText?: number
  readonly isComment: boolean
  /** Brackets still open, the innermost last, each with the commas since. */
  readonly open: readonly {
    readonly bracket: string
    readonly at: number
    readonly commas: number
  }[]
}

const closing: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' }

export function scan(text: string): Scan {
  const open: { bracket: string; at: number; commas: number }[] = []
  const parts = /"(?:\\[\s\S]|[^"\\])*("?)|\/\/[^\n]*(\n?)|\/\*[\s\S]*?(\*\/|$)|[()[\]{},]/g
  for (const { 0: part, 1: quote, 2: lineEnd, 3: end, index } of text.matchAll(parts)) {
    if (part.startsWith('"') && quote === '') return { openText: index, isComment: false, open }
    const isOpenComment =
      (part.startsWith('//') && lineEnd === '') || (part.startsWith('/*') && end === '')
    if (isOpenComment) return { isComment: true, open }
    const innermost = open.at(-1)
    if (closing[part] !== undefined) open.push({ bracket: part, at: index, commas: 0 })
    else if (part === ',' && innermost !== undefined) innermost.commas += 1
    else if (/^[)\]}]$/.test(part)) open.pop()
  }
  return { isComment: false, open }
}

/** What has to follow so that nothing is open. */
export function closersOf({ openText, open }: Scan): string {
  const brackets = open.toReversed().map(({ bracket }) => closing[bracket] ?? '')
  return (openText === undefined ? '' : '"') + brackets.join('')
}
