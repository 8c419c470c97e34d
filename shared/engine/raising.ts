import type { Incident } from './effect.ts'
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
  const isKnown = Object.values(run.instance.incidents).some((one) => isAt(one, place))
  if (!isKnown) raise(run, place, incident)
}

/** Without `element`, all of an activation or a scope. */
export function closeIncidents(
  run: Run,
  place: { readonly id?: string; readonly scope: string; readonly element?: string },
): void {
  const { incidents } = run.instance
  for (const key in incidents) {
    const incident = incidents[key]
    if (incident === undefined || !isAt(incident, place)) continue
    emit(run, { type: 'incidentClosed', incidentId: incident.id })
  }
}

function isAt(
  { activation, scope, element }: OpenIncident,
  place: Parameters<typeof closeIncidents>[1],
): boolean {
  if (place.element !== undefined && place.element !== element) return false
  return place.id === undefined ? scope === place.scope : activation === place.id
}
