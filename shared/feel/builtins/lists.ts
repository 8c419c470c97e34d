import { spend, type Run } from '../run.ts'
import { equal, order } from '../values/compare.ts'
import { FunctionValue, isList, type Value } from '../value.ts'
import {
  allItems,
  firstWithItems,
  flatItems,
  itemsWith,
  oneItem,
  sameItems,
  type ResultType,
} from '../type/results.ts'
import { listOf, truth, whole } from '../type/type.ts'
import { signature, type Signature } from './signature.ts'

type List = readonly Value[]

const passing = (of: ResultType) => ({ of, passesOn: true })

export const listFunctions: Readonly<Record<string, readonly Signature[]>> = {
  'list contains': [
    signature(['list: list', 'element: any'], truth, ([list, element], run) =>
      holds(list, element, run),
    ),
  ],
  count: [signature(['list: list'], whole, ([list]) => list.length)],
  min: [signature(['...list: list'], oneItem, ([list]) => extreme(list, -1))],
  max: [signature(['...list: list'], oneItem, ([list]) => extreme(list, 1))],
  all: [signature(['...list: list'], truth, ([list]) => decided(list, false))],
  any: [signature(['...list: list'], truth, ([list]) => decided(list, true))],
  sublist: [
    signature(
      ['list: list', 'start position: integer', 'length?: integer'],
      passing(sameItems),
      ([list, start, length = Infinity]) => {
        const from = start < 0 ? list.length + start : start - 1
        if (start === 0 || from < 0 || from >= list.length || length < 0) return undefined
        if (length !== Infinity && from + length > list.length) return undefined
        return list.slice(from, from + length)
      },
    ),
  ],
  append: [
    signature(['list: list', 'item: any'], passing(itemsWith(1)), ([list, item]) => [
      ...list,
      item,
    ]),
    signature(['...all: list'], passing(firstWithItems), ([[list = null, ...items]]) =>
      list === null || items.length === 0
        ? undefined
        : [...(isList(list) ? list : [list]), ...items],
    ),
  ],
  concatenate: [signature(['...lists: list'], passing(allItems), ([lists]) => joined(lists))],
  union: [
    signature(['...lists: list'], allItems, ([lists], run) => {
      const all = joined(lists)
      return all === undefined ? undefined : distinct(all, run)
    }),
  ],
  'insert before': [
    signature(
      ['list: list', 'position: integer', 'newItem: any'],
      passing(itemsWith(2)),
      ([list, position, item]) => {
        const index = indexOf(list, position)
        return index === undefined ? undefined : list.toSpliced(index, 0, item)
      },
    ),
  ],
  remove: [
    signature(['list: list', 'position: integer'], passing(sameItems), ([list, position]) => {
      const index = indexOf(list, position)
      return index === undefined ? undefined : list.toSpliced(index, 1)
    }),
  ],
  'list replace': [
    signature(
      ['list: list', 'position: integer', 'newItem: any'],
      passing(itemsWith(2)),
      ([list, position, item]) => {
        const index = indexOf(list, position)
        return index === undefined ? undefined : list.toSpliced(index, 1, item)
      },
    ),
    signature(
      ['list: list', 'match: function', 'newItem: any'],
      { of: itemsWith(2), hands: [0, 2], passesOn: true },
      ([list, match, item], run) => replacedWhere(list, { match, item }, run),
    ),
  ],
  reverse: [signature(['list: list'], passing(sameItems), ([list]) => list.toReversed())],
  'index of': [
    signature(['list: list', 'match: any'], listOf(whole), ([list, match], run) => {
      spend(run, list.length)
      return list.flatMap((one, index) => (equal(one, match) === true ? [index + 1] : []))
    }),
  ],
  'distinct values': [signature(['list: list'], sameItems, ([list], run) => distinct(list, run))],
  flatten: [signature(['list: list'], flatItems, ([list], run) => flattened(list, run))],
  sort: [
    signature(
      ['list: list', 'precedes?: function'],
      { of: sameItems, hands: [0, 0], passesOn: true },
      ([list, precedes], run) => sorted(list, precedes, run),
    ),
  ],
}

function holds(list: List, element: Value, run: Run): boolean {
  spend(run, list.length)
  return list.some((one) => equal(one, element) === true)
}

function extreme(list: List, sign: 1 | -1): Value | undefined {
  let best = list[0] ?? null
  for (const one of list) {
    const ordered = order(one, best)
    if (ordered === undefined) return undefined
    if (ordered * sign > 0) best = one
  }
  return best
}

/** `all` is decided by one false, `any` by one true. */
function decided(list: List, by: boolean): boolean | undefined {
  if (list.includes(by)) return by
  return list.every((one) => one === !by) ? !by : undefined
}

function joined(lists: List): List | undefined {
  return lists.includes(null) ? undefined : lists.flatMap((one) => (isList(one) ? one : [one]))
}

function indexOf(list: List, position: number): number | undefined {
  const index = position < 0 ? list.length + position : position - 1
  return position === 0 || index < 0 || index >= list.length ? undefined : index
}

function replacedWhere(
  list: List,
  { match, item }: { readonly match: FunctionValue; readonly item: Value },
  run: Run,
): List | undefined {
  const result: Value[] = []
  for (const one of list) {
    const matched = match.call([one, item], run)
    if (typeof matched !== 'boolean') return undefined
    result.push(matched ? item : one)
  }
  return result
}

function distinct(list: List, run: Run): List {
  const plain = new Set<Value>()
  const others: Value[] = []
  return list.filter((one) => {
    if (one === null || typeof one !== 'object') {
      return !plain.has(one) && plain.add(one) !== undefined
    }
    return !holds(others, one, run) && others.push(one) > 0
  })
}

function flattened(list: List, run: Run): List {
  spend(run, list.length)
  return list.flatMap((one) => (isList(one) ? flattened(one, run) : [one]))
}

function sorted(list: List, precedes: FunctionValue | undefined, run: Run): List | undefined {
  let fits = true
  const result = list.toSorted((left, right) => {
    const isBefore = (a: Value, b: Value) => {
      if (precedes === undefined) return (order(a, b) ?? Number.NaN) < 0
      return precedes.call([a, b], run)
    }
    const answers = [isBefore(left, right), isBefore(right, left)]
    fits &&= answers.every((answer) => typeof answer === 'boolean')
    return Number(answers[1] === true) - Number(answers[0] === true)
  })
  return fits ? result : undefined
}
