import { useMemo, useRef, useState, type FormEvent, type RefObject } from 'react'
import { contextOf } from '#shared/engine/context.ts'
import { environmentOf } from '#shared/feel/environment.ts'
import type { TaskWait } from '#shared/engine/instance.ts'
import { KnownRows } from '#shared/forms/KnownList.tsx'
import { knownSections } from '#shared/forms/knownSections.ts'
import { parseForm, withAnswers } from '#shared/forms/parseForm.ts'
import type { FormContext, Problem } from '#shared/forms/question.ts'
import { QuestionList } from '#shared/forms/QuestionList.tsx'
import { fieldsOf } from '#shared/forms/showValue.ts'
import type { Scenario } from '#shared/model/content.ts'
import type { Definition } from '#shared/model/definition.ts'
import { citizenGroup } from '#shared/model/elements.ts'
import { inLanguage } from '#shared/model/localised.ts'
import { referred } from '#shared/model/referred.ts'
import { pendingOf } from '#shared/simulation/simulate.ts'
import type { Simulation, SimulationStep } from '#shared/simulation/simulation.ts'
import { tryoutTexts } from '#shared/text/tryout.ts'
import { Button } from '../ui/Button.tsx'
import { Scroll } from '../ui/Scroll.tsx'
import { useLanguage, useTexts } from '../ui/language.ts'
import { useEntryKeys } from '../ui/useEntryKeys.ts'
import { written } from '../ui/written.ts'
import type { Trial } from './useTrial.ts'

interface Asked {
  readonly task: TaskWait
  readonly step: SimulationStep
  readonly number: number
  readonly open: boolean
}

/** The page as the person sees it, drawn by the renderer of the portal. */
export function PagePanel({
  definition,
  trial,
  scenario,
}: {
  readonly definition: Definition
  readonly trial: Trial
  readonly scenario: Scenario
}) {
  const text = useTexts(tryoutTexts)
  const asked = trial.simulation === undefined ? undefined : askedIn(trial.simulation)
  const name = scenario.identity?.name ?? text.citizen
  const title =
    asked === undefined || asked.task.group === citizenGroup ? text.pageFor(name) : text.pageOfClerk
  return (
    <section className="panel por" aria-label={title}>
      <div className="vh">
        {title}
        {asked === undefined ? undefined : <small>{text.atStep(asked.number)}</small>}
      </div>
      {asked === undefined || trial.simulation === undefined ? (
        <p className="empty">{text.noPage}</p>
      ) : (
        <Page
          key={`${asked.task.id}:${asked.open}`}
          {...{ definition, scenario, asked, trial }}
          simulation={trial.simulation}
        />
      )}
    </section>
  )
}

/** The task that is open now, else the one that was open last. */
function askedIn(simulation: Simulation): Asked | undefined {
  const now = simulation.steps.at(-1)
  const [open] = pendingOf(simulation).tasks
  if (open !== undefined && now !== undefined) {
    return { task: open, step: now, number: simulation.steps.length, open: true }
  }
  const at = simulation.steps.findLastIndex(({ instance }) =>
    Object.values(instance.waits).some(({ kind }) => kind === 'task'),
  )
  const step = simulation.steps[at]
  const task = Object.values(step?.instance.waits ?? {}).find((wait) => wait.kind === 'task')
  return step === undefined || task?.kind !== 'task'
    ? undefined
    : { task, step, number: at + 1, open: false }
}

interface PageProps {
  readonly definition: Definition
  readonly scenario: Scenario
  readonly asked: Asked
  readonly trial: Trial
  readonly simulation: Simulation
}

function Page(props: PageProps) {
  const text = useTexts(tryoutTexts)
  const language = useLanguage((state) => state.language)
  const { definition, asked, simulation } = props
  const context = useMemo(
    () => contextFor({ definition, asked, simulation, language }),
    [definition, asked, simulation, language],
  )
  if (context === undefined) return <p className="empty">{text.noPage}</p>
  return <FormPage {...props} context={context} />
}

type FormPageProps = PageProps & { readonly context: FormContext }

function FormPage(props: FormPageProps) {
  const { definition, asked, trial, context } = props
  const { form, language, timeZone } = context
  const element = useRef<HTMLFormElement>(null)
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const reading = { language, timeZone, reader: 'citizen', definition } as const
  const { origins } = asked.step.instance
  const sections = knownSections(form, { ...context, origins }, reading)
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    const parsed = parseForm(written(element.current), context)
    setProblems(parsed.problems)
    if (parsed.problems.length === 0)
      trial.act({ type: 'fill', element: asked.task.element, values: parsed.values })
  }
  const title = inLanguage(form.title, language)
  return (
    <Scroll label={title} className="phone">
      <form ref={element} className="in2" noValidate onSubmit={submit}>
        <h2>{title}</h2>
        {sections.map((section) => (
          <div key={section.title}>
            <h3>{section.title}</h3>
            <KnownRows section={section} />
          </div>
        ))}
        <Questions {...props} element={element} problems={problems} />
        <Button size="l" kind="primary" type="submit" isDisabled={!asked.open}>
          {inLanguage(form.submit, language)}
        </Button>
      </form>
    </Scroll>
  )
}

function Questions({
  scenario,
  asked,
  context,
  element,
  problems,
}: FormPageProps & {
  readonly element: RefObject<HTMLFormElement | null>
  readonly problems: readonly Problem[]
}) {
  const text = useTexts(tryoutTexts)
  const entryKeys = useEntryKeys(element)
  const answers = scenario.forms[asked.task.form] ?? {}
  const now = withAnswers(context, answers)
  return (
    <fieldset disabled={!asked.open}>
      {context.form.questions.length === 0 ? undefined : <legend>{text.asked}</legend>}
      <QuestionList
        context={now}
        fieldsOf={(question) => fieldsOf(question, answers[question.path])}
        problems={problems}
        entryKeys={entryKeys}
      />
    </fieldset>
  )
}

function contextFor({
  definition,
  asked,
  simulation,
  language,
}: {
  readonly definition: Definition
  readonly asked: Asked
  readonly simulation: Simulation
  readonly language: FormContext['language']
}): FormContext | undefined {
  const form = referred(definition.forms, asked.task.form)
  if (form === undefined) return undefined
  const { instance, at, today } = asked.step
  const environment = environmentOf({ at, today }, simulation.graph.holidays)
  const scope = instance.activations[asked.task.activation]?.scope
  const data = contextOf(instance, {
    definition,
    environment,
    ...(scope === undefined ? {} : { scope }),
  })
  return {
    form,
    scope: simulation.graph.scope,
    data,
    environment,
    language,
    timeZone: 'Europe/Berlin',
  }
}
