import type { Message, Receiver } from './channel.ts'

/** What the world has to do for a channel. */
export type ChannelEffect =
  /** Ask this one; the answer is a `confirm` or `reject` that names both. */
  | { readonly type: 'offerMessage'; readonly message: Message; readonly to: Receiver }
  | { readonly type: 'keepMessage'; readonly messageId: string; readonly until: string }
  | { readonly type: 'takeMessage'; readonly messageId: string; readonly by: Receiver }
  /** Nothing of it may be left. */
  | { readonly type: 'dropMessage'; readonly messageId: string }
