import type { Boxed, DecisionTable, TableInput, TableOutput, TableRule } from '../model/boxed.ts'
import type { Decision } from '../model/content.ts'
import type { Foreign } from '../model/foreign.ts'
import { aggregators, policies, policyOf, yieldsList } from '../model/hitPolicy.ts'
import { referred } from '../model/referred.ts'
import { name } from './names.ts'
import { testsOf, typeRefOf } from './schemas.ts'

type Row = Decision['rows'][number]

/** What the only output is called that its file does not name. */
export const unnamed = 'ergebnis'

/** Remarks that a row of ours has fields for. */
export const remarks = { reason: 'Begründung', legalBasis: 'Rechtsgrundlage' } as const

/** The box of a table of ours: what it yields in DMN is what it yields here. */
export function boxOf(decision: Decision, nameOf: (type: string) => string): Boxed {
  const table = tableOf(decision, nameOf)
  const [only, ...others] = decision.outputs
  const isSame = decision.plain === true || only === undefined || others.length > 0
  return isSame ? table : entitled(table, only.id)
}

/** A table of one output yields its value in DMN, one of ours an object with it. */
export function entitled(table: DecisionTable, output: string): Boxed {
  return yieldsList(policyOf(table))
    ? { kind: 'for', variable: 'zeile', in: table, body: holding(output, literal('zeile')) }
    : holding(output, table)
}

function holding(output: string, value: Boxed): Boxed {
  return { kind: 'context', entries: [{ variable: { name: output }, value }] }
}

function literal(text: string): Boxed {
  return { kind: 'literal', text }
}

function tableOf(decision: Decision, nameOf: (type: string) => string): DecisionTable {
  const { hitPolicy, aggregation, inputs, outputs, rows, date, annotations = [] } = decision
  const said = (['reason', 'legalBasis'] as const).filter((field) =>
    rows.some((row) => row[field] !== undefined),
  )
  const columns = [...annotations, ...said.map((field) => remarks[field])]
  return {
    kind: 'table',
    hitPolicy: policies[hitPolicy],
    ...(aggregation === undefined ? {} : { aggregation: aggregators[aggregation] }),
    inputs: [
      ...inputs.map((one) => inputOf(one, nameOf)),
      ...(date === undefined ? [] : [validityColumn(date)]),
    ],
    outputs: outputs.map((one) => outputOf(one, decision, nameOf)),
    ...(columns.length === 0 ? {} : { annotations: columns }),
    rules: rows.map((row) => ruleOf(row, { decision, said })),
  }
}

function inputOf(input: Decision['inputs'][number], nameOf: (type: string) => string): TableInput {
  const { id, label, expression, schema, foreign } = input
  const typeRef = typeRefOf(schema, nameOf)
  const values = has(foreign, 'inputValues') ? undefined : testsOf(schema)
  return {
    text: expression,
    ...(typeRef === undefined ? {} : { typeRef }),
    ...(values === undefined ? {} : { values }),
    foreign: marked(foreign, {
      [name('fachwerk', 'id')]: id,
      ...(label.de === expression ? {} : { label: label.de }),
    }),
  }
}

function outputOf(
  output: Decision['outputs'][number],
  { plain }: Decision,
  nameOf: (type: string) => string,
): TableOutput {
  const { id, label, schema, fallback, foreign } = output
  const typeRef = typeRefOf(schema, nameOf)
  const values = has(foreign, 'outputValues') ? undefined : testsOf(schema)
  return {
    ...(plain === true && id === unnamed ? {} : { name: id }),
    ...(typeRef === undefined ? {} : { typeRef }),
    ...(values === undefined ? {} : { values }),
    ...(fallback === undefined ? {} : { fallback }),
    ...(label.de === id && foreign === undefined
      ? {}
      : { foreign: marked(foreign, label.de === id ? {} : { label: label.de }) }),
  }
}

/** What a schema cannot say of the values of a column stayed as its file has it. */
function has(foreign: Foreign | undefined, tag: string): boolean {
  return foreign?.elements?.some((one) => one.name === name('dmn', tag)) === true
}

export function marked(
  foreign: Foreign | undefined,
  attributes: Readonly<Record<string, string>>,
): Foreign {
  return { ...foreign, attributes: { ...foreign?.attributes, ...attributes } }
}

/** DMN has no validity: the day that counts becomes an input, from and to a test on it. */
const validityMark = name('fachwerk', 'validity')

function validityColumn(date: string): TableInput {
  return { text: date, typeRef: 'date', foreign: { attributes: { [validityMark]: 'true' } } }
}

export function isValidityColumn({ foreign }: TableInput): boolean {
  return foreign?.attributes?.[validityMark] === 'true'
}

function validityTest({ validFrom, validTo }: Row): string {
  if (validFrom !== undefined && validTo !== undefined)
    return `[date("${validFrom}")..date("${validTo}")]`
  if (validFrom !== undefined) return `>= date("${validFrom}")`
  return validTo === undefined ? '-' : `<= date("${validTo}")`
}

/** The validity that such a test says; undefined where somebody wrote another one. */
export function validityIn(test: string): Pick<Row, 'validFrom' | 'validTo'> | undefined {
  if (test === '-' || test === '') return {}
  const day = String.raw`date\("(\d{4}-\d\d-\d\d)"\)`
  const both = new RegExp(`^\\[${day}\\.\\.${day}\\]$`).exec(test)
  if (both?.[1] !== undefined && both[2] !== undefined)
    return { validFrom: both[1], validTo: both[2] }
  const one = new RegExp(`^(>=|<=) ${day}$`).exec(test)
  if (one?.[2] === undefined) return undefined
  return one[1] === '>=' ? { validFrom: one[2] } : { validTo: one[2] }
}

function ruleOf(
  row: Row,
  {
    decision,
    said,
  }: { readonly decision: Decision; readonly said: readonly (keyof typeof remarks)[] },
): TableRule {
  const { inputs, outputs, date, annotations: columns = [] } = decision
  const texts = { reason: row.reason?.de ?? '', legalBasis: row.legalBasis ?? '' }
  const annotations = [
    ...columns.map((_, at) => row.annotations?.[at] ?? ''),
    ...said.map((field) => texts[field]),
  ]
  return {
    tests: [
      ...inputs.map(({ id }) => referred(row.when, id) ?? '-'),
      ...(date === undefined ? [] : [validityTest(row)]),
    ],
    outputs: outputs.map(({ id }) => referred(row.then, id) ?? ''),
    ...(annotations.length === 0 ? {} : { annotations }),
    foreign: marked(row.foreign, { [name('fachwerk', 'id')]: row.id }),
  }
}
