import { letterKinds } from '#shared/model/content.ts'
import { contentTexts } from '#shared/text/content.ts'
import { Choice } from '../ui/Choice.tsx'
import { useTexts } from '../ui/language.ts'
import { InLanguages } from './InLanguages.tsx'
import type { LetterProps } from './LetterEditor.tsx'
import { TemplateInput } from './TemplateInput.tsx'

const heads = ['title', 'subject', 'addressee', 'salutation'] as const

/** Kind, heading and whom the letter speaks to. */
export function LetterHead({ letter, set, languages }: LetterProps) {
  const { letters: text } = useTexts(contentTexts)
  const labels = {
    title: text.heading,
    subject: text.subject,
    addressee: text.addressee,
    salutation: text.salutation,
  }
  return (
    <div className="formhead">
      <div className="in">
        <span className="label">{text.kind}</span>
        <Choice
          label={text.kind}
          value={letter.kind}
          options={letterKinds.map((kind) => ({ id: kind, label: kind }))}
          onChange={(id) => {
            const kind = letterKinds.find((known) => known === id)
            if (kind !== undefined) set(text.kind, (now) => ({ ...now, kind }))
          }}
        />
      </div>
      {heads.map((key) => (
        <InLanguages
          key={key}
          languages={key === 'addressee' ? ['de'] : languages}
          label={labels[key]}
          text={letter[key]}
          onChange={(next) => next && set(labels[key], (now) => ({ ...now, [key]: next }))}
        >
          {(input) => <TemplateInput {...input} lines={key === 'addressee' ? 3 : 1} />}
        </InLanguages>
      ))}
    </div>
  )
}
