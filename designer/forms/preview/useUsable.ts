import type { AxeResults, run } from 'axe-core'
import axeFile from 'axe-core/axe.min.js?url'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Form } from '#shared/model/content.ts'

/** What stands in the way of keyboard or screen reader, and of which question; `rule` names it. */
export interface Barrier {
  readonly rule: string
  /** What axe says of it, for what we have no words for. */
  readonly help: string
  readonly question?: string
}

/** Undefined while it is looked at. */
export type UsableState = readonly Barrier[] | undefined

/** Long enough that nothing is looked at while a person types. */
const pause = 900

/** Looks at the page within once it is at rest; never in the way of anything. */
export function useUsable(id: string, form: Form) {
  const [barriers, setBarriers] = useState<UsableState>()
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const newest = useRef({ id, form })
  useEffect(() => {
    newest.current = { id, form }
  })
  useEffect(() => () => clearTimeout(timer.current), [])
  const check = useCallback((page: Document, isPhone: boolean): void => {
    clearTimeout(timer.current)
    const look = async (): Promise<void> => {
      const found = await barriersOf(page, isPhone, newest.current.form)
      setBarriers((before) => (JSON.stringify(before) === JSON.stringify(found) ? before : found))
    }
    timer.current = setTimeout(() => void look(), pause)
  }, [])
  return [barriers, check] as const
}

let looking: Promise<Pick<AxeResults, 'violations'>> = Promise.resolve({ violations: [] })

async function barriersOf(page: Document, isPhone: boolean, form: Form): Promise<UsableState> {
  const axe = await axeIn(page)
  if (axe === undefined) return undefined
  // one look at a time: a second one asked for meanwhile would be refused
  looking = looking.then(() => axe.run(page, { resultTypes: ['violations'] }))
  const { violations } = await looking
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
  await new Promise<void>((settle) => {
    const script = page.createElement('script')
    script.src = axeFile
    for (const end of ['load', 'error']) script.addEventListener(end, () => settle())
    page.head.append(script)
  })
  return view.axe
}
