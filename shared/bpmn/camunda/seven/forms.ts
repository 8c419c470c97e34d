import type { XmlElement } from '../../../model/foreign.ts'
import type { Schema } from '../../../model/schema.ts'
import { dataOf, formOf, isLimit, type Field } from '../form.ts'
import { isPath } from '../names.ts'
import {
  attribute,
  extension,
  kindOf,
  said,
  titleOf,
  type Fragment,
  type Place,
  type Rule,
} from '../place.ts'
import type { Remark } from '../remarks/remark.ts'
import { childrenOf, localOf, valueOf } from '../xml.ts'

/** Fields in the file itself: `formData`, and `formProperty` of older files. */
export const formRule: Rule = (place) => {
  const words = said(place, ['formData', 'formProperty'])
  if (words.length === 0 || !asks(place)) return undefined
  const data = extension(place, 'formData')
  const sources =
    data === undefined
      ? place.words.flatMap(({ name, xml }) => (name === 'formProperty' && xml ? [xml] : []))
      : childrenOf(data, 'formField')
  const read = sources.map(readField)
  const fields = read.flatMap((one) => ('field' in one ? [one.field] : []))
  const refused = read.flatMap((one) => ('refused' in one ? [one.refused] : []))
  const key = valueOf(data, 'businessKey')
  const remarks: readonly Remark[] = [
    ...read.flatMap((one) => ('remarks' in one ? one.remarks : [])),
    ...(key === undefined ? [] : [{ code: 'businessKey', what: key } as const]),
  ]
  if (refused.length > 0) {
    return { words, remarks: [...remarks, { code: 'formField', what: refused.join(', ') }] }
  }
  return withForm(place, { words, remarks }, fields)
}

function asks(place: Place): boolean {
  return /^(userTask|startEvent)$/.test(kindOf(place))
}

/** The form of a task, or one that waits for a task where a start has it. */
function withForm(
  place: Place,
  { words, remarks = [] }: Fragment,
  fields: readonly Field[],
): Fragment {
  const { id } = place
  const content = {
    forms: { [id]: formOf(titleOf(place), fields) },
    data: dataOf(fields),
  }
  return kindOf(place) === 'userTask'
    ? { words, content, remarks, patch: { form: id } }
    : { words, content, remarks: [...remarks, { code: 'startForm', what: id }] }
}

type ReadField =
  | { readonly field: Field; readonly remarks: readonly Remark[] }
  | { readonly refused: string }

const kinds: Readonly<Record<string, Field['kind']>> = {
  string: 'text',
  long: 'whole',
  int: 'whole',
  integer: 'whole',
  double: 'number',
  boolean: 'yesNo',
  date: 'date',
  enum: 'choice',
}

function readField(xml: XmlElement): ReadField {
  const path = valueOf(xml, 'variable') ?? valueOf(xml, 'id') ?? ''
  const type = valueOf(xml, 'type') ?? 'string'
  const kind = Object.hasOwn(kinds, type) ? kinds[type] : undefined
  if (kind === undefined || !isPath(path)) return { refused: `${path} (${type})` }
  const constraints = constraintsOf(xml)
  const options = childrenOf(xml, 'value').map((one) => ({
    value: valueOf(one, 'id') ?? '',
    label: valueOf(one, 'name') ?? valueOf(one, 'id') ?? '–',
  }))
  const field: Field = {
    path,
    label: valueOf(xml, 'label') ?? valueOf(xml, 'name') ?? path,
    kind,
    required: isSet(constraints.get('required')),
    ...(isSet(constraints.get('readonly')) ? { readOnly: true } : {}),
    ...(kind === 'choice' ? { options } : {}),
    ...limitsOf(constraints),
  }
  return { field, remarks: remarksOn(xml, { path, constraints }) }
}

type Constraints = ReadonlyMap<string, string>

/** Validation of a form field, and the attributes that a form property has in its place. */
function constraintsOf(xml: XmlElement): Constraints {
  const constraints = childrenOf(xml, 'validation')
    .flatMap((validation) => childrenOf(validation, 'constraint'))
    .map((one) => [valueOf(one, 'name') ?? '', valueOf(one, 'config') ?? 'true'] as const)
  const required = valueOf(xml, 'required')
  const isWritable = valueOf(xml, 'writable') !== 'false'
  return new Map([
    ...constraints,
    ...(required === undefined ? [] : [['required', required] as const]),
    ...(isWritable ? [] : [['readonly', 'true'] as const]),
  ])
}

function isSet(config: string | undefined): boolean {
  return config !== undefined && config !== 'false'
}

const bounds: readonly (readonly [string, keyof Schema])[] = [
  ['minlength', 'minLength'],
  ['maxlength', 'maxLength'],
  ['min', 'minimum'],
  ['max', 'maximum'],
]

function limitsOf(constraints: Constraints): { readonly limits?: Schema } {
  const limits = bounds.flatMap(([name, key]) => {
    const value = constraints.get(name)
    return isBound(name, value) ? [[key, Number(value)] as const] : []
  })
  return limits.length === 0 ? {} : { limits: Object.fromEntries(limits) }
}

function isBound(name: string, config: string | undefined): boolean {
  const [, key] = bounds.find(([one]) => one === name) ?? []
  return key !== undefined && config !== undefined && isLimit(key, Number(config))
}

function isUnderstood([name, config]: readonly [string, string]): boolean {
  return name === 'required' || name === 'readonly' || isBound(name, config)
}

function remarksOn(
  xml: XmlElement,
  { path, constraints }: { readonly path: string; readonly constraints: Constraints },
): readonly Remark[] {
  const lost = [
    ...['defaultValue', 'default', 'expression'].flatMap((name) => {
      const value = valueOf(xml, name)
      return value === undefined ? [] : [`${name}: ${value}`]
    }),
    ...[...constraints].flatMap((one) => (isUnderstood(one) ? [] : [one.join(': ')])),
    ...(valueOf(xml, 'readable') === 'false' ? ['readable: false'] : []),
    ...(/[$#]\{/.test(valueOf(xml, 'label') ?? '') ? [`label: ${valueOf(xml, 'label')}`] : []),
    ...(xml.children ?? []).map(localOf).filter((name) => name === 'properties'),
  ]
  return lost.map((what) => ({ code: 'formDetail', what, more: path }))
}

/** Forms that are kept beside the file. */
export const formKeyRule: Rule = (place) => {
  const words = said(place, [
    'formKey',
    'formRef',
    'formRefBinding',
    'formRefVersion',
    'formHandlerClass',
  ])
  const keys = ['formKey', 'formRef', 'formHandlerClass'].flatMap(
    (name) => attribute(place, name) ?? [],
  )
  if (keys.length === 0 || !asks(place)) return undefined
  return { words, remarks: keys.map((what) => ({ code: 'formElsewhere', what })) }
}
