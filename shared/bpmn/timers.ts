import type { Timer } from '../model/events.ts'
import type { Builder } from './builder.ts'
import { readExpression, readFixed, writeExpression, writeFixed } from './expressions.ts'
import { bpmn } from './names.ts'
import type { Reader } from './reader.ts'
import type { Owner } from './field.ts'
import type { Reading, Writing } from './reading.ts'

const kinds = [
  ['date', 'timeDate'],
  ['duration', 'timeDuration'],
  ['cycle', 'timeCycle'],
] as const

const literals = {
  date: /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)?)?$/,
  duration: /^-?P(?=\d|T\d)(\d+Y)?(\d+M)?(\d+W)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+(\.\d+)?S)?)?$/,
  cycle: /^R\d*\/\S+$/,
} as const

/** A fixed value of ISO 8601 is the same in every language; here it is a FEEL text. */
export function readTimer(reader: Reader, ctx: Reading, place: Owner): Timer {
  for (const [kind, local] of kinds) {
    const child = reader.child(local)
    if (child === undefined) continue
    const fixed = readFixed(child, literals[kind])
    if (fixed !== undefined) return timer(kind, `"${fixed}"`)
    const read = readExpression(child, ctx.language)
    if (read?.feel !== undefined) return timer(kind, read.feel)
    reader.leave(child)
    if (read !== undefined)
      ctx.report('otherExpression', { ...place, detail: read.other.text.trim() })
  }
  ctx.report('timerMissing', place)
  return {}
}

export function writeTimer(builder: Builder, value: Timer, ctx: Writing): void {
  for (const [kind, local] of kinds) {
    const feel =
      kind in value ? Object.entries(value).find(([key]) => key === kind)?.[1] : undefined
    if (typeof feel !== 'string') continue
    for (const [, other] of kinds) builder.withdraw(bpmn(other))
    const child = builder.child(bpmn(local))
    const literal = /^"([^"\\]*)"$/.exec(feel)?.[1]
    if (literal !== undefined && literals[kind].test(literal)) writeFixed(child, literal)
    else writeExpression(child, { feel }, ctx.language)
  }
}

function timer(kind: (typeof kinds)[number][0], feel: string): Timer {
  switch (kind) {
    case 'date':
      return { date: feel }
    case 'duration':
      return { duration: feel }
    case 'cycle':
      return { cycle: feel }
  }
}
