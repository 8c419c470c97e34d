import { useMemo } from 'react'
import { create } from 'zustand'
import type { Mark } from '#shared/comparing/difference.ts'
import type { Language } from '#shared/model/localised.ts'
import { comparingTexts } from '#shared/text/comparing.ts'
import { changeText } from '#shared/text/review.ts'
import { plain } from '../commands/search.ts'
import { useLanguage } from '../ui/language.ts'
import { announce } from '../ui/LiveRegion.tsx'
import type { Change } from './compared.ts'

/** Which change a person looks at, and which of them they go through. */
interface Walk {
  readonly changes: readonly Change[]
  readonly typed: string
  readonly effect: Mark | undefined
  /** The place of the change in view, by which it is known when things are compared again. */
  readonly current: string | undefined
}

const none: Walk = { changes: [], typed: '', effect: undefined, current: undefined }
export const useWalk = create<Walk>(() => none)

export const leaveWalk = (): void => useWalk.setState(none)
export const showChange = (current: string | undefined): void => useWalk.setState({ current })

const nothing: readonly Change[] = []

/** Those that fit the filter. */
export function usePassing(changes: readonly Change[] = nothing): readonly Change[] {
  const { typed, effect } = useWalk()
  const language = useLanguage((choice) => choice.language)
  return useMemo(
    () => passing({ changes, typed, effect }, language),
    [changes, typed, effect, language],
  )
}

function passing(
  { changes, typed, effect }: Omit<Walk, 'current'>,
  language: Language,
): readonly Change[] {
  const words = plain(typed).split(/\s+/).filter(Boolean)
  return changes.filter((change) => {
    if (effect !== undefined && change.effect !== effect) return false
    if (words.length === 0) return true
    const { what, particulars } = changeText(change, language)
    const said = plain(`${what} ${particulars}`)
    return words.every((word) => said.includes(word))
  })
}

/** From change to change, round and round. */
export function walkChanges(by: 1 | -1): void {
  const { language } = useLanguage.getState()
  const text = comparingTexts[language]
  const walk = useWalk.getState()
  const shown = passing(walk, language)
  const at = shown.findIndex((one) => one.at[0] === walk.current)
  const next = at < 0 && by < 0 ? shown.length - 1 : (at + by + shown.length) % shown.length
  const change = shown[next]
  if (change === undefined) return announce(text.noneOfThese)
  showChange(change.at[0])
  announce(`${text.position(next + 1, shown.length)}: ${changeText(change, language).what}`)
}
