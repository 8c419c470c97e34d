import { compile } from '#shared/engine/compile.ts'
import { dataOf, type Instance } from '#shared/engine/instance.ts'
import { stepInPlace, type Done } from '#shared/engine/step.ts'
import type { Command } from '#shared/engine/command.ts'
import { isJsonObject } from '#shared/model/json.ts'
import { startOf, w1, w1Data, type W1Result } from './workload.ts'

const graph = compile(w1)
let count = 0

/** One W1 through the pure engine; services are no-ops that answer at once. */
export function runW1(): W1Result {
  const id = `w1-${count++}`
  const start = startOf(id, w1Data)
  const { at, today } = start
  const { instance: started, effects } = apply(undefined, start)
  let instance = started
  const open = [...effects]
  // An array is walked on to what is added to it meanwhile.
  for (const effect of open) {
    if (effect.type !== 'createJob') continue
    const { jobId, generation } = effect
    const answered = apply(instance, {
      type: 'completeJob',
      commandId: jobId,
      instanceId: id,
      at,
      today,
      jobId,
      generation,
      output: {},
    })
    instance = answered.instance
    for (const next of answered.effects) open.push(next)
  }
  return resultOf(instance)
}

export function resultOf(instance: Instance): W1Result {
  if (instance.status !== 'completed')
    throw new Error(`W1: expected to be complete: ${JSON.stringify(instance)}`)
  const { calc, fee, total } = dataOf(instance)
  return { label: isJsonObject(calc) ? calc['label'] : undefined, fee, total }
}

function apply(instance: Instance | undefined, command: Command): Done {
  const outcome = stepInPlace(graph, instance, command)
  if ('rejection' in outcome) throw new Error(`W1: refused ${JSON.stringify(outcome.rejection)}`)
  return outcome
}
