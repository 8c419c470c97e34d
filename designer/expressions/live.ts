import { contextOf } from '#shared/engine/context.ts'
import type { Live } from '#shared/feel/language/hover.ts'
import { lint } from '#shared/lint/lint.ts'
import type { Definition } from '#shared/model/definition.ts'
import { createSimulation, runToEnd } from '#shared/simulation/simulate.ts'

const known = new WeakMap<Definition, Live | undefined>()

/** The data of the first sample case at its end. Undefined while there is none, or while it cannot run. */
export function liveOf(definition: Definition): Live | undefined {
  if (known.has(definition)) return known.get(definition)
  const live = run(definition)
  known.set(definition, live)
  return live
}

function run(definition: Definition): Live | undefined {
  const [scenario] = Object.values(definition.scenarios)
  const isBroken = lint(definition).some(({ severity }) => severity === 'error')
  if (scenario === undefined || isBroken) return undefined
  const last = runToEnd(createSimulation(definition, scenario)).steps.at(-1)
  if (last === undefined) return undefined
  const environment = { now: last.at, today: last.today }
  return { data: contextOf(last.instance, { definition, environment }), environment }
}
