import { positions } from '../engine/instance.ts'
import type { Scenario } from '../model/content.ts'
import type { Json } from '../model/json.ts'
import { deviations } from '../simulation/simulate.ts'
import type { Simulation } from '../simulation/simulation.ts'
import type { Outcome } from './runScenario.ts'

/** In what a run is other than a scenario expects. */
export type Difference =
  /** Something went wrong there. */
  | { readonly kind: 'stuck'; readonly element: string }
  /** It stands there, and what is expected has not come yet. */
  | { readonly kind: 'waits'; readonly element: string }
  /** An answer of the scenario was refused. */
  | { readonly kind: 'refused'; readonly element: string }
  | { readonly kind: 'notReached' | 'reached'; readonly element: string }
  /** The same steps in another order. */
  | { readonly kind: 'order'; readonly element: string }
  | { readonly kind: 'notSent' | 'sent'; readonly letter: string }
  | {
      readonly kind: 'value'
      readonly path: string
      readonly expected: Json
      /** Null where there is none. */
      readonly found: Json
    }

/** Only a case that goes on to where it waits or ends has a result to take over. */
export function hasResult(found: readonly Difference[]): boolean {
  return found.every(({ kind }) => kind !== 'stuck' && kind !== 'refused')
}

export function differences(
  scenario: Scenario,
  run: Simulation,
  { way, letters }: Outcome,
): readonly Difference[] {
  const values = Object.entries(deviations(run)).map(([path, found]): Difference => ({
    kind: 'value',
    path,
    expected: scenario.expect?.[path] ?? null,
    found,
  }))
  const ways = scenario.way === undefined ? [] : alongWay(scenario.way, way)
  const sent = scenario.letters === undefined ? [] : inLetters(scenario.letters, letters)
  const isOnItsWay = scenario.way !== undefined && ways.length === 0
  const stands = isOnItsWay ? [] : standing(run, values.length > 0 || ways.length > 0)
  return [...stands, ...ways, ...sent, ...values]
}

/** Where it stands though it should have gone on; a way that is as expected ends where it shall. */
function standing({ steps, rejection }: Simulation, isOther: boolean): readonly Difference[] {
  const last = steps.at(-1)?.instance
  if (last === undefined) return []
  const incidents = Object.values(last.incidents)
  if (incidents.length > 0) return incidents.map(({ element }) => ({ kind: 'stuck', element }))
  const [place] = positions(last)
  if (place === undefined || last.status !== 'active') return []
  if (rejection !== undefined) return [{ kind: 'refused', element: place.element }]
  return isOther ? [{ kind: 'waits', element: place.element }] : []
}

function alongWay(expected: readonly string[], found: readonly string[]): readonly Difference[] {
  const [missing, more] = [without(expected, found), without(found, expected)]
  if (missing.length === 0 && more.length === 0) {
    const element = found.find((one, at) => one !== expected[at])
    return element === undefined ? [] : [{ kind: 'order', element }]
  }
  return [
    ...missing.map((element): Difference => ({ kind: 'notReached', element })),
    ...more.map((element): Difference => ({ kind: 'reached', element })),
  ]
}

function inLetters(expected: readonly string[], found: readonly string[]): readonly Difference[] {
  return [
    ...without(expected, found).map((letter): Difference => ({ kind: 'notSent', letter })),
    ...without(found, expected).map((letter): Difference => ({ kind: 'sent', letter })),
  ]
}

/** What is left of a list when each of the others is taken out of it once. */
function without(list: readonly string[], others: readonly string[]): readonly string[] {
  const left = [...others]
  return list.filter((one) => {
    const at = left.indexOf(one)
    if (at >= 0) left.splice(at, 1)
    return at < 0
  })
}
