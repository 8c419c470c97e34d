import type { Schema } from '../../model/schema.ts'
import type { Bound, Interval } from '../condition.ts'
import { constantOfJson, writeConstant, type Constant } from '../constant.ts'
import { orderingOf, type Ordering } from './ordering.ts'
import { isNullable, listOf, type Places } from './places.ts'
import { between, none, pairsOf, sizeOf, type Runs } from './runs.ts'

/** Columns with an order. Spots are 0 below the first point, 1 on it, 2 between it and the second, and so on. */
export function orderedPlaces(schema: Schema, named: readonly Constant[]): Places | undefined {
  const ordering = orderingOf(schema)
  if (ordering === undefined) return undefined
  const line = new Line(schema, ordering, named)
  const nullPlace = isNullable(schema) ? line.spots.length : -1
  const size = line.spots.length + (nullPlace < 0 ? 0 : 1)
  const span = (first: number, last: number): Runs =>
    between(line.placeFrom(first), line.placeFrom(last + 1) - 1)
  return {
    size,
    is: (value) => {
      if (value.type === 'null') return nullPlace < 0 ? none : between(nullPlace, nullPlace)
      const spot = line.spotOf(value)
      return spot === undefined ? none : span(spot, spot)
    },
    interval: ({ low, high }) => {
      const first = low === undefined ? 0 : line.spotOf(low.value)
      const last = high === undefined ? line.points.length * 2 : line.spotOf(high.value)
      if (first === undefined || last === undefined) return none
      return span(first + (low?.held === false ? 1 : 0), last - (high?.held === false ? 1 : 0))
    },
    written: (runs) => (sizeOf(runs) === size ? '' : line.written(runs, nullPlace)),
    example: (place) => (place === nullPlace ? { type: 'null' } : line.example(place)),
    fits: (value) => {
      if (value.type === 'null') return nullPlace < 0 ? 'type' : 'fits'
      return ordering.at(value) === undefined ? 'type' : line.fits(value)
    },
  }
}

class Line {
  readonly points: readonly number[]
  /** The spots in which there are values, ascending; what a place is. */
  readonly spots: readonly number[]
  readonly #ordering: Ordering
  readonly #spotAt: ReadonlyMap<number, number>
  readonly #placeFrom: readonly number[]
  readonly #minimum: number
  readonly #maximum: number
  readonly #listed: ReadonlySet<number> | undefined

  constructor(schema: Schema, ordering: Ordering, named: readonly Constant[]) {
    this.#ordering = ordering
    const limit = (value: number | undefined): number | undefined =>
      value === undefined ? undefined : this.#at(constantOfJson(String(value), 'decimal'))
    this.#minimum = limit(schema.minimum) ?? -Infinity
    this.#maximum = limit(schema.maximum) ?? Infinity
    const listed = listOf(schema)?.flatMap((one) => this.#at(one) ?? [])
    this.#listed = listed === undefined ? undefined : new Set(listed)
    const points = [
      ...named.flatMap((one) => ordering.at(one) ?? []),
      ...(listed ?? []),
      ...[this.#minimum, this.#maximum].filter(Number.isFinite),
    ]
    this.points = [...new Set(points)].toSorted((a, b) => a - b)
    this.#spotAt = new Map(this.points.map((point, index) => [point, index * 2 + 1]))
    const all = Array.from({ length: this.points.length * 2 + 1 }, (_, spot) => spot)
    this.spots = all.filter((spot) => this.#hasValues(spot))
    let place = 0
    this.#placeFrom = [...all, all.length].map((spot) => {
      while ((this.spots[place] ?? Infinity) < spot) place += 1
      return place
    })
  }

  #at(constant: Constant | undefined): number | undefined {
    return constant === undefined ? undefined : this.#ordering.at(constant)
  }

  spotOf(value: Constant): number | undefined {
    return this.#spotAt.get(this.#ordering.at(value) ?? NaN)
  }

