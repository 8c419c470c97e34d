import type { Message, Receiver, Subscriber, Subscription } from './channel.ts'

/** How long a message is kept when its definition says nothing. */
export const defaultTimeToLive = 'P1D'

/**
 * What happens to a channel. `at` is the instant (ISO 8601, UTC, with milliseconds) and the only clock that a
 * time to live is compared with.
 */
export type ChannelCommand = { readonly at: string } & (
  | {
      readonly type: 'publish'
      readonly message: Message
      readonly expiresAt: string
      /** What it may begin where nobody waits for it: tried one after the other. */
      readonly starts: readonly string[]
    }
  | { readonly type: 'subscribe'; readonly subscription: Subscription }
  | ({ readonly type: 'unsubscribe' } & Subscriber)
  /** Who was asked has taken it. */
  | { readonly type: 'confirm'; readonly messageId: string; readonly by: Receiver }
  /** Who was asked does not want it: the next one is asked. */
  | { readonly type: 'reject'; readonly messageId: string; readonly by: Receiver }
  /** Forgets what nobody may get any more. */
  | { readonly type: 'expire' }
)
