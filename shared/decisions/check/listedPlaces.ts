import type { Schema } from '../../model/schema.ts'
import { writeConstant, type Constant } from '../constant.ts'
import { isNullable, listOf, type Places } from './places.ts'
import { between, complement, none, pairsOf, sizeOf, type Runs } from './runs.ts'

/** Columns whose values have no order: yes or no, a list, texts. Texts that no cell names are one place. */
export function listedPlaces(schema: Schema, named: readonly Constant[]): Places | undefined {
  const type = typeOf(schema)
  if (type === undefined) return undefined
  const listed = type === 'truth' ? truths : listOf(schema)
  const texts = listed ?? named.filter((constant) => constant.type === type)
  const own = [...new Map(texts.map((one) => [writeConstant(one), one])).values()]
  const others: readonly Place[] = listed === undefined ? ['other'] : []
  const places: readonly Place[] = [
    ...own.filter((one) => one.type !== 'null'),
    ...others,
    ...(isNullable(schema) ? [{ type: 'null' } as const] : []),
  ]
  const index = new Map(places.map((place, at) => [nameOf(place), at]))
  return {
    size: places.length,
    is: (value) => {
      const at = index.get(writeConstant(value)) ?? -1
      return at < 0 ? none : between(at, at)
    },
    interval: () => undefined,
    written: (runs) => written(runs, places),
    example: (at) => {
      const place = places[at] ?? 'other'
      return place === 'other' ? otherText(own) : place
    },
    fits: (value) => {
      if (value.type === 'null') return isNullable(schema) ? 'fits' : 'type'
      if (value.type !== type) return 'type'
      return listed === undefined || index.has(writeConstant(value)) ? 'fits' : 'list'
    },
  }
}

type Place = Constant | 'other'

const truths: readonly Constant[] = [
  { type: 'truth', value: true },
  { type: 'truth', value: false },
]

function typeOf({ type, format, enum: values }: Schema): Constant['type'] | undefined {
  if (type === 'boolean') return 'truth'
  const isText = type === 'string' && (format === undefined || format === 'email')
  return isText || (type === undefined && values?.every((one) => typeof one === 'string') === true)
    ? 'text'
    : undefined
}

function nameOf(place: Place): string {
  return place === 'other' ? place : writeConstant(place)
}

function written(runs: Runs, places: readonly Place[]): string {
  if (sizeOf(runs) === places.length) return ''
  const namesOf = (some: Runs): string =>
    pairsOf(some)
      .flatMap(([first, last]) => places.slice(first, last + 1))
      .map(nameOf)
      .join(', ')
  const other = places.indexOf('other')
  const hasOther = pairsOf(runs).some(([first, last]) => first <= other && other <= last)
  return hasOther ? `not(${namesOf(complement(runs, places.length))})` : namesOf(runs)
}

function otherText(named: readonly Constant[]): Constant {
  const taken = new Set(named.map(writeConstant))
  const free = (value: string): Constant =>
    taken.has(writeConstant({ type: 'text', value })) ? free(`${value}x`) : { type: 'text', value }
  return free('x')
}
