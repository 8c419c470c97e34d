import type { CatalogueEntry, OfferedOperation } from '#shared/model/catalogue.ts'
import type { Definition } from '#shared/model/definition.ts'
import type { Localised } from '#shared/model/localised.ts'
import { referred } from '#shared/model/referred.ts'
import { leavesOf } from '../../sources/leaves.ts'
import { addSource, chosenPart } from './sources.ts'

export interface Registered {
  readonly entry: Pick<CatalogueEntry, 'title' | 'host'>
  readonly offered: OfferedOperation
  /** Why and on what basis the register may be asked; unused where the service asks it already. */
  readonly reasons: { readonly purpose: Localised; readonly legalBasis: string }
}

/** The source of the service that asks the register for this, with what it has to answer besides. */
export function sourceOf(
  { sources, connectors }: Definition,
  { entry: { host }, offered }: Pick<Registered, 'entry' | 'offered'>,
): string | undefined {
  return Object.entries(sources).find(
    ([, source]) =>
      !source.writes &&
      source.operation === offered.operation &&
      referred(connectors, source.connector)?.host === host,
  )?.[0]
}

interface Wanted extends Registered {
  /** What the request is always told, and where the answer has what is wanted. */
  readonly takes: readonly string[]
  readonly answers: readonly string[]
}

/** No more of request and answer than the case needs. */
export function withSource(
  definition: Definition,
  wanted: Wanted,
): { readonly definition: Definition; readonly id: string } {
  const { entry, offered, reasons, takes, answers } = wanted
  const id = sourceOf(definition, wanted)
  const source = referred(definition.sources, id)
  const taken = new Set([...(source === undefined ? [] : leavesOf(source.response)), ...answers])
  const response = chosenPart(offered.response, taken)
  if (id !== undefined && source !== undefined) {
    const sources = { ...definition.sources, [id]: { ...source, response } }
    return { definition: { ...definition, sources }, id }
  }
  const [first] = offered.errors
  return addSource(definition, {
    ...reasons,
    title: entry.title,
    connector: { title: entry.title, host: entry.host ?? '' },
    operation: offered.operation,
    writes: false,
    request: { ...chosenPart(offered.request, new Set(takes)), required: [...takes] },
    response,
    errors: first === undefined ? [] : [{ status: first.status, error: notIn(entry) }],
  })
}

function notIn({ title: { de, en = de } }: Registered['entry']) {
  return { de: `Nicht im Register: ${de}`, en: `Not in the register: ${en}` }
}
