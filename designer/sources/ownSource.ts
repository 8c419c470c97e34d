/** A source of the service itself, beside the entries of the catalogue. */
const prefix = 'source:'

export const ownId = (id: string): string => `${prefix}${id}`

export function ownOf(item: string): string | undefined {
  return item.startsWith(prefix) ? item.slice(prefix.length) : undefined
}
