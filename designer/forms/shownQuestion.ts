import { create } from 'zustand'

/** The question a person is at in the editor: the preview shows its page. */
const useShown = create<{ readonly question: { readonly id: string } | undefined }>(() => ({
  question: undefined,
}))

/** A new object for each turn, so that turning to the same question again counts. */
export function useShownQuestion() {
  return useShown((state) => state.question)
}

export function showQuestion(id: string): void {
  if (useShown.getState().question?.id !== id) useShown.setState({ question: { id } })
}
