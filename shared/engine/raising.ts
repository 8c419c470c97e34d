import type { Incident } from './effect.ts'
import type { Activation } from './instance.ts'
import { emit, known, nextWorldId, type Run } from './run.ts'

type Place = Pick<Activation, 'scope' | 'element'> & Partial<Pick<Activation, 'id'>>

/** Without activation it is at the start of an event sub-process, which the scope could not wait for. */
export function raise(run: Run, { id, scope, element }: Place, incident: Incident): void {
  emit(run, {
    type: 'incidentRaised',
    incidentId: nextWorldId(run),
    activation: id ?? null,
    ...(id === undefined ? { scope } : {}),
    process: known(run.instance.scopes[scope], 'scope', scope).process,
    element,
    incident,
    raisedAt: run.at,
  })
}
