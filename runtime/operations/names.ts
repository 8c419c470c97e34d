import type { Definition } from '#shared/model/definition.ts'
import { elementById } from '#shared/model/elementById.ts'
import type { Localised } from '#shared/model/localised.ts'
import { findRelease } from '../releases/store.ts'
import { legibleDefinition } from '../services/parseDefinition.ts'
import type { Store } from '../storage/database.ts'

interface Place {
  readonly service: string
  readonly version: number
  readonly element: string
}

/** Words of the department for service and step; reads each definition once per list. */
export function namesOf(store: Store) {
  const read = new Map<string, Definition | undefined>()
  return ({ service, version, element }: Place): { title: Localised; step: Localised } => {
    const key = `${service}/${version}`
    if (!read.has(key)) read.set(key, definitionOf(store, service, version))
    const definition = read.get(key)
    const step = definition && elementById(definition, element)
    return { title: definition?.title ?? { de: service }, step: step?.name ?? { de: element } }
  }
}

/** An altered definition still has names to show; that it may not run is said elsewhere. */
function definitionOf(store: Store, service: string, version: number): Definition | undefined {
  const row = findRelease(store, service, version)
  return row && legibleDefinition(row.definition)
}
