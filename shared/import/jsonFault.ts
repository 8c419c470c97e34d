/** From 1 on. */
export interface TextPlace {
  readonly line: number
  readonly column: number
}

const token =
  /\s*(?:([[{}\]:,])|("(?:[^"\\\u0000-\u001f]|\\["\\/bfnrt]|\\u[0-9a-fA-F]{4})*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null))/y

/** Where a text stops being JSON; the engines' own messages name a place only now and then. */
export function jsonFault(text: string): TextPlace | undefined {
  const open: ('{' | '[')[] = []
  let expects: 'value' | 'key' | 'colon' | 'next' | 'end' = 'value'
  let mayClose = false
  token.lastIndex = 0
  for (;;) {
    const at = token.lastIndex
    const [, mark, value] = token.exec(text) ?? []
    if (mark === undefined && value === undefined) {
      const isOver = text.slice(at).trim() === ''
      return isOver && expects === 'end' ? undefined : placeAt(text, startOf(text, at))
    }
    const inner = open.at(-1)
    const closes = mark === '}' || mark === ']'
    if (value !== undefined && expects === 'value') expects = afterValue(open)
    else if (value?.startsWith('"') && expects === 'key') expects = 'colon'
    else if (mark === ':' && expects === 'colon') expects = 'value'
    else if (mark === ',' && expects === 'next') expects = inner === '{' ? 'key' : 'value'
    else if ((mark === '{' || mark === '[') && expects === 'value') {
      open.push(mark)
      expects = mark === '{' ? 'key' : 'value'
    } else if (closes && inner === (mark === '}' ? '{' : '[') && (mayClose || expects === 'next')) {
      open.pop()
      expects = afterValue(open)
    } else return placeAt(text, startOf(text, at))
    mayClose = mark === '{' || mark === '['
  }
}

function afterValue(open: readonly string[]): 'next' | 'end' {
  return open.length === 0 ? 'end' : 'next'
}

function startOf(text: string, at: number): number {
  return at + (/^\s*/.exec(text.slice(at, at + 10_000))?.[0].length ?? 0)
}

function placeAt(text: string, position: number): TextPlace {
  const before = text.slice(0, position).split('\n')
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 }
}
