import type { AxeResults, run } from 'axe-core'
import axeFile from 'axe-core/axe.min.js?url'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Barrier } from '#shared/lint/barriers.ts'
import type { Form } from '#shared/model/content.ts'
import { keepSeen } from '../seenBarriers.ts'

/** Undefined while it is looked at; failed where it could not be. */
export type UsableState = readonly Barrier[] | 'failed' | undefined

/** Long enough that nothing is looked at while a person types. */
const pause = 900

interface LookedAt {
  readonly id: string
  readonly form: Form
  /** Which page of it is shown, and how. */
  readonly page: string
}

/** Looks at the page within once it is at rest; never in the way of anything. */
export function useUsable(looked: LookedAt) {
  const [barriers, setBarriers] = useState<UsableState>()
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const newest = useRef(looked)
  useEffect(() => {
    newest.current = looked
  })
  useEffect(() => () => clearTimeout(timer.current), [])
  const check = useCallback((page: Document, isPhone: boolean): void => {
    clearTimeout(timer.current)
    const look = async (): Promise<void> => {
      // axe did not load or broke off: nothing of ours depends on it
      const at = newest.current
      const found = await barriersOf(page, isPhone, at.form).catch(() => 'failed' as const)
      if (found !== undefined && found !== 'failed') keepSeen(at, at.page, found)
      setBarriers((before) => (JSON.stringify(before) === JSON.stringify(found) ? before : found))
    }
    timer.current = setTimeout(() => void look(), pause)
  }, [])
  return [barriers, check] as const
}

let looking: Promise<unknown> = Promise.resolve()

async function barriersOf(page: Document, isPhone: boolean, form: Form): Promise<UsableState> {
  const axe = await axeIn(page)
  if (axe === undefined) return undefined
  // one look at a time: a second one asked for meanwhile would be refused
  const look = () => axe.run(page, { resultTypes: ['violations'] })
  const looked = looking.then(look, look)
  looking = looked
  const { violations } = await looked
  const root = page.documentElement
  const isWide = isPhone && root.scrollWidth > root.clientWidth + 1
  return [
    ...(isWide ? [{ rule: 'narrow', help: '' }] : []),
    ...violations.flatMap((one) => barriersIn(one, form)),
  ]
}

function barriersIn(
  { id, help, nodes }: AxeResults['violations'][number],
  { questions }: Form,
): readonly Barrier[] {
  const found = nodes.map(({ target }) =>
    questions.find((question) => target.some((part) => isWithin(String(part), question.id))),
  )
  return [...new Set(found)].map((question) => ({
    rule: id,
    help,
    ...(question === undefined ? {} : { question: question.id }),
  }))
}

/** Controls are called as their question, or as its parts: "born-day". */
function isWithin(selector: string, question: string): boolean {
  return new RegExp(`(#|for="|name=")${question}(-[\\w-]+)?(["\\s\\[>:.]|$)`).test(selector)
}

interface View extends Window {
  axe?: { readonly run: typeof run }
}

/** axe works in the page it looks at; it is fetched when the first page is looked at. */
async function axeIn(page: Document): Promise<View['axe']> {
  const view: View | null = page.defaultView
  if (view === null || view.axe !== undefined) return view?.axe
  await new Promise<void>((settle, fail) => {
    const script = page.createElement('script')
    script.src = axeFile
    script.addEventListener('load', () => settle())
    script.addEventListener('error', () => fail(new Error(`axe: expected ${axeFile} to load`)))
    page.head.append(script)
  })
  return view.axe
}
