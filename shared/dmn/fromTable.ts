import type { Boxed, DecisionTable, TableInput, TableOutput, TableRule } from '../model/boxed.ts'
import type { Decision } from '../model/content.ts'
import type { Foreign, XmlElement } from '../model/foreign.ts'
import { canonicalForm } from '../model/hash.ts'
import { policyOf } from '../model/hitPolicy.ts'
import type { Schema } from '../model/schema.ts'
import { dmn } from './element.ts'
import { name } from './names.ts'
import { entitled, isValidityColumn, marked, remarks, unnamed, validityIn } from './toTable.ts'
import { schemaOfType, testsOf } from './schemas.ts'
import { constantsIn, rangeIn } from './unaryTests.ts'

export type OwnTable = Pick<
  Decision,
  'hitPolicy' | 'aggregation' | 'plain' | 'date' | 'inputs' | 'outputs' | 'annotations' | 'rows'
>

type KeyOf = (name: string) => string | undefined

/** A box as a table of ours; undefined where ours cannot say what it says. */
export function ownTable(
  boxed: Boxed,
  keyOf: KeyOf,
): { readonly table: OwnTable; readonly foreign?: Foreign } | undefined {
  const table = unwrapped(boxed)
  if (table === undefined || !isSayable(table)) return undefined
  const columns = columnsOf(table.inputs)
  const dated = columns.find(({ input }) => isValidityColumn(input))
  const inputs = columns.filter((column) => column !== dated)
  const outputs = table.outputs.map((output) => outputOf(output, keyOf))
  const rows = rowsOf(table, { inputs, outputs, dated })
  if (rows === undefined) return undefined
  const annotations = (table.annotations ?? []).filter((title) => remarkOf(title) === undefined)
  return {
    table: {
      ...policyOf(table),
      ...(table === boxed && outputs.length === 1 ? { plain: true as const } : {}),
      ...(dated === undefined ? {} : { date: dated.input.text }),
      inputs: inputs.map((column) => inputOf(column, keyOf)),
      outputs,
      ...(annotations.length === 0 ? {} : { annotations }),
      rows,
    },
    ...foreignOf(table),
  }
}

/** The type of the table has no field with us: that of the decision counts. */
function foreignOf({ typeRef, foreign }: DecisionTable): { readonly foreign?: Foreign } {
  if (typeRef === undefined) return foreign === undefined ? {} : { foreign }
  return { foreign: marked(foreign, { typeRef }) }
}

function unwrapped(boxed: Boxed): DecisionTable | undefined {
  if (boxed.kind === 'table') return boxed
  const value = innermost(boxed)
  if (value?.kind !== 'table' || value.outputs.length !== 1) return undefined
  const wrapped = entitled(value, value.outputs[0]?.name ?? '')
  return canonicalForm(wrapped) === canonicalForm(boxed) ? value : undefined
}

function innermost(boxed: Boxed): Boxed | undefined {
  if (boxed.kind === 'for') return boxed.in
  return boxed.kind === 'context' ? boxed.entries[0]?.value : undefined
}

function isSayable({ outputs, hitPolicy, aggregation, ...table }: DecisionTable): boolean {
  const { inputs, rules, annotations = [] } = table
  const remarked = annotations.flatMap((title) => remarkOf(title) ?? [])
  const names = outputs.map((output) => output.name ?? '')
  const areNamed = outputs.length === 1 || names.every((one) => one !== '')
  const isTotal = aggregation === undefined || (hitPolicy === 'COLLECT' && outputs.length === 1)
  return (
    outputs.length > 0 &&
    areNamed &&
    isTotal &&
    new Set(names).size === names.length &&
    new Set(remarked).size === remarked.length &&
    inputs.every(({ text }) => text !== '') &&
    rules.every((rule) => rule.outputs.length === outputs.length)
  )
}

interface Column {
  readonly input: TableInput
  readonly id: string
  readonly at: number
}

function columnsOf(inputs: readonly TableInput[]): readonly Column[] {
  const taken = new Set<string>()
  return inputs.map((input, at) => {
    const id = freeName(idIn(input.foreign) ?? `eingabe${at + 1}`, taken)
    return { input, id, at }
  })
}

const ownId = name('fachwerk', 'id')

function idIn(foreign: Foreign | undefined): string | undefined {
  return foreign?.attributes?.[ownId] ?? foreign?.attributes?.['id']
}

function freeName(wanted: string, taken: Set<string>): string {
  let free = wanted
  for (let number = 2; taken.has(free); number += 1) free = `${wanted}${number}`
  taken.add(free)
  return free
}

/** A label that says what stands there anyhow stays as it is, because ours would not write it. */
export function labelUnless(text: string, foreign: Foreign | undefined): readonly string[] {
  return foreign?.attributes?.['label'] === text ? [] : ['label']
}

