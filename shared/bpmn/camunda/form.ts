import type { Form, Question } from '../../model/content.ts'
import type { Json } from '../../model/json.ts'
import type { Localised } from '../../model/localised.ts'
import { schemaSchema, type Schema } from '../../model/schema.ts'

/** A field of a form as both systems have it. */
export interface Field {
  readonly path: string
  readonly label: string
  readonly kind: 'text' | 'longText' | 'whole' | 'number' | 'date' | 'yesNo' | 'consent' | 'choice'
  readonly required: boolean
  /** Shown, not asked. */
  readonly readOnly?: boolean
  readonly hint?: string
  readonly options?: readonly { readonly value: Json; readonly label: string }[]
  readonly visible?: string
  /** Bounds and format of the value. */
  readonly limits?: Schema
}

/** Whether a bound of a field can be one of ours. */
export function isLimit(name: keyof Schema, value: Json): boolean {
  if (name === 'pattern' && typeof value === 'string' && !isPattern(value)) return false
  return schemaSchema.safeParse({ [name]: value }).success
}

function isPattern(text: string): boolean {
  try {
    return new RegExp(text, 'u') instanceof RegExp
  } catch {
    return false // the other system may have taken it, without the flag for Unicode
  }
}

export function formOf(title: Localised, fields: readonly Field[], submit?: string): Form {
  const shown = fields.filter(({ readOnly }) => readOnly)
  const known = shown.map(({ path, label }) => ({ path, label: { de: label } }))
  return {
    title,
    known: known.length === 0 ? [] : [{ title: { de: 'Angaben', en: 'Details' }, fields: known }],
    questions: withOwnIds(fields.filter(({ readOnly }) => !readOnly).map(questionOf)),
    submit: submit === undefined ? { de: 'Weiter', en: 'Continue' } : { de: submit },
  }
}

/**
 * A box that is not ticked is false in both systems and no answer here, so a choice of yes and no stands for
 * it, except where it has to be ticked.
 */
const widgets = {
  text: 'text',
  longText: 'textarea',
  whole: 'text',
  number: 'text',
  date: 'date',
  yesNo: 'radio',
  consent: 'checkbox',
  choice: 'select',
} as const satisfies Record<Field['kind'], Question['widget']>

/** A form may ask for the same value in several ways, one of which is shown. */
function withOwnIds(questions: readonly Question[]): Question[] {
  return questions.map((question, index) => {
    const before = questions.slice(0, index).filter(({ path }) => path === question.path).length
    return before === 0 ? question : { ...question, id: `${question.path}_${before + 1}` }
  })
}

const yesNo = [
  { value: true, label: { de: 'Ja', en: 'Yes' } },
  { value: false, label: { de: 'Nein', en: 'No' } },
]

function questionOf(field: Field): Question {
  const options =
    field.kind === 'yesNo'
      ? yesNo
      : field.options?.map(({ value, label }) => ({ value, label: { de: label } }))
  return {
    id: field.path,
    path: field.path,
    question: { de: field.label },
    ...(field.hint === undefined ? {} : { hint: { de: field.hint } }),
    widget: widgets[field.kind],
    ...(options === undefined ? {} : { options }),
    required: field.required || field.kind === 'yesNo',
    ...(field.visible === undefined ? {} : { visible: field.visible }),
  }
}

const schemas: Readonly<Record<Field['kind'], Schema>> = {
  text: { type: 'string' },
  longText: { type: 'string' },
  whole: { type: 'integer' },
  number: { type: 'number' },
  date: { type: 'string', format: 'date' },
  yesNo: { type: 'boolean' },
  consent: { type: 'boolean' },
  choice: {},
}

/** The data that the fields write. */
export function dataOf(fields: readonly Field[]): Readonly<Record<string, Schema>> {
  return fields.reduce<Readonly<Record<string, Schema>>>(
    (data, field) => withField(data, field.path.split('.'), schemaOf(field)),
    {},
  )
}

function schemaOf({ kind, label, options, limits }: Field): Schema {
  const values = options?.map(({ value }) => value)
  const isText = values?.every((value) => typeof value === 'string') ?? false
  return {
    label: { de: label },
    ...schemas[kind],
    ...(values === undefined ? {} : { enum: values, ...(isText ? { type: 'string' } : {}) }),
    ...limits,
  }
}

function withField(
  properties: Readonly<Record<string, Schema>>,
  [name = '', ...rest]: readonly string[],
  schema: Schema,
): Readonly<Record<string, Schema>> {
  if (rest.length === 0) return { ...properties, [name]: schema }
  const inner = Object.hasOwn(properties, name) ? properties[name] : undefined
  return {
    ...properties,
    [name]: { type: 'object', properties: withField(inner?.properties ?? {}, rest, schema) },
  }
}
