import { create } from 'zustand'

interface Shown {
  readonly place: string
}

/** The question a person is at in the editor: the preview shows its page. */
const useShown = create<{ readonly question: Shown | undefined }>(() => ({ question: undefined }))

export function useShownQuestion(): Shown | undefined {
  return useShown((state) => state.question)
}

/** A new object for each turn, so that turning to the same question again counts. */
export function showQuestion(place: string): void {
  useShown.setState({ question: { place } })
}
