import { z } from 'zod'
import type { Schema } from '../../../model/schema.ts'
import { isLimit, type Field } from '../form.ts'
import { isPath } from '../names.ts'
import type { Remark } from '../remarks/remark.ts'
import { feelValue } from './values.ts'

const scalar = z.union([z.string(), z.number(), z.boolean()])
const conditional = z.union([z.boolean(), z.string()]).optional()

/** A form of Camunda as far as it is read here; everything else of it is a remark. */
const componentSchema = z.looseObject({
  type: z.string(),
  key: z.string().optional(),
  path: z.string().optional(),
  label: z.string().optional(),
  text: z.string().optional(),
  description: z.string().optional(),
  subtype: z.string().optional(),
  decimalDigits: z.number().optional(),
  disabled: z.boolean().optional(),
  readonly: conditional,
  validate: z
    .looseObject({
      required: conditional,
      minLength: z.number().optional(),
      maxLength: z.number().optional(),
      min: z.number().optional(),
      max: z.number().optional(),
      pattern: z.string().optional(),
      validationType: z.string().optional(),
    })
    .optional(),
  values: z.array(z.looseObject({ label: z.string().optional(), value: scalar })).optional(),
  conditional: z.looseObject({ hide: z.string().optional() }).optional(),
  get components() {
    return z.array(componentSchema).optional()
  },
})
type Component = z.infer<typeof componentSchema>

const formSchema = z.looseObject({ components: z.array(componentSchema) })

export interface ReadForm {
  readonly fields: readonly Field[]
  readonly lead: string | undefined
  readonly submit: string | undefined
  /** Components that have no counterpart. */
  readonly refused: readonly string[]
  readonly remarks: readonly Remark[]
}

/** Undefined when the text is no form. */
export function readFormJson(json: string): ReadForm | undefined {
  const form = formSchema.safeParse(parsed(json))
  if (!form.success) return undefined
  const components = form.data.components.flatMap((one) => flattened(one, ''))
  const read = components.filter(({ type }) => Object.hasOwn(kinds, type)).map(readField)
  const texts = components.flatMap(({ type, text = '' }) =>
    type === 'text' && text !== '' ? [text] : [],
  )
  const { label: submit } = components.find(({ type }) => type === 'button') ?? {}
  const others = components.filter(({ type }) => !Object.hasOwn(kinds, type) && !drawn.has(type))
  return {
    fields: read.flatMap((one) => ('field' in one ? [one.field] : [])),
    lead: texts.length === 0 ? undefined : texts.join('\n\n'),
    submit: submit === undefined || submit === '' ? undefined : submit,
    refused: [
      ...read.flatMap((one) => ('refused' in one ? [one.refused] : [])),
      ...others.map(({ type, key }) => `${key ?? ''} (${type})`.trim()),
    ],
    remarks: read.flatMap((one) => ('remarks' in one ? one.remarks : [])),
  }
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return undefined // what is no JSON is no form
  }
}

/** A group may put its fields into one object. */
function flattened(component: Component, path: string): readonly Component[] {
  const key =
    component.key === undefined || path === '' ? component.key : `${path}.${component.key}`
  if (component.type !== 'group') {
    return [key === undefined ? component : { ...component, key }]
  }
  const inner = [path, component.path ?? ''].filter((part) => part !== '').join('.')
  const inside = (component.components ?? []).flatMap((one) => flattened(one, inner))
  const hide = component.conditional?.hide
  return hide === undefined ? inside : inside.map((one) => ({ conditional: { hide }, ...one }))
}

const kinds: Readonly<Record<string, Field['kind']>> = {
  textfield: 'text',
  textarea: 'longText',
  number: 'number',
  checkbox: 'yesNo',
  radio: 'choice',
  select: 'choice',
  datetime: 'date',
}

/** What only shows something, or stands between the fields. */
const drawn = new Set(['text', 'button', 'spacer', 'separator'])

type ReadField =
  | { readonly field: Field; readonly remarks: readonly Remark[] }
  | { readonly refused: string }

function readField(component: Component): ReadField {
  const { type, key = '', validate } = component
  const kind = kindOf(component)
  if (kind === undefined || !isPath(key)) return { refused: `${key} (${type})` }
  const field: Field = {
    path: key,
    kind,
    required: validate?.required === true,
    ...wordsOf(component),
    ...optionsOf(component),
    ...visibilityOf(component),
    ...limitsOf(component),
  }
  return { field, remarks: remarksOn(component, key) }
}