/** What a file says beyond what is now a field. */
export function withoutAttributes(
  foreign: Foreign | undefined,
  ...names: readonly string[]
): { readonly foreign?: Foreign } {
  const { attributes = {}, ...rest } = foreign ?? {}
  const others = Object.entries(attributes).filter(([key]) => !names.includes(key))
  const kept = {
    ...(others.length === 0 ? {} : { attributes: Object.fromEntries(others) }),
    ...rest,
  }
  return Object.keys(kept).length === 0 ? {} : { foreign: kept }
}

function inputOf({ input, id }: Column, keyOf: KeyOf): Decision['inputs'][number] {
  const { text, foreign } = input
  const { schema, kept } = withValues(input, 'inputValues', keyOf)
  const idAttributes = foreign?.attributes?.[ownId] === undefined ? ['id'] : [ownId]
  return {
    id,
    label: { de: foreign?.attributes?.['label'] ?? text },
    expression: text,
    schema,
    ...withoutAttributes(
      withElement(foreign, kept),
      ...labelUnless(text, foreign),
      ...idAttributes,
    ),
  }
}

function outputOf(output: TableOutput, keyOf: KeyOf): Decision['outputs'][number] {
  const { name: called, fallback, foreign } = output
  const id = called ?? unnamed
  const { schema, kept } = withValues(output, 'outputValues', keyOf)
  return {
    id,
    label: { de: foreign?.attributes?.['label'] ?? id },
    schema,
    ...(fallback === undefined || fallback === '' ? {} : { fallback }),
    ...withoutAttributes(withElement(foreign, kept), ...labelUnless(id, foreign)),
  }
}

/** Values go into the schema where it says them again, else they stay an element. */
function withValues(
  { typeRef, values }: TableInput | TableOutput,
  tag: string,
  keyOf: KeyOf,
): { readonly schema: Schema; readonly kept?: XmlElement } {
  const schema = schemaOfType(typeRef, keyOf)
  if (values === undefined) return { schema }
  const constants = constantsIn(values)
  const said =
    constants === undefined ? { ...schema, ...rangeIn(values) } : { ...schema, enum: constants }
  if (constants !== undefined || testsOf(said) === values) return { schema: said }
  return { schema, kept: dmn(tag, { children: [dmn('text', { text: values })] }) }
}

function withElement(foreign: Foreign | undefined, element: XmlElement | undefined) {
  return element === undefined
    ? foreign
    : { ...foreign, elements: [...(foreign?.elements ?? []), element] }
}

interface Columns {
  readonly inputs: readonly Column[]
  readonly outputs: Decision['outputs']
  readonly dated: Column | undefined
}

function rowsOf(table: DecisionTable, columns: Columns): Decision['rows'] | undefined {
  const taken = new Set<string>()
  const rows = table.rules.map((rule, at) => {
    const id = freeName(idIn(rule.foreign) ?? `zeile${at + 1}`, taken)
    return rowOf(rule, { ...columns, id, annotations: table.annotations ?? [] })
  })
  return rows.every((row) => row !== undefined) ? rows : undefined
}

function rowOf(
  { tests, outputs: texts, annotations: notes = [], foreign }: TableRule,
  {
    inputs,
    outputs,
    dated,
    id,
    annotations,
  }: Columns & { readonly id: string; readonly annotations: readonly string[] },
): Decision['rows'][number] | undefined {
  const validity = dated === undefined ? {} : validityIn(tests[dated.at] ?? '')
  if (validity === undefined) return undefined
  const when = inputs.flatMap(({ id: column, at }) => {
    const test = tests[at] ?? ''
    return test === '' || test === '-' ? [] : [[column, test] as const]
  })
  const then = outputs.flatMap(({ id: column }, at) => {
    const text = texts[at] ?? ''
    return text === '' ? [] : [[column, text] as const]
  })
  const idAttributes = foreign?.attributes?.[ownId] === undefined ? ['id'] : [ownId]
  return {
    id,
    when: Object.fromEntries(when),
    then: Object.fromEntries(then),
    ...validity,
    ...remarksIn(notes, annotations),
    ...withoutAttributes(foreign, ...idAttributes),
  }
}

/** Remarks of a row by the columns that they stand in. */
function remarksIn(notes: readonly string[], columns: readonly string[]) {
  const said = Object.fromEntries(
    columns.map((title, at) => [remarkOf(title) ?? '', notes[at] ?? ''] as const),
  )
  const others = notes.filter((_, at) => remarkOf(columns[at] ?? '') === undefined)
  const { reason = '', legalBasis = '' } = said
  return {
    ...(legalBasis === '' ? {} : { legalBasis }),
    ...(reason === '' ? {} : { reason: { de: reason } }),
    ...(others.every((one) => one === '') ? {} : { annotations: others }),
  }
}

function remarkOf(title: string): keyof typeof remarks | undefined {
  return (['reason', 'legalBasis'] as const).find((field) => remarks[field] === title)
}
