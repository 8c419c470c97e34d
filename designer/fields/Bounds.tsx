import { useId } from 'react'
import { fieldTexts } from '#shared/text/fields.ts'
import { isPattern } from '#shared/feel/textPattern.ts'
import { useSession } from '../designer/sessionStore.ts'
import { kindOf } from '../editing/fieldKind.ts'
import { Choice } from '../ui/Choice.tsx'
import { Icon } from '../ui/Icon.tsx'
import { useLanguage, useTexts } from '../ui/language.ts'
import { TextInput } from '../ui/TextInput.tsx'
import { spellingOf, spellings } from './spellings.ts'
import { useFieldEdit, type FieldProps } from './useFieldEdit.ts'

type Limit = 'minLength' | 'maxLength' | 'minimum' | 'maximum' | 'scale' | 'maxItems'

const limits: Readonly<Record<string, readonly Limit[]>> = {
  text: ['minLength', 'maxLength'],
  email: ['maxLength'],
  amount: ['minimum', 'maximum', 'scale'],
  integer: ['minimum', 'maximum'],
  number: ['minimum', 'maximum'],
  list: ['maxItems'],
}

interface BoundsProps extends FieldProps {
  /** Of each entry of a list, not of the list. */
  readonly ofItems?: boolean
}

/** Enforced wherever a value comes in: in forms, in answers of registers, in mappings. */
export function Bounds(props: BoundsProps) {
  const text = useTexts(fieldTexts)
  const { schema } = useFieldEdit(props)
  const kind = kindOf(schema)
  const heading = useId()
  const shown = limits[kind] ?? []
  if (shown.length === 0) return null
  return (
    <section className="card" aria-labelledby={heading}>
      <header>
        <Icon name="check" />
        <h2 id={heading}>{props.ofItems ? text.itemBounds : text.bounds}</h2>
      </header>
      <div className="cols">
        {shown.map((limit) => (
          <LimitInput key={limit} {...props} limit={limit} />
        ))}
        {kind === 'text' ? <Spelling {...props} /> : undefined}
      </div>
    </section>
  )
}

function LimitInput({ limit, ...props }: BoundsProps & { readonly limit: Limit }) {
  const text = useTexts(fieldTexts)
  const language = useLanguage((state) => state.language)
  const { set, schema } = useFieldEdit(props)
  const value = schema[limit]
  const problem = (typed: string): string | undefined => {
    if (typed.trim() === '') return undefined
    const number = parseNumber(typed)
    if (limit === 'minimum' || limit === 'maximum')
      return number === undefined ? text.anyNumber : undefined
    if (limit === 'scale' && (number ?? 21) > 20) return text.scaleWrong
    return number === undefined || number < 0 || !Number.isInteger(number)
      ? text.wholeNumber
      : undefined
  }
  return (
    <TextInput
      label={text[limit]}
      value={
        value === undefined
          ? ''
          : value.toLocaleString(language, { useGrouping: false, maximumFractionDigits: 20 })
      }
      problem={problem}
      onCommit={(typed) => set(text[limit], limit, parseNumber(typed))}
    />
  )
}

function parseNumber(typed: string): number | undefined {
  const plain = typed.trim().replace(',', '.')
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : undefined
}

/** In words with an example; the rule itself is for the technical view. */
function Spelling(props: BoundsProps) {
  const text = useTexts(fieldTexts)
  const technical = useSession((state) => state.technical)
  const { set, schema } = useFieldEdit(props)
  const { pattern } = schema
  const current = spellingOf(pattern)
  const options = spellings.map(({ id, example }) => ({
    id,
    label: text.spellings[id],
    ...(example === undefined ? {} : { note: text.spellingExample(example) }),
  }))
  const own = { id: 'own', label: text.spellings.own }
  return (
    <>
      <div className="in">
        <span className="label">{text.spelling}</span>
        <Choice
          label={text.spelling}
          value={current}
          options={current === 'own' ? [...options, own] : options}
          onChange={(id) => {
            const chosen = spellings.find((spelling) => spelling.id === id)
            if (chosen !== undefined) set(text.spelling, 'pattern', chosen.pattern)
          }}
        />
      </div>
      {technical ? (
        <TextInput
          label={text.pattern}
          value={pattern ?? ''}
          problem={(typed) => (typed === '' || isPattern(typed) ? undefined : text.patternWrong)}
          onCommit={(typed) => set(text.pattern, 'pattern', typed === '' ? undefined : typed)}
        />
      ) : undefined}
    </>
  )
}
