import { useRef, useState, type FormEvent } from 'react'
import { ErrorSummary } from '#shared/forms/ErrorSummary.tsx'
import { KnownList } from '#shared/forms/KnownList.tsx'
import { parseForm } from '#shared/forms/parseForm.ts'
import type { Problem } from '#shared/forms/question.ts'
import { QuestionList } from '#shared/forms/QuestionList.tsx'
import { fieldsOf } from '#shared/forms/showValue.ts'
import type { Definition } from '#shared/model/definition.ts'
import { inLanguage } from '#shared/model/localised.ts'
import { previewTexts } from '#shared/text/preview.ts'
import { useTexts } from '../../ui/language.ts'
import { announce } from '../../ui/LiveRegion.tsx'
import { useEntryKeys } from '../../ui/useEntryKeys.ts'
import { written } from '../../ui/written.ts'
import { errorsOf } from './errorsOf.ts'
import type { Look } from './FormPreview.tsx'
import type { Pages } from './usePages.ts'

interface PageProps {
  readonly definition: Definition
  readonly pages: Pages
  readonly look: Look
}

/** Everything on one page, in the look of the place where clerks fill it in. */
export function CounterPage(props: PageProps) {
  const { definition, pages } = props
  const { form, language } = pages.context
  const title = inLanguage(form.title, language)
  return (
    <main className="fw-clerk counterPage" aria-label={title}>
      <p>{inLanguage(definition.title, language)}</p>
      <h1>{title}</h1>
      <KnownList sections={pages.known} />
      <Asking {...props} />
    </main>
  )
}

function Asking({ pages, look }: PageProps) {
  const text = useTexts(previewTexts)
  const { context, answers, answer } = pages
  const { form, language } = context
  const element = useRef<HTMLFormElement>(null)
  const [found, setFound] = useState<readonly Problem[]>([])
  const read = () => parseForm(written(element.current), context)
  const keep = () => answer(form.questions, read().values)
  const entryKeys = useEntryKeys(element, keep)
  const asked = pages.all.flatMap((page) => (page.kind === 'asked' ? [page.asked] : []))
  const problems =
    look.hasErrors && found.length === 0 ? asked.flatMap((page) => errorsOf(page, context)) : found
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    const { problems: wrong } = read()
    setFound(wrong)
    if (wrong.length === 0) announce(text.form.sent)
  }
  return (
    <form className="fw-decide" ref={element} noValidate onChange={keep} onSubmit={submit}>
      <ErrorSummary problems={problems} language={language} />
      <div className="fw-questions">
        <QuestionList
          context={context}
          fieldsOf={(question) => fieldsOf(question, answers[question.path])}
          problems={problems}
          entryKeys={entryKeys}
        />
      </div>
      <button className="kern-btn kern-btn--primary" type="submit">
        <span className="kern-label">{inLanguage(form.submit, language)}</span>
      </button>
    </form>
  )
}
