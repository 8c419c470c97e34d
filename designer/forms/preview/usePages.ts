import { useMemo, useState } from 'react'
import { environmentOf } from '#shared/feel/environment.ts'
import { caseScope } from '#shared/feel/scope.ts'
import { knownSections, type KnownSection } from '#shared/forms/knownSections.ts'
import { isAlone, pagesOf, type AskedPage } from '#shared/forms/pages.ts'
import { replaceAnswers, withAnswers, type Values } from '#shared/forms/parseForm.ts'
import type { FormContext } from '#shared/forms/question.ts'
import type { Form, Question, Scenario } from '#shared/model/content.ts'
import type { Definition } from '#shared/model/definition.ts'
import { pointerTo } from '#shared/model/pointer.ts'
import { referred } from '#shared/model/referred.ts'
import { beginningOn } from '#shared/simulation/unbegun.ts'
import { useHolidays } from '../../api/queries.ts'
import { useAnswer } from '../../background/useAnswer.ts'
import { scenarioOf } from '../../simulation/useScenario.ts'
import { useShownQuestion } from '../shownQuestion.ts'
import type { Look } from './FormPreview.tsx'

interface Shown {
  readonly definition: Definition
  readonly id: string
  readonly form: Form
  readonly scenario: string | undefined
  readonly look: Look
}

/** A page of the portal: what is known, what is asked, and all of it once more before it is sent. */
export type PreviewPage =
  | { readonly kind: 'known' }
  | { readonly kind: 'check' }
  | { readonly kind: 'asked'; readonly asked: AskedPage }

export interface Pages {
  /** Changes when what was typed has to give way to other answers. */
  readonly key: string
  readonly context: FormContext
  readonly known: readonly KnownSection[]
  readonly answers: Values
  readonly all: readonly PreviewPage[]
  readonly at: number
  readonly goTo: (page: number) => void
  readonly answer: (questions: readonly Question[], values: Values) => void
  readonly isReached: boolean
  /** Who is greeted. */
  readonly person: string
}

export function usePages({ definition, id, form, scenario: chosen, look }: Shown): Pages {
  const scenario = scenarioOf(definition, chosen)
  const opened = useOpened(definition, id, scenario)
  const { language } = look
  const holidays = useHolidays()
  const context = useMemo((): FormContext => {
    const environment = environmentOf(opened, holidays)
    const { data } = opened
    return { form, scope: caseScope(definition), data, environment, language, timeZone }
  }, [definition, form, opened, holidays, language])
  const key = `${id} ${chosen ?? ''} ${look.isAnswered}`
  const [typed, setTyped] = useState<{ readonly of: string; readonly values: Values }>()
  const given = look.isAnswered ? (referred(scenario.forms, id) ?? {}) : {}
  const answers = typed?.of === key ? typed.values : given
  const answered = withAnswers(context, answers)
  const known = useMemo(
    () =>
      knownSections(
        form,
        { ...context, origins: opened.origins },
        { language, timeZone, reader: 'citizen', definition },
      ),
    [form, context, opened, language, definition],
  )
  const all = allPages(answered, known.length > 0)
  const [at, goTo] = usePlace(id, all)
  return {
    key,
    context: answered,
    known,
    answers,
    all,
    at,
    goTo,
    answer: (questions, values) =>
      setTyped({ of: key, values: replaceAnswers(answers, questions, values) }),
    isReached: opened.isReached,
    person: scenario.identity?.name ?? '',
  }
}

const timeZone = 'Europe/Berlin'

/** As the newest answer of the background says, until then as if nothing were known. */
function useOpened(definition: Definition, form: string, scenario: Scenario) {
  const holidays = useHolidays()
  const asked = useMemo(
    () => ({ definition, form, scenario, holidays }),
    [definition, form, scenario, holidays],
  )
  const opened = useAnswer('form', asked)
  const { today } = scenario
  return useMemo(
    () => opened ?? { data: {}, origins: {}, at: beginningOn(today), today, isReached: true },
    [opened, today],
  )
}

function allPages(context: FormContext, isKnown: boolean): readonly PreviewPage[] {
  const asked = pagesOf(context).map((page): PreviewPage => ({ kind: 'asked', asked: page }))
  if (isAlone(context.form)) return asked
  const first: readonly PreviewPage[] =
    isKnown && context.form.questions.length > 0 ? [{ kind: 'known' }] : []
  return [...first, ...asked, { kind: 'check' }]
}

/** The page a person turned to, or that of the question they have turned to beside it since. */
function usePlace(form: string, all: readonly PreviewPage[]) {
  const beside = useShownQuestion()
  const [turned, setTurned] = useState<{ readonly to: number; readonly beside: unknown }>()
  const found = all.findIndex(
    (page) =>
      page.kind === 'asked' &&
      page.asked.questions.some(
        ({ id }) => pointerTo('forms', form, 'questions', id) === beside?.place,
      ),
  )
  const last = turned?.to ?? 0
  const wanted = found < 0 || turned?.beside === beside ? last : found
  const at = Math.min(Math.max(wanted, 0), all.length - 1)
  return [at, (to: number): void => setTurned({ to, beside })] as const
}
