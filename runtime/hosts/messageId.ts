import { createHash } from 'node:crypto'

interface Named {
  readonly name: string
  /** The sender's own. */
  readonly messageId: string
}

/** One sender's ids are no other's: nobody outside can take the place of what a case throws. */
export function idOfIncoming({ name, messageId }: Named): string {
  return hashOf([name, messageId])
}

export function idOfThrown({ name, messageId }: Named): string {
  return hashOf([name, messageId, 'thrown'])
}

function hashOf(parts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex')
}
