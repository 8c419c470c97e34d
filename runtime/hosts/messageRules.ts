import { after } from '#shared/engine/timer.ts'
import { formatInstant } from '#shared/engine/instant.ts'
import { defaultTimeToLive } from '#shared/messages/command.ts'
import type { Definition } from '#shared/model/definition.ts'

function ruleOf({ messages }: Definition, name: string) {
  return Object.hasOwn(messages, name) ? messages[name] : undefined
}

export function knowsMessage(definition: Definition, name: string): boolean {
  return ruleOf(definition, name) !== undefined
}

/** Other departments it is thrown to and caught from; both sides have to say so. */
export function exchangedWith(definition: Definition, name: string): readonly string[] {
  return ruleOf(definition, name)?.exchangedWith ?? []
}

/** The instant from which on a message is kept no longer. */
export function expiryOf(definition: Definition, name: string, at: string): string {
  const timeToLive = ruleOf(definition, name)?.timeToLive ?? defaultTimeToLive
  if (last.at !== at || last.timeToLive !== timeToLive) {
    const expiry = after(at, timeToLive)
    last = { at, timeToLive, expiry: expiry === undefined ? at : formatInstant(expiry) }
  }
  return last.expiry
}

/** Many messages come within a millisecond, and few are kept. */
let last = { at: '', timeToLive: '', expiry: '' }
