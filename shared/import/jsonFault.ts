/** From 1 on. */
export interface TextPlace {
  readonly line: number
  readonly column: number
}

// oxlint-disable-next-line no-control-regex -- RFC 8259 §7: control characters end a text
const text = /"(?:[^"\\\u0000-\u001f]|\\["\\/bfnrt]|\\u[0-9a-fA-F]{4})*"/.source
const literal = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/.source
const token = new RegExp(`[ \\t\\r\\n]*(?:([\\[{}\\]:,])|(${text})|(${literal}))`, 'y')

type Kind = 'text' | 'literal' | '{' | '[' | '}' | ']' | ':' | ','
type Expects = 'value' | 'firstItem' | 'firstKey' | 'key' | 'colon' | 'next' | 'end'
type Open = ('{' | '[')[]

/** Where a text stops being JSON; the engines' own messages name a place only now and then. */
export function jsonFault(json: string): TextPlace | undefined {
  const open: Open = []
  let expects: Expects = 'value'
  token.lastIndex = 0
  for (;;) {
    const at = token.lastIndex
    const kind = kindOf(token.exec(json))
    const next: Expects | undefined = kind === undefined ? undefined : moves[expects][kind]?.(open)
    if (next === undefined) {
      const start = at + (/^[ \t\r\n]*/.exec(json.slice(at))?.[0].length ?? 0)
      return start === json.length && expects === 'end' ? undefined : placeAt(json, start)
    }
    expects = next
  }
}

function kindOf(match: RegExpExecArray | null): Kind | undefined {
  if (match === null) return undefined
  const [, mark, quoted] = match
  if (mark !== undefined) return marks.find((one) => one === mark)
  return quoted === undefined ? 'literal' : 'text'
}

const marks = ['{', '[', '}', ']', ':', ','] as const

type Move = (open: Open) => Expects | undefined

const settled: Move = (open) => (open.length === 0 ? 'end' : 'next')
const values = {
  text: settled,
  literal: settled,
  '{': (open) => (open.push('{'), 'firstKey'),
  '[': (open) => (open.push('['), 'firstItem'),
} as const satisfies Partial<Record<Kind, Move>>

function closing(mark: '{' | '['): Move {
  return (open) => (open.at(-1) === mark && open.pop() !== undefined ? settled(open) : undefined)
}

/** What may follow where, and what is expected then (RFC 8259 §2). */
const moves: Readonly<Record<Expects, Partial<Record<Kind, Move>>>> = {
  value: values,
  firstItem: { ...values, ']': closing('[') },
  firstKey: { text: () => 'colon', '}': closing('{') },
  key: { text: () => 'colon' },
  colon: { ':': () => 'value' },
  next: {
    ',': (open) => (open.at(-1) === '{' ? 'key' : 'value'),
    '}': closing('{'),
    ']': closing('['),
  },
  end: {},
}

export function placeAt(json: string, position: number): TextPlace {
  const before = json.slice(0, position).split('\n')
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 }
}
