/** A text with expressions in it: `Hello ${name}`. */
export type Part =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'expression'; readonly text: string }

/** Undefined when an expression has no end. */
export function partsOf(template: string): readonly Part[] | undefined {
  const parts: Part[] = []
  let text = ''
  let at = 0
  while (at < template.length) {
    const begins = /^[$#]\{/.test(template.slice(at, at + 2))
    if (!begins) {
      const isEscaped = /^\\[$#]\{/.test(template.slice(at, at + 3))
      const length = isEscaped ? 3 : 1
      text += template.slice(isEscaped ? at + 1 : at, at + length)
      at += length
      continue
    }
    const end = endOf(template, at + 2)
    if (end === undefined) return undefined
    if (text !== '') parts.push({ type: 'text', text })
    text = ''
    parts.push({ type: 'expression', text: template.slice(at + 2, end) })
    at = end + 1
  }
  if (text !== '' || parts.length === 0) parts.push({ type: 'text', text })
  return parts
}

/** The closing brace; those inside quotation marks are text. */
function endOf(template: string, from: number): number | undefined {
  const rest = /^(?:[^'"}]|'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")*/su.exec(template.slice(from))
  const end = from + (rest?.[0].length ?? 0)
  return template[end] === '}' ? end : undefined
}

export interface Token {
  readonly type: 'number' | 'text' | 'name' | 'sign'
  readonly text: string
}

const pattern =
  /\s*(?:(\d+(?:\.\d*)?(?:[eE][+-]?\d+)?|\.\d+(?:[eE][+-]?\d+)?)|('(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")|([\p{L}_$][\p{L}\p{N}_$]*)|(&&|\|\||[=!<>]=|[<>!+\-*/%?:.,()[\]]))/suy

/** Undefined when there is something in the text that no expression has. */
export function tokensOf(text: string): readonly Token[] | undefined {
  const tokens: Token[] = []
  const trimmed = text.trimEnd()
  pattern.lastIndex = 0
  while (pattern.lastIndex < trimmed.length) {
    const [, number, quoted, name, sign] = pattern.exec(trimmed) ?? []
    const token = number ?? quoted ?? name ?? sign
    if (token === undefined) return undefined
    if (number !== undefined) tokens.push({ type: 'number', text: number })
    else if (quoted !== undefined) tokens.push({ type: 'text', text: unquoted(quoted) })
    else if (name === undefined) tokens.push({ type: 'sign', text: token })
    else tokens.push({ type: words.has(name) ? 'sign' : 'name', text: words.get(name) ?? name })
  }
  return tokens
}

function unquoted(text: string): string {
  return text.slice(1, -1).replaceAll(/\\(.)/gsu, '$1')
}

/** Words that stand for signs (EL 2.1 §1.14). */
const words: ReadonlyMap<string, string> = new Map([
  ['and', '&&'],
  ['or', '||'],
  ['not', '!'],
  ['eq', '=='],
  ['ne', '!='],
  ['lt', '<'],
  ['gt', '>'],
  ['le', '<='],
  ['ge', '>='],
  ['div', '/'],
  ['mod', '%'],
  ['empty', 'empty'],
  ['instanceof', 'instanceof'],
])
