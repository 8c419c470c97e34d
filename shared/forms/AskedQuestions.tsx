import { inLanguage } from '../model/localised.ts'
import type { EntryKeys } from './EntryList.tsx'
import { Field, type FieldProps } from './Field.tsx'
import type { AskedPage } from './pages.ts'
import type { Fields, FormContext, Problem } from './question.ts'
import { WhyAsked } from './WhyAsked.tsx'

interface AskedProps {
  readonly page: AskedPage
  readonly context: FormContext
  readonly fields: Fields
  readonly problems: readonly Problem[]
  /** Stands above the heading: "Frage 2 von 5". */
  readonly preline?: string
  readonly entryKeys?: EntryKeys
}

/** What one page of the portal asks: a question as its heading, or several below that of their group. */
export function AskedQuestions({ page, preline, ...rest }: AskedProps) {
  const { group, questions } = page
  const { language } = rest.context
  const isTogether = group !== undefined && group.together === true && questions.length > 1
  const above = group === undefined || isTogether ? [] : [inLanguage(group.title, language)]
  const line = [...above, ...(preline === undefined ? [] : [preline])].join(' · ')
  return (
    <>
      {isTogether && (
        <div>
          {line !== '' && <p className="fw-preline">{line}</p>}
          <h1 className="kern-heading-large">{inLanguage(group.title, language)}</h1>
          {group.hint !== undefined && (
            <p className="kern-hint fw-hint">{inLanguage(group.hint, language)}</p>
          )}
        </div>
      )}
      {isTogether
        ? questions.map((question) => (
            <div key={question.id} className="fw-asked">
              <Asked {...rest} question={question} layout="list" />
            </div>
          ))
        : questions.map((question) => (
            <Asked
              key={question.id}
              {...rest}
              question={question}
              layout="page"
              {...(line === '' ? {} : { preline: line })}
            />
          ))}
    </>
  )
}

function Asked(props: FieldProps) {
  return (
    <>
      <Field {...props} />
      <WhyAsked question={props.question} context={props.context} />
    </>
  )
}
