import type { Command } from '#shared/engine/command.ts'
import type { JsonObject } from '#shared/model/json.ts'
import type { Message } from '#shared/messages/channel.ts'
import type { VersionRef } from './host.ts'

/**
 * What a case sends to other cases. Written in the commit of the sender and carried out after it, at least
 * once; it goes in the commit that has carried it out, so it acts once.
 */
export type Dispatch = {
  readonly id: string
  /** The case it is kept for, and goes with. */
  readonly instanceId: string
} & (
  | { readonly kind: 'message'; readonly publication: Publication }
  | { readonly kind: 'signal'; readonly broadcast: Broadcast }
  /** A case begins by a signal. */
  | { readonly kind: 'begin'; readonly ref: VersionRef; readonly beginning: SignalBeginning }
  | { readonly kind: 'command'; readonly command: Sent }
  /** An error of a called case: told to the caller only when that catches it. */
  | { readonly kind: 'error'; readonly command: SentAs<'throwJobError'> }
)

/** Name and correlation key of a message. */
export interface ChannelRef {
  readonly name: string
  readonly key: string | null
}

/** A message on its way into its channel. */
export interface Publication {
  readonly channel: ChannelRef
  readonly message: Message
  readonly expiresAt: string
  /** Absent when it comes from outside. */
  readonly thrownBy?: string
}

export interface Broadcast {
  readonly signalId: string
  readonly signal: string
  readonly payload: JsonObject
  readonly department: string
  /** Has had it. */
  readonly thrownBy: string
  /** Who has been served already, and who waited when it was thrown, by place. */
  readonly after: number
  readonly upTo: number
}

export interface SignalBeginning {
  readonly process: string
  readonly element: string
  readonly payload: JsonObject
}

/** A command for another case; it gets its time when it is carried out. */
export type Sent = {
  [T in SentType]: SentAs<T>
}[SentType]
type SentType = 'completeJob' | 'throwJobError' | 'escalateJob' | 'cancelInstance' | 'deliverSignal'
type SentAs<T extends Command['type']> = Omit<Extract<Command, { type: T }>, 'at' | 'today'>
