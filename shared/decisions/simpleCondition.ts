import { constantOfText, type Constant } from './constant.ts'
import type { Condition, Test } from './condition.ts'

const literal = String.raw`-?\d{1,15}(?:\.\d{1,15})?|"[^"\\]*"|true|false|date\("\d{4}-\d\d-\d\d"\)`
const single = new RegExp(`^(<=|>=|<|>)?\\s*(${literal})$`)
const range = new RegExp(`^(\\[|\\()\\s*(${literal})\\s*\\.\\.\\s*(${literal})\\s*(\\]|\\))$`)

/** The cells that most tables are full of, some ten times faster than by the grammar; undefined for all others. */
export function readSimple(text: string): Condition | undefined {
  const test = testOf(text)
  return test === undefined ? undefined : { tests: [test], negated: false }
}

function testOf(text: string): Test | undefined {
  const [, operator, written] = single.exec(text) ?? []
  if (written !== undefined) return compared(operator, constantOfText(written))
  const [, opening, from = '', to = '', closing] = range.exec(text) ?? []
  const [low, high] = [constantOfText(from), constantOfText(to)]
  if (low === undefined || high === undefined) return undefined
  return {
    kind: 'interval',
    low: { value: low, held: opening === '[' },
    high: { value: high, held: closing === ']' },
  }
}

function compared(operator: string | undefined, value: Constant | undefined): Test | undefined {
  if (value === undefined) return undefined
  if (operator === undefined) return { kind: 'is', value }
  const bound = { value, held: operator.endsWith('=') }
  return operator.startsWith('<')
    ? { kind: 'interval', high: bound }
    : { kind: 'interval', low: bound }
}
