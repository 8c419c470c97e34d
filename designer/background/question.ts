import type { Questions, Topic } from './answers.ts'

/** Of each asker only the newest question counts. */
export interface Question<T extends Topic = Topic> {
  readonly asker: string
  readonly topic: T
  readonly asked: Questions[T]['asked']
}

/** Nobody waits for the answer any more. */
export interface Withdrawn {
  readonly asker: string
  readonly asked: undefined
}

export interface Answer<T extends Topic = Topic> {
  readonly asker: string
  readonly answer: Questions[T]['answer']
}
