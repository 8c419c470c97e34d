import { compile } from '#shared/engine/compile.ts'
import type { Instance } from '#shared/engine/instance.ts'
import { step } from '#shared/engine/step.ts'
import type { Definition } from '#shared/model/definition.ts'
import type { JsonObject } from '#shared/model/json.ts'
import type { Delivery, Job } from '#runtime/hosts/host.ts'

const now = { at: '2026-01-12T09:00:00.000Z', today: '2026-01-12' }

export interface Occasion {
  readonly definition: Definition
  readonly job: Job
  readonly data?: JsonObject
  readonly email?: string
}

/** A job as a host delivers it, of a case that has just begun. */
export function deliveryOf({ definition, job, data = {}, email }: Occasion): Delivery {
  const instance = started(definition, data, email)
  const jobId = `${instance.id}:7`
  return { jobId, generation: 1, element: 'element', job, instance, definition, ...now, write }
}

async function write(work: (isAwaited: boolean) => void): Promise<void> {
  work(true)
}

function started(definition: Definition, data: JsonObject, email?: string): Instance {
  const person = { subject: 'pseudonym', personId: 'MR-000001', name: 'Erika Mustermann' }
  const outcome = step(compile(definition), undefined, {
    type: 'startInstance',
    commandId: 'start',
    instanceId: 'case-1',
    number: '20.2-HSt-2026-000001',
    identity: email === undefined ? person : { ...person, email },
    data,
    ...now,
  })
  if ('rejection' in outcome) throw new Error(`refused: ${outcome.rejection.code}`)
  return outcome.instance
}
