import { elementOf } from './memberType.ts'
import { union } from './union.ts'
import { absent, find, listOf, mayBeNull, number, whole, type FeelType } from './type.ts'

/** What a function yields for what it is given; undefined if it never yields anything for that. */
export type ResultType = (given: readonly FeelType[]) => FeelType | undefined

/** Functions take `f(list)` for `f(first, second)`. */
function itemsOf(given: readonly FeelType[]): FeelType {
  const [only] = given
  if (only === undefined || given.length > 1) return union(...given)
  return union(elementOf(only), mayBeNull(only) && only !== 'any' ? absent : [])
}

/** Whether `f(list)` may be called without any items. */
function mayBeEmpty([first = [], ...others]: readonly FeelType[]): boolean {
  return others.length === 0 && find(first, 'list')?.length !== 1
}

/** A list of what was in the first list. */
export const sameItems: ResultType = ([list = []]) => listOf(elementOf(list))

/** The items of the first list, and what else is given at a place. */
export function itemsWith(place: number): ResultType {
  return (given) => listOf(union(elementOf(given[0] ?? []), given[place] ?? []))
}

/** Of the list that a function is given in one way or the other. */
export const allItems: ResultType = (given) => listOf(union(...itemsIn(itemsOf(given))))

function itemsIn(type: FeelType): readonly FeelType[] {
  if (type === 'any') return ['any']
  const list = find(type, 'list')
  return [type.filter(({ kind }) => kind !== 'list' && kind !== 'null'), list?.element ?? []]
}

export const firstWithItems: ResultType = ([first = [], ...items]) =>
  listOf(union(...itemsIn(first), ...items))

/** Of a list, what stands inside however deep. */
export const flatItems: ResultType = ([list = []]) => listOf(flat(elementOf(list), 0))

const deepest = 8

function flat(type: FeelType, depth: number): FeelType {
  const list = find(type, 'list')
  if (type === 'any' || list === undefined) return type
  if (depth > deepest) return 'any'
  return union(
    type.filter(({ kind }) => kind !== 'list'),
    flat(list.element, depth + 1),
  )
}

/** One of the items, nothing if there is none. */
export const oneItem: ResultType = (given) => union(itemsOf(given), mayBeEmpty(given) ? absent : [])

/** A calculation with numbers, nothing without any; whole where all of them are. */
export function ofNumbers(keepsWhole: boolean): ResultType {
  return (given) => {
    const items = itemsOf(given)
    const found = find(items, 'number')
    if (items !== 'any' && found === undefined && items.some(({ kind }) => kind !== 'null')) {
      return undefined
    }
    const result: FeelType = [
      { kind: 'number', isWhole: keepsWhole && found !== undefined && found.isWhole },
    ]
    return union(result, mayBeEmpty(given) ? absent : [])
  }
}

/** Another value of the same kind. */
export const sameKind: ResultType = ([value = []]) =>
  value === 'any'
    ? value
    : value.map((one) => {
        if (one.kind === 'number') return { kind: 'number', isWhole: one.isWhole }
        return one.kind === 'months' || one.kind === 'seconds' ? { kind: one.kind } : one
      })

export const wholeIfAll: ResultType = (given) =>
  given.every((one) => find(one, 'number')?.isWhole === true) ? whole : number

/** Whole where no number of places is asked for. */
export const roundedNumber: ResultType = ([, scale]) => (scale === undefined ? whole : number)
