import type { Form } from '#shared/model/content.ts'
import type { Definition } from '#shared/model/definition.ts'
import { contentTexts } from '#shared/text/content.ts'
import { recordsOf } from '../editing/fields.ts'
import { IconButton } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
import { useTexts } from '../ui/language.ts'
import { useSaid } from '../ui/useSaid.ts'
import { AddForField } from './AddForField.tsx'

interface KnownProps {
  readonly definition: Definition
  readonly form: Form
  readonly onChange: (update: (form: Form) => Form) => void
}

/** What is shown as known: nobody is asked for it again. */
export function KnownFields({ definition, form, onChange }: KnownProps) {
  const { forms: text } = useTexts(contentTexts)
  return (
    <>
      <h2 className="subhead">{text.known}</h2>
      <div className="cards">
        {form.known.length === 0 ? <p className="muted">{text.knownNone}</p> : undefined}
        {form.known.map((section, at) => (
          <KnownCard
            key={section.title.de}
            section={section}
            onRemove={(path) => onChange((now) => withoutKnown(now, at, path))}
          />
        ))}
        <AddKnown definition={definition} onChange={onChange} />
      </div>
    </>
  )
}

function KnownCard({
  section: { title, fields },
  onRemove,
}: {
  readonly section: Form['known'][number]
  readonly onRemove: (path: string) => void
}) {
  const { forms: text } = useTexts(contentTexts)
  const { read } = useSaid()
  return (
    <div role="group" className="card" aria-label={read(title)}>
      <header>
        <Icon name="register" />
        <h2>{read(title)}</h2>
      </header>
      <ul className="known">
        {fields.map(({ path, label }) => (
          <li key={path}>
            {read(label)}
            <IconButton
              icon="trash"
              label={text.remove(read(label))}
              onPress={() => onRemove(path)}
            />
          </li>
        ))}
      </ul>
    </div>
  )
}

function AddKnown({ definition, onChange }: Omit<KnownProps, 'form'>) {
  const { forms: text } = useTexts(contentTexts)
  const fields = recordsOf(definition)
  const add = (path: string): void => {
    const field = fields.find((known) => known.path === path)
    if (field === undefined) return
    onChange((now) => {
      const [first = { title: { de: text.known }, fields: [] }, ...others] = now.known
      const shown = { ...first, fields: [...first.fields, { path, label: field.label }] }
      return { ...now, known: [shown, ...others] }
    })
  }
  return <AddForField label={text.addKnown} fields={fields} onPick={add} />
}

function withoutKnown(form: Form, section: number, path: string): Form {
  const known = form.known.map((group, at) =>
    at === section
      ? { ...group, fields: group.fields.filter((field) => field.path !== path) }
      : group,
  )
  return { ...form, known: known.filter(({ fields }) => fields.length > 0) }
}