  /** The first place at or after a spot. */
  placeFrom(spot: number): number {
    return this.#placeFrom[Math.max(0, Math.min(spot, this.#placeFrom.length - 1))] ?? 0
  }

  #ends(spot: number): readonly [number, number] {
    const below = this.points[Math.ceil(spot / 2) - 1] ?? -Infinity
    return spot % 2 === 1 ? [below, below] : [below, this.points[spot / 2] ?? Infinity]
  }

  #hasValues(spot: number): boolean {
    const [low, high] = this.#ends(spot)
    if (this.#listed !== undefined) return low === high && this.#listed.has(low)
    if (low === high) {
      const isValue = !this.#ordering.whole || Number.isInteger(low)
      return isValue && this.#minimum <= low && low <= this.#maximum
    }
    const [first, last] = this.#ordering.limits ?? [-Infinity, Infinity]
    if (high <= Math.max(this.#minimum, first) || low >= Math.min(this.#maximum, last)) return false
    return !this.#ordering.whole || Math.floor(low) + 1 < high
  }

  fits(value: Constant): 'fits' | 'list' | 'range' {
    const at = this.#ordering.at(value) ?? NaN
    if (this.#listed !== undefined) return this.#listed.has(at) ? 'fits' : 'list'
    return this.#minimum <= at && at <= this.#maximum ? 'fits' : 'range'
  }

  example(place: number): Constant {
    const [low, high] = this.#ends(this.spots[place] ?? 0)
    return this.#ordering.value(low === high ? low : this.#inside(low, high))
  }

  #inside(low: number, high: number): number {
    if (low === -Infinity && high === Infinity) return 0
    if (low === -Infinity) return Math.ceil(high) - 1
    if (high === Infinity || Math.floor(low) + 1 < high) return Math.floor(low) + 1
    return (low + high) / 2
  }

  written(runs: Runs, nullPlace: number): string {
    const last = this.spots.length - 1
    const isNull = nullPlace >= 0 && pairsOf(runs).some(([, end]) => end === nullPlace)
    const values = pairsOf(runs).flatMap(([from, to]): (readonly [number, number])[] =>
      from > last ? [] : [[from, Math.min(to, last)]],
    )
    if (!isNull && values.some(([from, to]) => from === 0 && to === last)) return 'not(null)'
    const texts = values.flatMap(([from, to]) => this.#writtenSpan(from, to))
    return [...texts, ...(isNull ? ['null'] : [])].join(', ')
  }

  #writtenSpan(from: number, to: number): readonly string[] {
    if (this.#listed !== undefined)
      return this.spots
        .slice(from, to + 1)
        .map((spot) => writeConstant(this.#ordering.value(this.#ends(spot)[0])))
    const low = from === 0 ? undefined : this.#bound(this.spots[from] ?? 0, 'low')
    const isLast = to === this.spots.length - 1
    const high = isLast ? undefined : this.#bound(this.spots[to] ?? 0, 'high')
    return [writeInterval({ kind: 'interval', ...(low && { low }), ...(high && { high }) })]
  }

  #bound(spot: number, end: 'low' | 'high'): Bound {
    const [low, high] = this.#ends(spot)
    const at = end === 'low' ? low : high
    const held = low === high
    if (held || !this.#ordering.whole) return { value: this.#ordering.value(at), held }
    const inside = end === 'low' ? Math.floor(at) + 1 : Math.ceil(at) - 1
    return { value: this.#ordering.value(inside), held: true }
  }
}

/** As a cell says it. */
function writeInterval({ low, high }: Interval): string {
  const [from, to] = [low, high].map((one) => (one === undefined ? '' : writeConstant(one.value)))
  if (low === undefined) return `${high?.held === true ? '<=' : '<'} ${to}`
  if (high === undefined) return `${low.held ? '>=' : '>'} ${from}`
  if (from === to) return from ?? ''
  return `${low.held ? '[' : '('}${from}..${to}${high.held ? ']' : ')'}`
}
