import { definitionSchema, type Definition } from '#shared/model/definition.ts'
import type { Product } from './product.ts'

// The draft as the server keeps it, and what a journey wants to know of it.

export async function draftOf(product: Product, service: string): Promise<Definition> {
  const session = await product.as('miriam')
  const answer = await session.request(`/api/services/${service}/draft`)
  return definitionSchema.parse(await answer.json())
}

/** In place of what is there, as a colleague would save it. */
export async function storeDraft(product: Product, definition: Definition): Promise<void> {
  const session = await product.as('miriam')
  const address = `/api/services/${definition.id}/draft`
  const { headers } = await session.request(address)
  const answer = await session.request(address, {
    method: 'PUT',
    json: definition,
    headers: { 'if-match': headers.get('etag') ?? '' },
  })
  if (!answer.ok) throw new Error(`storeDraft: ${await answer.text()}`)
}

/** Every flow of the main process, by the names of the steps it joins. */
export function waysOf({ processes }: Definition): readonly (readonly [string, string])[] {
  const { elements = {}, flows = {} } = processes['main'] ?? {}
  const nameOf = (id: string) => elements[id]?.name.de ?? ''
  return Object.values(flows).map(({ source, target }) => [nameOf(source), nameOf(target)])
}
