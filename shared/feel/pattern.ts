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

interface Group {
  varies: boolean
}

function scan(pattern: string): { nested: boolean; repetitions: number } {
  const open: Group[] = [{ varies: false }]
  let repetitions = 0
  let closed: Group | undefined
  for (const [token] of pattern.matchAll(/\(\?:|\\.|\[(?:\\.|[^\]\\])*\]|\{\d+(?:,\d*)?\}|./gsu)) {
    const group = open.at(-1)
    const repeats = /^[*+]$|^\{/.test(token)
    if (repeats && closed?.varies === true && token !== '{1}') return { nested: true, repetitions }
    if (repeats || token === '?' || token === '|') mark(group)
    if (/^[*+]$|,\}$/.test(token)) repetitions += 1
    if (token.startsWith('(')) open.push({ varies: false })
    closed = token === ')' && open.length > 1 ? open.pop() : undefined
    if (closed?.varies === true) mark(open.at(-1))
  }
  return { nested: false, repetitions }
}

function mark(group: Group | undefined): void {
  if (group !== undefined) group.varies = true
}
