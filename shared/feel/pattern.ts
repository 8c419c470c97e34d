import { limits } from './run.ts'

/**
 * Whether a regular expression is sure to end soon on an input of this length. JavaScript tries every way
 * to match, so a repetition inside a repetition, or of alternatives, may take exponential time.
 */
export function isSafePattern(pattern: string, inputLength: number): boolean {
  if (pattern.length > limits.pattern || inputLength > limits.patternInput) return false
  const { nested, repetitions } = scan(pattern)
  if (nested || /\\[1-9k]|\(\?<?[=!]/.test(pattern)) return false
  return repetitions <= 1 || (repetitions <= 3 && inputLength <= 500)
}

/** A group varies when it can match the same text in several ways: it repeats, or has alternatives. */
interface Scan {
  readonly open: boolean[]
  /** Whether the group that has just been closed varies. */
  closed: boolean
  nested: boolean
  repetitions: number
}

const token = /\(\?:|\\.|\[(?:\\.|[^\]\\])*\]|\{\d+(?:,\d*)?\}|./gsu

function scan(pattern: string): Scan {
  const state: Scan = { open: [false], closed: false, nested: false, repetitions: 0 }
  for (const [text] of pattern.matchAll(token)) {
    const repeats = text === '*' || text === '+' || /^\{\d/.test(text)
    if (repeats && state.closed) state.nested = true
    if (repeats || text === '?' || text === '|') state.open[state.open.length - 1] = true
    if (repeats && !/^\{\d+(,\d+)?\}$/.test(text)) state.repetitions += 1
    bracket(state, text)
  }
  return state
}

function bracket(state: Scan, text: string): void {
  state.closed = false
  if (text === '(' || text === '(?:') state.open.push(false)
  if (text !== ')' || state.open.length < 2) return
  state.closed = state.open.pop() ?? false
  if (state.closed) state.open[state.open.length - 1] = true
}
