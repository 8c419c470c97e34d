import { numberText } from '../values/number.ts'
import { isContext, isList, isNumber, isTemporal, Range, type Value } from '../value.ts'
import { matches, replaced, splitBy } from './pattern.ts'
import type { ResultType } from '../type/results.ts'
import { listOf, nullOf, text, truth, whole } from '../type/type.ts'
import { union } from '../type/union.ts'
import { signature, type Signature } from './signature.ts'

/** Nothing has no text. */
const textOf: ResultType = ([value = []]) => union(text, nullOf(value))

export const textFunctions: Readonly<Record<string, readonly Signature[]>> = {
  string: [
    signature(['from: any'], textOf, ([value]) =>
      value === null ? null : written(value, (text) => text),
    ),
  ],
  substring: [
    signature(
      ['string: string', 'start position: integer', 'length?: number'],
      text,
      ([text, start, length]) => {
        const size = length === undefined ? Infinity : Math.floor(Number(numberText(length)))
        return substring(Array.from(text), start, size)
      },
    ),
  ],
  'string length': [signature(['string: string'], whole, ([text]) => Array.from(text).length)],
  'upper case': [signature(['string: string'], text, ([text]) => text.toUpperCase())],
  'lower case': [signature(['string: string'], text, ([text]) => text.toLowerCase())],
  'substring before': [
    signature(['string: string', 'match: string'], text, ([text, match]) =>
      text.slice(0, Math.max(0, text.indexOf(match))),
    ),
  ],
  'substring after': [
    signature(['string: string', 'match: string'], text, ([text, match]) =>
      text.includes(match) ? text.slice(text.indexOf(match) + match.length) : '',
    ),
  ],
  contains: [
    signature(['string: string', 'match: string'], truth, ([text, match]) => text.includes(match)),
  ],
  'starts with': [
    signature(['string: string', 'match: string'], truth, ([text, match]) =>
      text.startsWith(match),
    ),
  ],
  'ends with': [
    signature(['string: string', 'match: string'], truth, ([text, match]) => text.endsWith(match)),
  ],
  matches: [
    signature(
      ['input: string', 'pattern: string', 'flags?: any'],
      truth,
      ([text, pattern, flags], run) => matches({ text, pattern, flags: flags ?? '' }, run),
    ),
  ],
  replace: [
    signature(
      ['input: string', 'pattern: string', 'replacement: string', 'flags?: any'],
      text,
      ([text, pattern, replacement, flags], run) =>
        replaced({ text, pattern, flags: flags ?? '' }, replacement, run),
    ),
  ],
  split: [
    signature(['string: string', 'delimiter: string'], listOf(text), ([text, pattern], run) =>
      splitBy({ text, pattern, flags: '' }, run),
    ),
  ],
  'string join': [
    signature(
      ['list: list', 'delimiter?: any', 'prefix?: any', 'suffix?: any'],
      text,
      ([list, between, start, end]) => {
        const [delimiter, prefix, suffix] = [between ?? '', start ?? '', end ?? '']
        const texts = list.filter((one) => typeof one === 'string')
        const isTexts = list.every((one) => one === null || typeof one === 'string')
        if (!isTexts || typeof delimiter !== 'string') return undefined
        if (typeof prefix !== 'string' || typeof suffix !== 'string') return undefined
        return `${prefix}${texts.join(delimiter)}${suffix}`
      },
    ),
  ],
}

function substring(points: readonly string[], start: number, length: number): string | undefined {
  const from = start < 0 ? points.length + start : start - 1
  if (start === 0 || from < 0 || from >= points.length || length < 1) return undefined
  return points.slice(from, from + length).join('')
}

/** A value as text; `quote` writes the texts in it. */
function written(value: Value, quote: (text: string) => string): string | undefined {
  if (value === null) return 'null'
  if (typeof value === 'string') return quote(value)
  if (typeof value === 'boolean') return String(value)
  if (isNumber(value)) return numberText(value)
  if (isTemporal(value)) return value.toString()
  if (isList(value)) return joined('[]', value.map(inside))
  if (value instanceof Range) return rangeText(value)
  if (!isContext(value)) return undefined
  return joined(
    '{}',
    [...value.names()].map((name) => {
      const member = inside(value.get(name) ?? null)
      return member === undefined ? undefined : `${name}: ${member}`
    }),
  )
}

function inside(value: Value): string | undefined {
  return written(value, (text) => `"${text.replaceAll('"', String.raw`\"`)}"`)
}

function joined(brackets: string, parts: readonly (string | undefined)[]): string | undefined {
  return parts.includes(undefined)
    ? undefined
    : `${brackets.slice(0, 1)}${parts.join(', ')}${brackets.slice(1)}`
}

function rangeText({ low, high, holdsLow, holdsHigh }: Range): string {
  const [from, to] = [low, high].map((end) => (end === null ? '' : inside(end)))
  return `${holdsLow ? '[' : '('}${from}..${to}${holdsHigh ? ']' : ')'}`
}
