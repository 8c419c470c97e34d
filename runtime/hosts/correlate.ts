import { isExpired } from '#shared/messages/channel.ts'
import { nothingBut, type Applied } from './apply.ts'
import type { Correlated, IncomingMessage } from './host.ts'
import { idOfIncoming } from './messageId.ts'
import { expiryOf, knowsMessage } from './messageRules.ts'
import { publish, type PublicationPlace } from './publish.ts'

const notExpected = { rejection: { code: 'messageNotExpected' } } as const

/** A message from outside, inside of a commit. */
export function correlate(message: IncomingMessage, place: PublicationPlace): Applied<Correlated> {
  const id = idOfIncoming(message)
  const submitted = repeated(id, message, place)
  if (submitted !== undefined) return nothingBut(submitted)
  const { name, key, payload, departments } = message
  const channel = { name, key }
  const sent = { id, payload, departments }
  const expiresAt = expiryFor(message, place)
  const published = publish({ channel, message: sent, expiresAt }, place)
  if (published === 'dropped') return nothingBut(notExpected)
  if ('taken' in published) return published.taken
  return nothingBut('refused' in published ? { rejection: published.refused } : published)
}

/** What became of the same message; to somebody else with the same id it tells nothing. */
function repeated(
  id: string,
  message: IncomingMessage,
  { store, versions, stamp }: PublicationPlace,
): Correlated | undefined {
  const taken = store.messageTaken(id)
  if (taken !== undefined) {
    const stored = store.find(taken)
    if (stored === undefined) throw new Error(`message: its case ${taken} is unknown`)
    const { owner } = versions(stored.ref).definition
    return isFor(message, [owner]) ? { instance: stored.instance, events: [] } : notExpected
  }
  const kept = store.keptMessage(id)
  if (kept === undefined) return undefined
  if (isExpired(kept, stamp().at)) {
    store.dropMessage(id)
    return undefined
  }
  const isOwn = kept.departments === 'all' || isFor(message, kept.departments)
  return isOwn ? { keptUntil: kept.expiresAt } : notExpected
}

function isFor({ departments }: IncomingMessage, wanted: readonly string[]): boolean {
  return departments === 'all' || wanted.some((one) => departments.includes(one))
}

/** Kept as long as a version in force wants it; not at all when none knows it. */
function expiryFor(message: IncomingMessage, place: PublicationPlace): string {
  const { name } = message
  const { at } = place.stamp()
  return place
    .inForce()
    .filter(({ definition }) => isFor(message, [definition.owner]))
    .filter(({ definition }) => knowsMessage(definition, name))
    .map(({ definition }) => expiryOf(definition, name, at))
    .reduce((latest, expiry) => (expiry > latest ? expiry : latest), at)
}
