import { templateTexts } from '#shared/text/templates.ts'
import { LiveInput } from '../ui/LiveInput.tsx'
import { useTexts } from '../ui/language.ts'

export interface Naming {
  readonly title: string
  readonly summary: string
}

/** Both are said, so that colleagues know what they get. */
export function isNamed({ title, summary }: Naming): boolean {
  return title.trim() !== '' && summary.trim() !== ''
}

/** What a template is called, and what it is good for. */
export function TemplateFields({
  naming,
  onChange,
}: {
  readonly naming: Naming
  readonly onChange: (naming: Naming) => void
}) {
  const { keep: text } = useTexts(templateTexts)
  return (
    <>
      <LiveInput
        label={text.name}
        longest={120}
        value={naming.title}
        onChange={(title) => onChange({ ...naming, title })}
      />
      <LiveInput
        label={text.summary}
        longest={300}
        lines={2}
        value={naming.summary}
        onChange={(summary) => onChange({ ...naming, summary })}
      />
    </>
  )
}
