import { readCondition, type Bound, type Test } from '#shared/decisions/condition.ts'
import { quoted, sameConstant, writeConstant, type Constant } from '#shared/decisions/constant.ts'
import { constantInWords, writeValue, type CellFormat } from '#shared/decisions/cellWords.ts'

export const conditionKinds = [
  'any',
  'is',
  'not',
  'atLeast',
  'moreThan',
  'atMost',
  'lessThan',
  'between',
  'contains',
  'startsWith',
  'endsWith',
  'empty',
] as const
export type ConditionKind = (typeof conditionKinds)[number]

/** A condition as one chooses it: a kind and one or two values, written as people write them. */
export interface Picked {
  readonly kind: ConditionKind
  readonly low: string
  readonly high: string
  readonly lowHeld: boolean
  readonly highHeld: boolean
}

export const nothingPicked: Picked = {
  kind: 'any',
  low: '',
  high: '',
  lowHeld: true,
  highHeld: true,
}

/** The kinds that make sense for a column. */
export function kindsFor({ schema }: CellFormat): readonly ConditionKind[] {
  const empty: readonly ConditionKind[] = schema.nullable === true ? ['empty'] : []
  const isText = schema.type === 'string' && schema.format === undefined
  return isText
    ? ['any', 'is', 'not', 'contains', 'startsWith', 'endsWith', ...empty]
    : ['any', 'is', 'not', 'atLeast', 'moreThan', 'atMost', 'lessThan', 'between', ...empty]
}

/** Undefined for what is chosen otherwise, such as a list. */
export function pickedOf(content: string, format: CellFormat): Picked | undefined {
  const condition = readCondition(content)
  if (condition === undefined) return undefined
  const { tests, negated } = condition
  const [test, ...more] = tests
  if (test === undefined) return negated ? undefined : nothingPicked
  if (more.length > 0) return undefined
  if (!negated) return fromTest(test, format)
  return test.kind === 'is' ? { ...ofValue(test.value, format), kind: 'not' } : undefined
}

function fromTest(test: Test, format: CellFormat): Picked | undefined {
  if (test.kind === 'is') {
    return test.value.type === 'null'
      ? { ...nothingPicked, kind: 'empty' }
      : { ...ofValue(test.value, format), kind: 'is' }
  }
  if (test.kind === 'part') {
    const kinds = {
      contains: 'contains',
      'starts with': 'startsWith',
      'ends with': 'endsWith',
    } as const
    return { ...nothingPicked, kind: kinds[test.word], low: test.text }
  }
  return test.kind === 'interval' ? fromInterval(test.low, test.high, format) : undefined
}

function fromInterval(low: Bound | undefined, high: Bound | undefined, format: CellFormat): Picked {
  const said = (bound: Bound | undefined): string =>
    bound === undefined ? '' : constantInWords(bound.value, format)
  if (low !== undefined && high !== undefined) {
    const held = { lowHeld: low.held, highHeld: high.held }
    return { kind: 'between', low: said(low), high: said(high), ...held }
  }
  const kind =
    low === undefined
      ? high?.held === true
        ? 'atMost'
        : 'lessThan'
      : low.held
        ? 'atLeast'
        : 'moreThan'
  return { ...nothingPicked, kind, low: said(low ?? high) }
}

function ofValue(value: Constant, format: CellFormat): Picked {
  return { ...nothingPicked, low: constantInWords(value, format) }
}

/** As FEEL; undefined while a value is missing or not understood. */
export function writtenFrom(picked: Picked, format: CellFormat): string | undefined {
  const { kind, low } = picked
  if (kind === 'any') return ''
  if (kind === 'empty') return 'null'
  if (kind === 'contains' || kind === 'startsWith' || kind === 'endsWith')
    return low.trim() === '' ? undefined : `${partNames[kind]}(?, ${quoted(low.trim())})`
  const value = valueIn(low, format)
  if (value === undefined) return undefined
  if (kind === 'not') return `not(${value})`
  return kind === 'between' ? between(value, picked, format) : `${operators[kind]}${value}`
}

const partNames = {
  contains: 'contains',
  startsWith: 'starts with',
  endsWith: 'ends with',
} as const
const operators = { is: '', atLeast: '>= ', moreThan: '> ', atMost: '<= ', lessThan: '< ' } as const

function valueIn(typed: string, format: CellFormat): string | undefined {
  return typed.trim() === '' ? undefined : writeValue(typed, format)
}

function between(
  low: string,
  { high, lowHeld, highHeld }: Picked,
  format: CellFormat,
): string | undefined {
  const end = valueIn(high, format)
  return end === undefined
    ? undefined
    : `${lowHeld ? '[' : '('}${low}..${end}${highHeld ? ']' : ')'}`
}

/** Which values of a list a cell accepts; undefined when it says more. */
export function chosenOf(
  content: string,
  values: readonly Constant[],
): { readonly chosen: readonly Constant[]; readonly allBut: boolean } | undefined {
  const condition = readCondition(content)
  if (condition === undefined) return undefined
  const named = condition.tests.flatMap((test) => (test.kind === 'is' ? [test.value] : []))
  if (named.length < condition.tests.length) return undefined
  const chosen = values.filter((value) => named.some((one) => sameConstant(one, value)))
  return { chosen, allBut: condition.negated }
}

export function writtenChoice(chosen: readonly Constant[], allBut: boolean): string {
  if (chosen.length === 0) return ''
  const list = chosen.map(writeConstant).join(', ')
  return allBut ? `not(${list})` : list
}
