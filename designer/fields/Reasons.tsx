import { inLanguage } from '#shared/model/localised.ts'
import { sensitivities } from '#shared/model/schema.ts'
import { fieldTexts } from '#shared/text/fields.ts'
import { inherited, type MetadataKey } from '../editing/fieldMetadata.ts'
import { Choice } from '../ui/Choice.tsx'
import { Icon } from '../ui/Icon.tsx'
import { useLanguage, useTexts } from '../ui/language.ts'
import { TextInput } from '../ui/TextInput.tsx'
import { useSaid } from '../ui/useSaid.ts'
import { partsOfRetention, RetentionInput } from './RetentionInput.tsx'
import { useFieldEdit, type FieldProps } from './useFieldEdit.ts'

/** Purpose, legal basis, protection and retention: the field's own, or what it has from above. */
export function Reasons(props: FieldProps) {
  const text = useTexts(fieldTexts)
  return (
    <section className="card" aria-labelledby="reasons">
      <header>
        <Icon name="shield" />
        <h2 id="reasons">{text.why}</h2>
      </header>
      <div className="cols">
        <Purpose {...props} />
        <LegalBasis {...props} />
        <Sensitivity {...props} />
        <Retention {...props} />
      </div>
    </section>
  )
}

function Purpose(props: FieldProps) {
  const text = useTexts(fieldTexts)
  const { read, said } = useSaid()
  const { edit } = useFieldEdit(props)
  const { purpose } = props.place.schema
  return (
    <div className="wide withorigin">
      <TextInput
        label={text.purpose}
        value={read(purpose)}
        onCommit={(typed) =>
          edit(text.purpose, ({ purpose: before, ...rest }) =>
            typed.trim() === '' ? rest : { ...rest, purpose: said(before, typed.trim()) },
          )
        }
      />
      <From {...props} of="purpose" />
    </div>
  )
}

function LegalBasis(props: FieldProps) {
  const text = useTexts(fieldTexts)
  const { set } = useFieldEdit(props)
  const { legalBasis } = props.place.schema
  return (
    <div className="wide withorigin">
      <TextInput
        label={text.legalBasis}
        value={legalBasis ?? ''}
        onCommit={(typed) =>
          set(text.legalBasis, 'legalBasis', typed.trim() === '' ? undefined : typed.trim())
        }
      />
      <From {...props} of="legalBasis" />
    </div>
  )
}

function Sensitivity(props: FieldProps) {
  const text = useTexts(fieldTexts)
  const { set } = useFieldEdit(props)
  const { sensitivity } = props.place.schema
  return (
    <div className="in">
      <span className="label">{text.sensitivity}</span>
      <Choice
        label={text.sensitivity}
        value={sensitivity ?? 'unsaid'}
        options={[
          { id: 'unsaid', label: text.notSaid },
          ...sensitivities.map((id) => ({ id, label: text.sensitivities[id] })),
        ]}
        onChange={(chosen) =>
          set(
            text.sensitivity,
            'sensitivity',
            sensitivities.find((one) => one === chosen),
          )
        }
      />
      <From {...props} of="sensitivity" />
    </div>
  )
}

/** "Löschen 10 Jahre nach dem Ende des Vorgangs." */
function Retention(props: FieldProps) {
  const text = useTexts(fieldTexts)
  const { set } = useFieldEdit(props)
  return (
    <div className="in">
      <RetentionInput
        value={props.place.schema.retention}
        onChange={(value) => set(text.retention, 'retention', value)}
      />
      <From {...props} of="retention" />
    </div>
  )
}

/** Only where the field is silent: its own word counts more. */
function From({ definition, id, place, of }: FieldProps & { readonly of: MetadataKey }) {
  const text = useTexts(fieldTexts)
  const language = useLanguage((state) => state.language)
  const above = inherited(definition, id, of)
  if (above === undefined || place.schema[of] !== undefined) return null
  const { value, from } = above
  const words = typeof value === 'string' ? wordsOf(value, of, text) : inLanguage(value, language)
  return (
    <p className="origin-note">
      <Icon name="up" size="s" />
      {text.inheritedValue(words, inLanguage(from, language))}
    </p>
  )
}

function wordsOf(value: string, of: MetadataKey, text: typeof fieldTexts.de): string {
  if (of === 'sensitivity') {
    const known = sensitivities.find((one) => one === value)
    return known === undefined ? value : text.sensitivities[known]
  }
  const { count, unit } = partsOfRetention(value)
  if (of !== 'retention' || unit === undefined) return value
  return text.retentionLong(text.retentionOf(Number(count), unit))
}