function wordsOf({ key = '', label = '', description = '' }: Component) {
  return {
    label: label === '' ? key : label,
    ...(description === '' ? {} : { hint: description }),
  }
}

function optionsOf({ values }: Component): Pick<Field, 'options'> {
  if (values === undefined) return {}
  return {
    options: values.map(({ value, label }) => ({ value, label: label || String(value) || '–' })),
  }
}

function visibilityOf({ disabled, readonly, conditional }: Component) {
  const hide = conditional?.hide === undefined ? undefined : feelValue(conditional.hide)
  return {
    ...(disabled === true || readonly === true ? { readOnly: true } : {}),
    ...(hide !== undefined && 'feel' in hide ? { visible: `(${hide.feel}) != true` } : {}),
  }
}

/** Dates have a subtype; a choice needs its values in the form; a box that must be ticked is a consent. */
function kindOf(component: Component): Field['kind'] | undefined {
  const { type, subtype, values, validate, decimalDigits } = component
  if (type === 'datetime') return (subtype ?? 'date') === 'date' ? 'date' : undefined
  if (type === 'number') return decimalDigits === 0 ? 'whole' : 'number'
  if (type === 'checkbox' && validate?.required === true) return 'consent'
  const kind = Object.hasOwn(kinds, type) ? kinds[type] : undefined
  return kind === 'choice' && values === undefined ? undefined : kind
}

/** Bounds as they are called there and here. */
const bounds: readonly (readonly [string, keyof Schema])[] = [
  ['minLength', 'minLength'],
  ['maxLength', 'maxLength'],
  ['min', 'minimum'],
  ['max', 'maximum'],
  ['pattern', 'pattern'],
]

function limitsOf({ validate = {} }: Component): { readonly limits?: Schema } {
  const limits = bounds.flatMap(([name, key]) => {
    const value = boundOf(validate, name)
    return value !== undefined && isLimit(key, value) ? [[key, value] as const] : []
  })
  const format = validate.validationType === 'email' ? [['format', 'email'] as const] : []
  const all = [...limits, ...format]
  return all.length === 0 ? {} : { limits: Object.fromEntries(all) }
}

/** Empty texts and names of other things say nothing. */
function boundOf(validate: object, name: string): string | number | undefined {
  const value: unknown = Object.entries(validate).find(([key]) => key === name)?.[1]
  return typeof value === 'number' || (typeof value === 'string' && value !== '')
    ? value
    : undefined
}

function lostBounds({ validate = {} }: Component): readonly string[] {
  return bounds.flatMap(([name, key]) => {
    const value = boundOf(validate, name)
    return value === undefined || isLimit(key, value) ? [] : [`${name}: ${value}`]
  })
}

const read = new Set([
  ...Object.keys(componentSchema.shape),
  'id',
  'layout',
  'dateLabel',
  'use24h',
  'searchable',
  'appearance',
  'increment',
])

function remarksOn(component: Component, key: string): readonly Remark[] {
  const others = Object.entries(component).flatMap(([name, value]) =>
    read.has(name) ? [] : [`${name}: ${shown(value)}`],
  )
  const type = component.validate?.validationType
  const hide = component.conditional?.hide
  const hidden = hide === undefined ? undefined : feelValue(hide)
  return [
    ...others.map((what) => ({ code: 'formDetail', what, more: key }) as const),
    ...(type === undefined || type === 'email' || type === 'custom' || type === ''
      ? []
      : [{ code: 'formDetail', what: `validationType: ${type}`, more: key } as const]),
    ...[...lostBounds(component), ...computed(component)].map(
      (what) => ({ code: 'formDetail', what, more: key }) as const,
    ),
    ...(hidden !== undefined && 'remark' in hidden ? [hidden.remark] : []),
  ]
}

/** What is decided by an expression there and fixed here. */
function computed({ label, description, readonly, validate }: Component): readonly string[] {
  return Object.entries({ label, description, readonly, required: validate?.required }).flatMap(
    ([name, value]) =>
      typeof value === 'string' && value.trim().startsWith('=') ? [`${name}: ${value}`] : [],
  )
}

function shown(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}
