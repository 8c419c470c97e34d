import { z } from 'zod'
import { isJsonObject, type JsonObject } from '#shared/model/json.ts'
import { readChosen, readFile } from '#shared/import/readFile.ts'
import type { OperationEntry } from '#shared/import/readOpenApi.ts'
import type { OfferedOperation } from '#shared/model/catalogue.ts'
import { writtenOut } from '#shared/model/writtenOut.ts'
import type { Offer } from '#shared/sources/catalogue.ts'
import type { ApprovedHost, ApprovedHosts } from '../connectors/approvedHosts.ts'
import { exchange } from '../connectors/exchange.ts'
import type { Clock } from '../hosts/clock.ts'
import { valueAtPointer } from '#shared/model/pointer.ts'

/** Milliseconds: until a description is read again, and that one host may take. */
const freshFor = 60_000
const patience = 3_000

export type Offers = Readonly<Record<string, Offer | undefined>>

/** What the approved hosts offer, by their own descriptions, which hold no personal data. */
export function createOffers(approved: ApprovedHosts, clock: Clock): () => Promise<Offers> {
  let known: { readonly at: number; readonly offers: Promise<Offers> } | undefined
  return () => {
    if (known === undefined || clock.now() - known.at >= freshFor) {
      known = { at: clock.now(), offers: readAll(approved) }
    }
    return known.offers
  }
}

async function readAll(approved: ApprovedHosts): Promise<Offers> {
  const read = Object.entries(approved).map(
    async ([host, one]) => [host, await offerOf(one)] as const,
  )
  return Object.fromEntries(await Promise.all(read))
}

async function offerOf({ openapi }: ApprovedHost): Promise<Offer | undefined> {
  const headers = { accept: 'application/json' }
  const signal = AbortSignal.timeout(patience)
  const answer = await exchange({ method: 'GET', url: openapi, headers, signal })
  return answer?.status === 200 && answer.text !== undefined ? offerIn(answer.text) : undefined
}

/** What our token opens: operations that ask for another one are not for services. */
export function offerIn(text: string): Offer | undefined {
  const file = readFile(text)
  if (file.kind !== 'api') return undefined
  const { root, title, operations } = file
  return {
    title,
    operations: operations
      .filter((entry) => isOpen(root, entry))
      .flatMap((entry) => offeredOperation(root, entry)),
  }
}

function offeredOperation(root: JsonObject, { place }: OperationEntry): OfferedOperation[] {
  const read = readChosen(root, place)
  if ('kind' in read || read.operation === '') return []
  const { operation, title, writes, types, errors } = read
  const request = writtenOut(read.request, types)
  const response = writtenOut(read.response, types)
  return [{ operation, title, writes, request, response, errors: [...errors] }]
}

const security = z.array(z.record(z.string(), z.unknown()))

function isOpen(root: JsonObject, { place }: OperationEntry): boolean {
  const required = security.safeParse(
    valueAtPointer(root, `${place}/security`) ?? valueAtPointer(root, '/security') ?? [],
  )
  if (!required.success || required.data.length === 0) return true
  return required.data.some((schemes) => Object.keys(schemes).every((name) => isBearer(root, name)))
}

function isBearer(root: JsonObject, name: string): boolean {
  const scheme = valueAtPointer(root, `/components/securitySchemes/${name}`)
  return isJsonObject(scheme) && scheme['type'] === 'http' && scheme['scheme'] === 'bearer'
}
