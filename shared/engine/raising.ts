import type { Incident } from './effect.ts'
import { incidentsIn, incidentsOf } from './holding.ts'
import type { Activation, OpenIncident } from './instance.ts'
import { emit, known, nextWorldId, type Run } from './run.ts'

type Place = Pick<Activation, 'scope' | 'element'> & Partial<Pick<Activation, 'id'>>

/**
 * In place of one that is open there already. Without activation it is at what a scope waits for: the start
 * of an event sub-process, a gateway with a condition.
 */
export function raise(run: Run, place: Place, incident: Incident): void {
  const { id, scope, element } = place
  closeIncidents(run, place)
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

/** What is looked at again and again fails once. */
export function raiseOnce(run: Run, place: Place, incident: Incident): void {
  if (incidentsAt(run, place).length === 0) raise(run, place, incident)
}

/** Without `element`, all of an activation or a scope. */
export function closeIncidents(run: Run, place: Incidents): void {
  for (const { id } of incidentsAt(run, place)) {
    emit(run, { type: 'incidentClosed', incidentId: id })
  }
}

interface Incidents {
  readonly id?: string
  readonly scope: string
  readonly element?: string
}

function incidentsAt(run: Run, { id, scope, element }: Incidents): readonly OpenIncident[] {
  const keys = id === undefined ? incidentsIn(run, scope) : incidentsOf(run, id)
  if (keys.length === 0) return []
  return keys.flatMap((key) => {
    const incident = run.instance.incidents[key]
    const isThere = element === undefined || incident?.element === element
    return incident !== undefined && isThere ? [incident] : []
  })
}
