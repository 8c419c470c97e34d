import { order } from '../values/compare.ts'
import { Range, type Value } from '../value.ts'
import { truth, type FeelType } from '../type/type.ts'
import { parseRange } from './rangeText.ts'
import { signature, type Signature } from './signature.ts'

type Relation = (left: Range, right: Range) => boolean

const before: Relation = (left, right) => {
  const gap = compareEnds(left, right)
  return gap < 0 || (gap === 0 && !(left.holdsHigh && right.holdsLow))
}
const meets: Relation = (left, right) =>
  left.holdsHigh && right.holdsLow && compareEnds(left, right) === 0
const includes: Relation = (left, right) => {
  const [low, high] = [lows(left, right), highs(left, right)]
  return (
    (low < 0 || (low === 0 && (left.holdsLow || !right.holdsLow))) &&
    (high > 0 || (high === 0 && (left.holdsHigh || !right.holdsHigh)))
  )
}
const finishes: Relation = (left, right) =>
  left.holdsHigh === right.holdsHigh && highs(left, right) === 0 && includes(right, left)
const starts: Relation = (left, right) =>
  left.holdsLow === right.holdsLow && lows(left, right) === 0 && includes(right, left)
const overlaps: Relation = (left, right) => !before(left, right) && !before(right, left)
const overlapsBefore: Relation = (left, right) => {
  const [low, high] = [lows(left, right), highs(left, right)]
  return (
    (low < 0 || (low === 0 && left.holdsLow && !right.holdsLow)) &&
    !before(left, right) &&
    (high < 0 || (high === 0 && (!left.holdsHigh || right.holdsHigh)))
  )
}
const coincides: Relation = (left, right) => starts(left, right) && finishes(left, right)

const aRange: FeelType = [{ kind: 'range', ends: 'any' }]

/** DMN 1.5 table 78. A point is the range that holds it alone. */
export const rangeFunctions: Readonly<Record<string, readonly Signature[]>> = {
  range: [signature(['from: string'], aRange, ([text]) => parseRange(text))],
  before: [anyOf(before)],
  after: [anyOf(turned(before))],
  meets: [rangesOnly(meets)],
  'met by': [rangesOnly(turned(meets))],
  overlaps: [rangesOnly(overlaps)],
  'overlaps before': [rangesOnly(overlapsBefore)],
  'overlaps after': [rangesOnly(turned(overlapsBefore))],
  finishes: [intoRange(finishes)],
  'finished by': [ofRange(turned(finishes))],
  includes: [ofRange(includes)],
  during: [intoRange(turned(includes))],
  starts: [intoRange(starts)],
  'started by': [ofRange(turned(starts))],
  coincides: [
    signature(['point1: any', 'point2: any'], truth, ([left, right]) =>
      left instanceof Range === right instanceof Range
        ? related(coincides, left, right)
        : undefined,
    ),
  ],
}

function turned(relation: Relation): Relation {
  return (left, right) => relation(right, left)
}

function anyOf(relation: Relation): Signature {
  return signature(['point1: any', 'point2: any'], truth, ([left, right]) =>
    related(relation, left, right),
  )
}

function rangesOnly(relation: Relation): Signature {
  return signature(['range1: range', 'range2: range'], truth, ([left, right]) =>
    related(relation, left, right),
  )
}

function intoRange(relation: Relation): Signature {
  return signature(['point: any', 'range: range'], truth, ([left, right]) =>
    related(relation, left, right),
  )
}

function ofRange(relation: Relation): Signature {
  return signature(['range: range', 'point: any'], truth, ([left, right]) =>
    related(relation, left, right),
  )
}

function related(relation: Relation, left: Value, right: Value): boolean | undefined {
  const [first, second] = [asRange(left), asRange(right)]
  if (first === undefined || second === undefined) return undefined
  const ends = [first.low, first.high, second.low, second.high].filter((end) => end !== null)
  const [one = null] = ends
  if (ends.some((end) => order(one, end) === undefined)) return undefined
  return relation(first, second)
}

function asRange(value: Value): Range | undefined {
  if (value instanceof Range) return value
  if (value === null) return undefined
  return new Range({ low: value, high: value, holdsLow: true, holdsHigh: true })
}

/** The end of the one against the start of the other. */
function compareEnds({ high }: Range, { low }: Range): number {
  return high === null ? 1 : low === null ? 1 : (order(high, low) ?? Number.NaN)
}

function lows(left: Range, right: Range): number {
  if (left.low === null || right.low === null) return openEnds(left.low, right.low)
  return order(left.low, right.low) ?? Number.NaN
}

function highs(left: Range, right: Range): number {
  if (left.high === null || right.high === null) return -openEnds(left.high, right.high)
  return order(left.high, right.high) ?? Number.NaN
}

function openEnds(left: Value, right: Value): number {
  return Number(left !== null) - Number(right !== null)
}
