import type { Definition } from '../model/definition.ts'
import type { Language } from '../model/localised.ts'
import { pointerTo } from '../model/pointer.ts'
import { referred } from '../model/referred.ts'
import { previewTexts } from '../text/preview.ts'
import type { Finding } from './lint.ts'
import { finding } from './rule.ts'

/** What stands in the way of keyboard or screen reader on a page of a form, and of which question; `rule` names it. */
export interface Barrier {
  readonly rule: string
  /** What axe says of it, for what we have no words for. */
  readonly help: string
  readonly question?: string
}

/** What only a look at the page shows, as findings at its form. */
export function barrierFindings(
  { forms }: Definition,
  id: string,
  barriers: readonly Barrier[],
): readonly Finding[] {
  const form = referred(forms, id)
  if (form === undefined) return []
  return barriers.map((barrier) => {
    const at = form.questions.findIndex((question) => question.id === barrier.question)
    const place = at < 0 ? [] : ['questions', String(at)]
    const about = at < 0 ? form.title : (form.questions[at]?.question ?? form.title)
    const problem = { de: barrierInWords(barrier, 'de'), en: barrierInWords(barrier, 'en') }
    return finding(
      'usable',
      { pointer: pointerTo('forms', id, ...place) },
      { severity: 'warning', text: 'notUsable', about: [about, problem] },
    )
  })
}

export function barrierInWords({ rule, help }: Barrier, language: Language): string {
  const { usable } = previewTexts[language]
  if (rule === 'narrow') return usable.narrow
  return referred<string>(usable.problems, rule) ?? help
}
