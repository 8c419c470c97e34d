import type { Wait } from '../engine/instance.ts'
import type { Json, JsonObject } from '../model/json.ts'
import { withResults } from './answering.ts'
import { processOf } from './arriving.ts'
import { placeOf } from './lines.ts'
import { evaluate } from './sight.ts'
import { tellIncident } from './telling.ts'
import type { Running, World } from './world.ts'

export interface Output {
  readonly wait: Pick<Wait, 'scope' | 'element'>
  readonly output: JsonObject
}

/** The variables a script names, by value; undefined after telling of one that yields nothing. */
export function outputOf(
  world: World,
  running: Running,
  { wait, output }: Output,
): JsonObject | undefined {
  const { instance } = running
  const node = world.graph.processes[processOf(running, wait)]?.elements[wait.element]
  if (instance === undefined || node === undefined) return undefined
  const problems: string[] = []
  const values: Record<string, Json> = {}
  for (const [name, value] of Object.entries(output)) {
    values[name] = withResults(value, (feel) => {
      const found = evaluate(world, { instance, scope: wait.scope, node }, feel)
      if ('value' in found) return found.value
      problems.push(`${name}: ${found.problem}`)
      return null
    })
  }
  if (problems.length === 0) return values
  const message = problems.join(' ')
  tellIncident(world, running, { ...placeOf(node), code: 'expressionFailed', message })
  return undefined
}
