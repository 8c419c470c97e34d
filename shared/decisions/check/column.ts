import { resolve, type Schema } from '../../model/schema.ts'
import type { Comparison } from '../../feel/ast.ts'
import type { Condition, Interval, Test } from '../condition.ts'
import { evaluated, type Constant } from '../constant.ts'
import { listedPlaces } from './listedPlaces.ts'
import { orderedPlaces } from './orderedPlaces.ts'
import type { Places } from './places.ts'
import { complement, intersection, none, union, type Runs } from './runs.ts'

/** Undefined where the values of the column cannot be told apart here. */
export function placesOf(
  schema: Schema,
  conditions: readonly Condition[],
  types: Readonly<Record<string, Schema>>,
): Places | undefined {
  const known = resolve(schema, types)
  const named = conditions.flatMap(({ tests }) => tests.flatMap(constantsIn))
  return orderedPlaces(known, named) ?? listedPlaces(known, named)
}

function constantsIn(test: Test): readonly Constant[] {
  switch (test.kind) {
    case 'is':
    case 'compared':
      return [test.value]
    case 'interval':
      return [test.low, test.high].flatMap((bound) => (bound === undefined ? [] : [bound.value]))
    case 'and':
    case 'or':
      return [...constantsIn(test.left), ...constantsIn(test.right)]
    case 'part':
      return []
  }
}

export function constantsOf({ tests }: Condition): readonly Constant[] {
  return tests.flatMap(constantsIn)
}

/**
 * The places that a condition accepts; undefined when it cannot be read as such. A comparison with null is null, which
 * accepts the null that is tested and nothing else (DMN 1.5 §10.3.2.7).
 */
export function cellOf({ tests, negated }: Condition, places: Places): Runs | undefined {
  const nothing = places.is({ type: 'null' })
  let accepted = none
  for (const test of tests) {
    const truth = truthOf(test, places)
    if (truth === undefined) return undefined
    const notFalse = complement(truth.no, places.size)
    accepted = union(accepted, union(truth.yes, intersection(notFalse, nothing)))
  }
  return negated ? complement(accepted, places.size) : accepted
}

interface Truth {
  readonly yes: Runs
  readonly no: Runs
}

function truthOf(test: Test, places: Places): Truth | undefined {
  switch (test.kind) {
    case 'is':
      return whole(places.is(evaluated(test.value)), places)
    case 'interval': {
      const inside = places.interval(test)
      return inside === undefined ? undefined : whole(inside, places)
    }
    case 'compared':
      return compared(test, places)
    case 'and':
    case 'or': {
      const [left, right] = [truthOf(test.left, places), truthOf(test.right, places)]
      if (left === undefined || right === undefined) return undefined
      return test.kind === 'and'
        ? { yes: intersection(left.yes, right.yes), no: union(left.no, right.no) }
        : { yes: union(left.yes, right.yes), no: intersection(left.no, right.no) }
    }
    case 'part':
      return undefined
  }
}

function whole(yes: Runs, { size }: Places): Truth {
  return { yes, no: complement(yes, size) }
}

/** A comparison with what cannot be compared, such as null, is neither true nor false. */
function compared(
  { operator, value: written }: Test & { readonly kind: 'compared' },
  places: Places,
): Truth | undefined {
  const value = evaluated(written)
  if (places.fits(value) === 'type' && value.type !== 'null') return undefined
  if (operator === '=') return whole(places.is(value), places)
  if (operator === '!=') return reversed(whole(places.is(value), places))
  const [yes, no] = [operator, opposite[operator]].map((one) =>
    places.interval(openInterval(one, value)),
  )
  return yes === undefined || no === undefined ? undefined : { yes, no }
}

type Order = Exclude<Comparison, '=' | '!='>
const opposite: Readonly<Record<Order, Order>> = { '<': '>=', '>=': '<', '>': '<=', '<=': '>' }

function openInterval(operator: Order, value: Constant): Interval {
  const bound = { value, held: operator.endsWith('=') }
  return operator.startsWith('<')
    ? { kind: 'interval', high: bound }
    : { kind: 'interval', low: bound }
}

function reversed({ yes, no }: Truth): Truth {
  return { yes: no, no: yes }
}
