import type { Localised } from '#shared/model/localised.ts'
import { fieldTexts } from '#shared/text/fields.ts'
import { labelOf } from '#shared/model/labelOf.ts'
import { change } from '../designer/documentStore.ts'
import { setRequired } from '../editing/commands/dataFields.ts'
import { kindOf, shapeOf, withKind } from '../editing/fieldKind.ts'
import { isTypeId } from '../editing/fieldPlace.ts'
import { Choice } from '../ui/Choice.tsx'
import { Icon } from '../ui/Icon.tsx'
import { useLanguage, useTexts } from '../ui/language.ts'
import { Segments } from '../ui/Segments.tsx'
import { Checkbox } from '../ui/Switch.tsx'
import { TextInput } from '../ui/TextInput.tsx'
import { resolve } from '#shared/model/schema.ts'
import { asKind, iconOf, kindOptions } from './kinds.ts'
import { idOf, nameFrom, relabelled, renamedTo } from './naming.ts'
import { useFieldEdit, withMember, type FieldProps } from './useFieldEdit.ts'

interface CardProps extends FieldProps {
  /** Of a field that was just made: its first label names it as well. */
  readonly onNamed: ((id: string) => void) | undefined
}

/** What it is called and what it holds. */
export function FieldCard(props: CardProps) {
  const { id, place } = props
  const text = useTexts(fieldTexts)
  const { set } = useFieldEdit(props)
  const { schema, holder } = place
  const isType = isTypeId(id) && holder === undefined
  return (
    <section className="card" aria-labelledby="field-card">
      <header>
        <Icon name={iconOf(kindOf(schema))} />
        <h2 id="field-card">{text.field}</h2>
        <span className="fr">{isType ? text.isType : text.inCase}</span>
      </header>
      <div className="cols">
        <Labels {...props} />
        {isType ? undefined : <Kinds {...props} />}
        {isType || holder === undefined ? undefined : <Presence {...props} />}
        <TextInput
          label={text.fimId}
          value={schema.fimId ?? ''}
          onCommit={(typed) => set(text.fimId, 'fimId', typed === '' ? undefined : typed)}
        />
        <div className="wide">
          <Checkbox
            on={schema.example === true}
            onChange={(on) => set(text.example, 'example', on ? true : undefined)}
          >
            {text.example}
          </Checkbox>
        </div>
      </div>
    </section>
  )
}

/** Both languages at once, whatever the page speaks. */
function Labels(props: CardProps) {
  const { definition, id, place, onNamed } = props
  const text = useTexts(fieldTexts)
  const { name: before, edit } = useFieldEdit(props)
  const label = labelOf(resolve(place.schema, definition.types), place.name)
  const say = (next: Localised): void =>
    edit(text.label, (schema) => withMember(schema, 'label', next))
  const call = (de: string): void => {
    if (de === '') return
    const name = nameFrom(de, props)
    if (onNamed === undefined || 'problems' in renamedTo(definition, { ...props, name })) {
      say({ ...label, de })
      return
    }
    change(text.change.rename(before, de), (now) => relabelled(now, { ...props, name, label: de }))
    onNamed(idOf(id, name))
  }
  return (
    <>
      <TextInput
        label={fieldTexts.de.label}
        value={label.de}
        isFirst={onNamed !== undefined}
        onCommit={(de) => call(de.trim())}
      />
      <TextInput
        label={fieldTexts.de.labelEnglish}
        value={label.en ?? ''}
        onCommit={(en) => say({ de: label.de, ...(en.trim() === '' ? {} : { en: en.trim() }) })}
      />
    </>
  )
}

function Kinds(props: FieldProps) {
  const { definition, place } = props
  const text = useTexts(fieldTexts)
  const language = useLanguage((state) => state.language)
  const { edit } = useFieldEdit(props)
  const { schema } = place
  const { items } = schema
  return (
    <>
      <div className="in">
        <span className="label">{text.kind}</span>
        <Choice
          label={text.kind}
          value={kindOf(schema)}
          options={kindOptions(definition, language, { lists: true })}
          onChange={(kind) => edit(text.kind, (now) => withKind(now, asKind(kind)))}
        />
      </div>
      {kindOf(schema) === 'list' ? (
        <div className="in">
          <span className="label">{text.items}</span>
          <Choice
            label={text.items}
            value={kindOf(items ?? {})}
            options={kindOptions(definition, language, { lists: false })}
            onChange={(kind) =>
              edit(text.items, (now) => withMember(now, 'items', shapeOf(asKind(kind))))
            }
          />
        </div>
      ) : undefined}
    </>
  )
}

function Presence({ definition, id, place }: FieldProps) {
  const text = useTexts(fieldTexts)
  const { name } = useFieldEdit({ definition, id, place })
  const isRequired = place.holder?.schema.required?.includes(place.name) ?? false
  return (
    <div className="in">
      <span className="label">{text.presence}</span>
      <Segments
        label={text.presence}
        value={isRequired ? 'always' : 'optional'}
        options={[
          { id: 'always', label: text.always },
          { id: 'optional', label: text.optional },
        ]}
        onChange={(value) =>
          change(text.change.property(text.presence, name), (now) =>
            setRequired(now, id, value === 'always'),
          )
        }
      />
    </div>
  )
}
