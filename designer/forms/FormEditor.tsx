import { useCallback } from 'react'
import type { Form } from '#shared/model/content.ts'
import type { Definition } from '#shared/model/definition.ts'
import { contentTexts } from '#shared/text/content.ts'
import { plainTexts } from '#shared/text/plainLanguage.ts'
import { change } from '../designer/documentStore.ts'
import { updateForm } from '../editing/commands/formQuestions.ts'
import { withOptional } from '../editing/records.ts'
import { useTexts } from '../ui/language.ts'
import { TextInput } from '../ui/TextInput.tsx'
import { useSaid } from '../ui/useSaid.ts'
import { AddQuestion } from './AddQuestion.tsx'
import { Confirmation, Preview, Remark } from './FormEnd.tsx'
import { KnownFields } from './KnownFields.tsx'
import { PlainHints, useFormHints } from './PlainHints.tsx'
import { Questions } from './Questions.tsx'

interface FormProps {
  readonly definition: Definition
  readonly id: string
  readonly form: Form
}

export type SetForm = (name: string, update: (form: Form) => Form) => void

/** Everything a person reads and is asked on one page. */
export function FormEditor({ definition, id, form }: FormProps) {
  const { forms: text, label } = useTexts(contentTexts)
  const plain = useTexts(plainTexts)
  const { read } = useSaid()
  const hints = useFormHints(form)
  const set: SetForm = useCallback(
    (name, update) => {
      change(name, (now) => updateForm(now, id, update))
    },
    [id],
  )
  return (
    <>
      <div className="mh">
        <div className="grow">
          <h1>{read(form.title)}</h1>
          <p>
            {text.questions(form.questions.length)}
            {hints.count === 0 ? '' : ` · ${plain.count(hints.count)}`}
          </p>
        </div>
      </div>
      <Head form={form} set={set} />
      <PlainHints hints={hints.around} />
      <KnownFields
        definition={definition}
        form={form}
        onChange={(update) => set(label.known, update)}
      />
      <h2 className="subhead">{text.asked}</h2>
      <div className="cards">
        <Questions {...{ definition, id, form, set }} />
        <AddQuestion definition={definition} form={id} />
      </div>
      <h2 className="subhead">{text.end}</h2>
      <div className="cards">
        <Remark {...{ definition, form, set }} />
        <Preview {...{ definition, form, set }} />
        <Confirmation {...{ form, set }} />
      </div>
    </>
  )
}

function Head({ form, set }: { readonly form: Form; readonly set: SetForm }) {
  const { forms: text, label } = useTexts(contentTexts)
  const { read, said } = useSaid()
  const name = (what: string): string => label.form(what, read(form.title))
  const required = (key: 'title' | 'submit', what: string) => (typed: string) =>
    typed !== '' && set(name(what), (now) => ({ ...now, [key]: said(now[key], typed) }))
  const setLead = (typed: string): void =>
    set(name(text.lead), ({ lead, ...rest }) => ({
      ...rest,
      ...withOptional('lead', typed === '' ? undefined : said(lead, typed)),
    }))
  return (
    <div className="formhead">
      <TextInput
        label={text.heading}
        value={read(form.title)}
        onCommit={required('title', text.heading)}
      />
      <TextInput
        label={text.submit}
        value={read(form.submit)}
        onCommit={required('submit', text.submit)}
      />
      <div className="wide">
        <TextInput label={text.lead} lines={2} value={read(form.lead)} onCommit={setLead} />
      </div>
    </div>
  )
}
