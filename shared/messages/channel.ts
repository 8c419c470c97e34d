import type { JsonObject } from '../model/json.ts'

/** What messages of one name and correlation key wait for, and who waits for them. Plain JSON. */
export interface Channel {
  /** Nobody has taken them yet; the oldest first. */
  readonly messages: readonly KeptMessage[]
  /** The oldest first. */
  readonly subscriptions: readonly Subscription[]
  /** Who took a message, by its id: the same one comes no second time. */
  readonly taken: Readonly<Record<string, Receiver>>
}

export interface Message {
  /** Of its sender: the same message twice is one. */
  readonly id: string
  readonly payload: JsonObject
  /** Whose cases it may reach. */
  readonly departments: 'all' | readonly string[]
  /** The department of the case that threw it; absent when it comes from outside. */
  readonly from?: string
}

export interface KeptMessage extends Message {
  /** From this instant on nobody gets it any more. */
  readonly expiresAt: string
  /** What it could begin, where nobody waits for it. */
  readonly starts: readonly string[]
  /** Who was asked and has not answered. */
  readonly reservedFor?: Receiver
  readonly refusedBy: readonly Subscriber[]
}

/** One opening of a subscription: opened again, it has another generation. */
export interface Subscriber {
  readonly subscriptionId: string
  readonly generation: number
}

export interface Subscription extends Subscriber {
  /** Of the case that waits. */
  readonly department: string
  /** Other departments whose cases it lets send. */
  readonly admits: readonly string[]
}

/** A case that waits, or what begins one. */
export type Receiver = Subscriber | { readonly start: string }

export const emptyChannel: Channel = { messages: [], subscriptions: [], taken: {} }

/** Between departments both sides must have agreed to it; nothing passes otherwise. */
export function reaches(
  { departments, from }: Pick<Message, 'departments' | 'from'>,
  { department, admits }: Pick<Subscription, 'department' | 'admits'>,
): boolean {
  if (departments !== 'all' && !departments.includes(department)) return false
  return from === undefined || from === department || admits.includes(from)
}

/** Whether a subscription may be asked to take a message. */
export function mayTake(message: KeptMessage, subscription: Subscription): boolean {
  return (
    reaches(message, subscription) &&
    !message.refusedBy.some((refused) => isSame(refused, subscription))
  )
}

export function isExpired({ expiresAt }: Pick<KeptMessage, 'expiresAt'>, at: string): boolean {
  return expiresAt <= at
}

export function isSame(one: Receiver, other: Receiver): boolean {
  if ('start' in one || 'start' in other) {
    return 'start' in one && 'start' in other && one.start === other.start
  }
  return one.subscriptionId === other.subscriptionId && one.generation === other.generation
}
