import { create } from 'zustand'

/** What comments are open about: a place of the definition, or everything. */
export interface Subject {
  readonly place: string
  readonly name: string
}

interface Talk {
  readonly about: Subject | 'everything' | undefined
  /** Open threads by place. */
  readonly counts: Readonly<Record<string, number>>
}

export const useTalk = create<Talk>(() => ({ about: undefined, counts: {} }))

export const talkAbout = (about: Talk['about']): void => useTalk.setState({ about })
