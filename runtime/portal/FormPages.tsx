import type { ReactNode } from 'react'
import { ErrorSummary } from '#shared/forms/ErrorSummary.tsx'
import { AskedQuestions } from '#shared/forms/AskedQuestions.tsx'
import { KnownBody } from '#shared/forms/KnownBody.tsx'
import { correctAction, KnownList } from '#shared/forms/KnownList.tsx'
import { pageCounter, pagesOf, type AskedPage } from '#shared/forms/pages.ts'
import type { Fields, Problem } from '#shared/forms/question.ts'
import { visibleQuestions } from '#shared/forms/visibleQuestions.ts'
import type { Definition } from '#shared/model/definition.ts'
import { inLanguage } from '#shared/model/localised.ts'
import { formTexts } from '#shared/text/forms.ts'
import { writeDate } from '#shared/text/notation.ts'
import { departmentOf } from './caseState.ts'
import type { OpenForm } from './citizenTask.ts'
import { correctionOf } from './corrections.ts'
import { Help, Page, type Back } from './Page.tsx'
import type { View } from './view.ts'

export interface FormPageProps {
  readonly view: View
  readonly definition: Definition
  readonly open: OpenForm
  /** Address of the case, without a slash at its end. */
  readonly home: string
}

interface FrameProps {
  readonly props: FormPageProps
  readonly title: readonly string[]
  readonly back?: Back
  readonly failed?: boolean
  readonly children: ReactNode
}

/** A page of a form; when something is wrong its title says so first. */
export function FormFrame({ props, title, back, failed = false, children }: FrameProps) {
  const { view, definition } = props
  const service = inLanguage(definition.title, view.language)
  const [first = '', ...rest] = [...new Set([...title, service])]
  const prefix = failed ? formTexts[view.language].errorPrefix : ''
  return (
    <Page
      view={view}
      title={[prefix + first, ...rest]}
      back={back}
      aside={<Help view={view} department={departmentOf(definition, view.city)} />}
    >
      {children}
    </Page>
  )
}

export function KnownPage(props: FormPageProps) {
  const { view, definition, open, home } = props
  const { texts } = view
  const [first] = visibleQuestions(open.context)
  const next = first === undefined ? `${home}/check` : `${home}/questions/${first.id}`
  return (
    <FormFrame
      props={props}
      title={[texts.known.title]}
      back={{ href: '/portal/cases', text: texts.myCases }}
    >
      <KnownBody
        definition={definition}
        context={open.context}
        person={view.person ?? ''}
        way={{ action: next, method: 'get' }}
      >
        <KnownCards {...props} />
      </KnownBody>
    </FormFrame>
  )
}

export function KnownCards({ view, open, home }: FormPageProps) {
  const { language } = view
  const noted = (path: string) =>
    correctionOf(path, open.answers) === undefined ? undefined : formTexts[language].noted
  if (open.form.remark === undefined) return <KnownList sections={open.known} />
  return (
    <KnownList
      sections={open.known}
      actionOf={(path) => correctAction(`${home}/correct/${path}`, language)}
      noteOf={noted}
    />
  )
}

interface QuestionPageProps extends FormPageProps {
  readonly page: AskedPage
  readonly fields: Fields
  readonly problems?: readonly Problem[]
  /** Day on which unfinished answers are given up. */
  readonly keptUntil: string | undefined
  /** Set when this question alone is the form: its answer is sent at once. */
  readonly command?: string
}

export function QuestionPage(props: QuestionPageProps) {
  const { view, open, home, page, fields, problems = [], command } = props
  const { texts, language } = view
  const pages = pagesOf(open.context)
  const [question] = page.questions
  const index = pages.findIndex(({ questions: [first] }) => first.id === question.id)
  const counter = pageCounter(pages, index, language)
  const former = pages[index - 1]?.questions[0]
  const back = former === undefined ? `${home}/known` : `${home}/questions/${former.id}`
  const submit =
    command === undefined ? texts.question.next : inLanguage(open.form.submit, language)
  return (
    <FormFrame
      props={props}
      title={[titleOf(page, view), ...(pages.length > 1 ? [counter] : [])]}
      back={
        command === undefined
          ? { href: back, text: texts.back }
          : { href: '/portal/cases', text: texts.myCases }
      }
      failed={problems.length > 0}
    >
      <div>
        <ErrorSummary problems={problems} language={language} />
        <form
          className="fw-question"
          action={`${home}/questions/${question.id}`}
          method="post"
          noValidate
        >
          {command !== undefined && <input type="hidden" name="command" value={command} />}
          <AskedQuestions
            page={page}
            context={open.context}
            fields={fields}
            problems={problems}
            {...(pages.length > 1 ? { preline: counter } : {})}
          />
          <div className="fw-actions">
            <button className="kern-btn kern-btn--primary" type="submit">
              <span className="kern-label">{submit}</span>
            </button>
          </div>
          <SavedNote {...props} />
        </form>
      </div>
    </FormFrame>
  )
}

function titleOf({ group, questions }: AskedPage, { language }: View): string {
  const [first, ...others] = questions
  return inLanguage(
    others.length > 0 && group !== undefined ? group.title : first.question,
    language,
  )
}

function SavedNote({ view, keptUntil }: QuestionPageProps) {
  const { texts, language } = view
  return (
    <p className="kern-body--muted kern-body--small">
      {texts.question.saved}{' '}
      <a className="kern-link" href="/portal/cases">
        {texts.question.later}
      </a>{' '}
      {keptUntil === undefined ? (
        texts.question.laterAnywhere
      ) : (
        <>
          {texts.question.laterUntil}{' '}
          <time dateTime={keptUntil.slice(0, 10)}>
            {writeDate(keptUntil.slice(0, 10), language)}
          </time>
          .
        </>
      )}
    </p>
  )
}
