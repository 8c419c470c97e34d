import type { Remark } from '#shared/import/remark.ts'
import type { CatalogueEntry, OfferedOperation } from '#shared/model/catalogue.ts'
import type { Source } from '#shared/model/content.ts'
import type { Definition } from '#shared/model/definition.ts'
import { referred } from '#shared/model/referred.ts'
import { writtenOut } from '#shared/model/writtenOut.ts'
import { chosenPart, type NewSource } from '../editing/commands/sources.ts'

/** A source being put together, from a catalogue entry, a file, or one that exists. */
export interface Draft {
  readonly id: string | undefined
  readonly source: NewSource
  /** What the operation could take and answer; the source keeps a part of it. */
  readonly offered: Pick<OfferedOperation, 'request' | 'response' | 'errors'>
  /** The connection can be named or renamed here: it comes from a file, not from IT. */
  readonly hostIsOpen: boolean
  /** What a file says of the operation and is not kept. */
  readonly remarks?: readonly Remark[]
}

export function newDraft(
  { title, host = '', legalBasis }: Pick<CatalogueEntry, 'title' | 'host' | 'legalBasis'>,
  offered: OfferedOperation,
): Draft {
  const { operation, writes, request, response } = offered
  return {
    id: undefined,
    offered,
    hostIsOpen: host === '',
    source: {
      title: { de: offered.title === operation ? title.de : offered.title },
      connector: { title, host },
      operation,
      purpose: { de: '' },
      legalBasis: legalBasis === '–' ? '' : legalBasis,
      writes,
      request,
      response: chosenPart(response, new Set()),
      errors: [],
    },
  }
}

/** One that exists, with what its operation offers beyond what is taken, as far as that is known. */
export function editDraft(
  { connectors, types }: Definition,
  {
    id,
    source,
    offered,
  }: {
    readonly id: string
    readonly source: Source
    readonly offered: OfferedOperation | undefined
  },
): Draft {
  const request = writtenOut(source.request, types)
  const response = writtenOut(source.response, types)
  const { connector, errors = {}, ...rest } = source
  const known = Object.entries(errors).map(([status, error]) => ({ status, error }))
  return {
    id,
    hostIsOpen: false,
    offered: offered ?? {
      request,
      response,
      errors: known.map(({ status }) => ({ status, title: status })),
    },
    source: {
      ...rest,
      request,
      response,
      connector: referred(connectors, connector) ?? { title: { de: connector }, host: connector },
      errors: known,
    },
  }
}
