import { useRef, useState, type FormEvent } from 'react'
import { AskedQuestions } from '#shared/forms/AskedQuestions.tsx'
import { CheckBody, OneButtonBody } from '#shared/forms/CheckBody.tsx'
import { ErrorSummary } from '#shared/forms/ErrorSummary.tsx'
import { KnownBody } from '#shared/forms/KnownBody.tsx'
import { changeAction, KnownList } from '#shared/forms/KnownList.tsx'
import { isAlone, pageCounter, type AskedPage } from '#shared/forms/pages.ts'
import { parseQuestions } from '#shared/forms/parseForm.ts'
import type { Fields, Problem } from '#shared/forms/question.ts'
import { fieldsOf } from '#shared/forms/showValue.ts'
import type { Definition } from '#shared/model/definition.ts'
import { inLanguage } from '#shared/model/localised.ts'
import { portalTexts } from '#shared/text/portal.ts'
import { previewTexts } from '#shared/text/preview.ts'
import { useTexts } from '../../ui/language.ts'
import { announce } from '../../ui/LiveRegion.tsx'
import { useEntryKeys } from '../../ui/useEntryKeys.ts'
import { written } from '../../ui/written.ts'
import { errorsOf } from './errorsOf.ts'
import type { Look } from './FormPreview.tsx'
import { pageName } from './Pager.tsx'
import type { Pages } from './usePages.ts'

interface PageProps {
  readonly definition: Definition
  readonly pages: Pages
  readonly look: Look
}

/** One page at a time, as the portal asks; its buttons lead on. */
export function PortalPage(props: PageProps) {
  const { pages, look } = props
  const page = pages.all[pages.at]
  const { form, language } = pages.context
  return (
    <main className="fw-main" aria-label={inLanguage(form.title, language)}>
      <div className="fw-wrap">
        <div className="fw-grid">
          {page === undefined ? null : page.kind === 'asked' ? (
            <Asking
              key={`${page.asked.questions[0].id} ${look.hasErrors}`}
              {...props}
              page={page.asked}
            />
          ) : page.kind === 'known' ? (
            <Known {...props} />
          ) : (
            <Check {...props} />
          )}
        </div>
      </div>
    </main>
  )
}

function useTurn({ all, at, goTo, context }: Pages) {
  const text = useTexts(previewTexts)
  return (): void => {
    const next = all[at + 1]
    if (next === undefined) return announce(text.form.sent)
    goTo(at + 1)
    announce(text.form.nowOn(pageName(next, context.form, context.language)))
  }
}

function Known({ definition, pages }: PageProps) {
  const { known, context, person } = pages
  const turn = useTurn(pages)
  return (
    <KnownBody
      definition={definition}
      context={context}
      person={person}
      way={{ onSubmit: (event) => leave(event, turn) }}
    >
      <KnownList sections={known} />
    </KnownBody>
  )
}

function leave(event: FormEvent, on: () => void): void {
  event.preventDefault()
  on()
}

function Asking({ pages, look, page }: PageProps & { readonly page: AskedPage }) {
  const { context, answers, all, answer } = pages
  const { language, form } = context
  const element = useRef<HTMLFormElement>(null)
  const [found, setFound] = useState<readonly Problem[]>([])
  const turn = useTurn(pages)
  const read = () => parseQuestions(page.questions, written(element.current), context)
  const keep = () => answer(page.questions, read().values)
  const entryKeys = useEntryKeys(element, keep)
  const problems = look.hasErrors && found.length === 0 ? errorsOf(page, context) : found
  const asked = all.flatMap((one) => (one.kind === 'asked' ? [one.asked] : []))
  const index = asked.findIndex(({ questions: [first] }) => first.id === page.questions[0].id)
  const submit = (): void => {
    const { values, problems: wrong } = read()
    setFound(wrong)
    if (wrong.length > 0) return
    answer(page.questions, values)
    turn()
  }
  return (
    <div>
      <ErrorSummary problems={problems} language={language} />
      <form
        className="fw-question"
        ref={element}
        noValidate
        onChange={keep}
        onSubmit={(event) => leave(event, submit)}
      >
        <AskedQuestions
          page={page}
          context={context}
          fields={given(page, answers)}
          problems={problems}
          entryKeys={entryKeys}
          {...(asked.length > 1 ? { preline: pageCounter(asked, index, language) } : {})}
        />
        <div className="fw-actions">
          <button className="kern-btn kern-btn--primary" type="submit">
            <span className="kern-label">
              {isAlone(form)
                ? inLanguage(form.submit, language)
                : portalTexts[language].question.next}
            </span>
          </button>
        </div>
      </form>
    </div>
  )
}

function given({ questions }: AskedPage, answers: Pages['answers']): Fields {
  return Object.assign({}, ...questions.map((one) => fieldsOf(one, answers[one.path])))
}

function Check({ definition, pages }: PageProps) {
  const { context, known, answers } = pages
  const turn = useTurn(pages)
  const cards = <KnownList sections={known} />
  return (
    <form className="fw-flow" noValidate onSubmit={(event) => leave(event, turn)}>
      {context.form.questions.length === 0 ? (
        <OneButtonBody context={context} remark="" isOpen={false}>
          {cards}
        </OneButtonBody>
      ) : (
        <CheckBody
          definition={definition}
          context={context}
          answers={answers}
          actionOf={({ id }) => changeAction(`#${id}`, context.language)}
          remark=""
        >
          {cards}
        </CheckBody>
      )}
    </form>
  )
}
