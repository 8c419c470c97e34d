import { useMemo } from 'react'
import { plainHints, type PlainHint } from '#shared/forms/plainLanguage.ts'
import type { Form, Question } from '#shared/model/content.ts'
import { withEntries } from '#shared/model/content.ts'
import { plainSentence, plainTexts } from '#shared/text/plainLanguage.ts'
import { Icon } from '../ui/Icon.tsx'
import { useTexts } from '../ui/language.ts'

/** What makes texts hard to read, beside them; nothing is held up by it. */
export function PlainHints({ hints }: { readonly hints: readonly PlainHint[] }) {
  const text = useTexts(plainTexts)
  if (hints.length === 0) return null
  return (
    <ul className="plainHints wide" aria-label={text.title}>
      {[...new Set(hints.map((hint) => plainSentence(hint, text)))].map((sentence) => (
        <li key={sentence}>
          <Icon name="wand" size="s" />
          {sentence}
        </li>
      ))}
    </ul>
  )
}

export function useQuestionHints(question: Question): readonly PlainHint[] {
  return useMemo(() => hintsOfQuestion(question), [question])
}

export function useFormHints(form: Form): {
  readonly around: readonly PlainHint[]
  readonly count: number
} {
  return useMemo(() => {
    const { title, lead, confirmation, submit, remark, groups = {} } = form
    const ofGroups = Object.values(groups).flatMap((group) => [group.title, group.hint])
    const ends = [remark?.question, remark?.hint, confirmation, submit]
    const around = [title, lead, ...ofGroups, ...ends].flatMap((text) => plainHints(text?.de ?? ''))
    const asked = withEntries(form.questions).flatMap(hintsOfQuestion)
    return { around, count: around.length + asked.length }
  }, [form])
}

type Texts = Pick<Question, 'question' | 'hint' | 'missing' | 'check' | 'options'>

/** Questions that stay the same are not read again with each change of their form. */
const known = new WeakMap<Texts, readonly PlainHint[]>()

function hintsOfQuestion(question: Texts): readonly PlainHint[] {
  const found = known.get(question)
  if (found !== undefined) return found
  const { hint, missing, check, options = [] } = question
  const others = [hint, missing, check?.message, ...options.map(({ label }) => label)]
  const hints = [
    ...plainHints(question.question.de, 'question'),
    ...others.flatMap((text) => plainHints(text?.de ?? '')),
  ]
  known.set(question, hints)
  return hints
}
