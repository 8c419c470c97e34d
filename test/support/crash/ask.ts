/** What the parent asks of a worker; the same one is asked again until it is answered. */
export type Ask =
  | {
      readonly type: 'start'
      readonly service: string
      readonly instanceId: string
      /** The case it tells something. */
      readonly partner?: string
    }
  | {
      readonly type: 'complete'
      readonly commandId: string
      readonly instanceId: string
      readonly taskId: string
      readonly generation: number
    }
  | {
      readonly type: 'correlate'
      readonly name: string
      readonly key: string | null
      readonly messageId: string
    }
  | { readonly type: 'leaveRoom'; readonly pages: number }
  | { readonly type: 'settle' }
  | { readonly type: 'close' }

export interface Asked {
  readonly id: number
  readonly ask: Ask
}

export interface Seen {
  readonly instanceId: string
  readonly status: string
  readonly tasks: readonly { readonly id: string; readonly generation: number }[]
}

export type Answer =
  | Seen
  | { readonly kept: true }
  | { readonly failed: string }
  | { readonly unfinished: readonly string[] }
  | { readonly done: true }

/** What a worker tells its parent. */
export type Told =
  | { readonly ready: true }
  | { readonly id: number; readonly answer: Answer }
  | { readonly problem: string }
