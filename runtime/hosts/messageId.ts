interface Named {
  readonly name: string
  /** The sender's own. */
  readonly messageId: string
}

// As it was sent, so that the ids of a sender who counts lie side by side in an index: a hash would write to a page
// of its own for each message.

/** One sender's ids are no other's: nobody outside can take the place of what a case throws. */
export function idOfIncoming({ name, messageId }: Named): string {
  return JSON.stringify([name, messageId])
}

export function idOfThrown({ name, messageId }: Named): string {
  return JSON.stringify([name, messageId, 'thrown'])
}
