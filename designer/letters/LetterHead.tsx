import { letterKinds } from '#shared/model/content.ts'
import { contentTexts } from '#shared/text/content.ts'
import { Choice } from '../ui/Choice.tsx'
import { useTexts } from '../ui/language.ts'
import { useSaid } from '../ui/useSaid.ts'
import type { LetterProps } from './LetterEditor.tsx'
import { TemplateInput } from './TemplateInput.tsx'

const heads = ['title', 'subject', 'addressee', 'salutation'] as const

/** Kind, heading and whom the letter speaks to. */
export function LetterHead({ letter, set }: LetterProps) {
  const { letters: text } = useTexts(contentTexts)
  const { read, said } = useSaid()
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
        <TemplateInput
          key={key}
          label={labels[key]}
          lines={key === 'addressee' ? 3 : 1}
          value={read(letter[key])}
          onCommit={(typed) =>
            typed !== '' && set(labels[key], (now) => ({ ...now, [key]: said(now[key], typed) }))
          }
        />
      ))}
    </div>
  )
}
