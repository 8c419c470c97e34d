import type { Activation, Instance } from './instance.ts'
import type { Run } from './run.ts'

/** Operations in one step. A process that loops without ever waiting ends in an incident, not in a hang. */
export const fuelPerStep = 10_000
export const reservePerStep = 200_000
const fuelPerItem = 10

/** How often the fuel grows for the items of one place. */
const mostRounds = 20

/** Many items are no runaway loop, unless they come again and again. */
export function refuel(
  run: Run,
  { scope, element }: Pick<Activation, 'scope' | 'element'>,
  items: number,
): void {
  const place = `${element} in ${roundsIn(run.instance, scope)}`
  const refuelled = (run.refuelled ??= new Map())
  const rounds = refuelled.get(place) ?? 0
  if (rounds === mostRounds) return
  refuelled.set(place, rounds + 1)
  const granted = Math.min(fuelPerItem * items, run.reserve)
  run.fuel += granted
  run.reserve -= granted
}

/** The scope around, in which something may go round: one of many items, else that of the case. */
function roundsIn({ scopes, activations }: Instance, scope: string): string {
  let current = scope
  for (;;) {
    const { parent = null, activation = null, item } = scopes[current] ?? {}
    if (parent === null || activation === null) return current
    const total = activations[activation]?.loop?.total ?? null
    if (item !== undefined && total !== null) return current
    current = parent
  }
}
