import type { OfferedOperation } from '#shared/model/catalogue.ts'
import type { Definition } from '#shared/model/definition.ts'
import { inLanguage } from '#shared/model/localised.ts'
import { sourceTexts } from '#shared/text/sources.ts'
import type { NewSource } from '../editing/commands/sources.ts'
import { Choice } from '../ui/Choice.tsx'
import { useLanguage, useTexts } from '../ui/language.ts'

type Chosen = NewSource['errors']

/** What the flow can react to; everything else is an incident for IT. */
export function ErrorChoices({
  definition,
  offered,
  chosen,
  onChange,
}: {
  readonly definition: Definition
  readonly offered: OfferedOperation['errors']
  readonly chosen: Chosen
  readonly onChange: (chosen: Chosen) => void
}) {
  const text = useTexts(sourceTexts)
  const language = useLanguage((state) => state.language)
  if (offered.length === 0) return <p className="muted">{text.errorsNone}</p>
  const known = Object.entries(definition.errors).map(([id, { title }]) => ({
    id: `known:${id}`,
    label: inLanguage(title, language),
  }))
  const choose = (status: string, title: string, picked: string): void => {
    const others = chosen.filter((one) => one.status !== status)
    if (picked === 'none') return onChange(others)
    const error = picked === 'new' ? { de: title } : picked.slice('known:'.length)
    onChange([...others, { status, error }])
  }
  return (
    <ul className="errorchoices">
      {offered.map(({ status, title }) => (
        <li key={status}>
          <span>
            {title}
            <span className="how"> {status}</span>
          </span>
          <Choice
            label={text.errorFor(title)}
            value={valueOf(chosen, status)}
            options={[
              { id: 'none', label: text.errorNone },
              ...known,
              { id: 'new', label: text.errorNew(title) },
            ]}
            onChange={(picked) => choose(status, title, picked)}
          />
        </li>
      ))}
    </ul>
  )
}

function valueOf(chosen: Chosen, status: string): string {
  const found = chosen.find((one) => one.status === status)?.error
  if (found === undefined) return 'none'
  return typeof found === 'string' ? `known:${found}` : 'new'
}
