import { literalOf } from '#shared/feel/textLiteral.ts'
import type { Decision } from '#shared/model/content.ts'
import type { Definition } from '#shared/model/definition.ts'
import type { Element } from '#shared/model/elements.ts'
import type { Json, JsonObject } from '#shared/model/json.ts'
import { referred } from '#shared/model/referred.ts'
import type { Schema } from '#shared/model/schema.ts'
import { unusedContent } from '../consequences/unusedContent.ts'
import { fieldsOf, type Field } from '../fields.ts'
import { idFrom } from '../ids.ts'
import { elementAt, type ElementPlace } from '../process.ts'
import { mapRecord, without, withOptional } from '../records.ts'
import { rowsFromCases, type DecidedCase, type FromCases } from '../rowsFromCases.ts'
import { addInput, addOutput } from './decisionColumns.ts'
import { updateElement } from './updateElement.ts'

export interface ByTable {
  readonly place: ElementPlace
  /** Fields of the case that it depends on. */
  readonly inputs: readonly string[]
  readonly legalBasis: string
  /** The provision that permits deciding without a person. */
  readonly authorisedBy: string
}

/** A table takes the place of the person: its columns are what the person saw and entered, its rows what the sample cases show. */
export function decideByTable(definition: Definition, request: ByTable): Definition {
  const { place, legalBasis, authorisedBy } = request
  const task = elementAt(definition, place)
  if (task?.type !== 'userTask') return definition
  const { decision: table, results } = tableFrom(definition, request)
  const decision = idFrom(task.name.de, definition.decisions)
  const output = idFrom(`${task.name.de} Ergebnis`, definition.mappings)
  const rows = Object.fromEntries(
    results.map(({ path }, at) => [path, { value: `result.${table.outputs[at]?.id ?? ''}` }]),
  )
  const added = {
    ...definition,
    decisions: { ...definition.decisions, [decision]: { ...table, legalBasis } },
    mappings: { ...definition.mappings, [output]: { title: task.name, rows } },
  }
  const replaced = updateElement(added, {
    ...place,
    update: (): Element => ({
      type: 'businessRuleTask',
      name: task.name,
      fimGroup: 4,
      decision,
      output,
      legalBasis,
      authorisedBy,
      ...withOptional('lane', task.lane),
      ...withOptional('parent', task.parent),
      ...withOptional('documentation', task.documentation),
    }),
  })
  return withoutIdleAnswers(unusedContent(definition, replaced))
}

/** The table as it would be, and the fields that its results fill. */
export function tableFrom(
  definition: Definition,
  { place, inputs }: Pick<ByTable, 'place' | 'inputs'>,
): { readonly decision: Decision; readonly results: readonly Field[]; readonly from: FromCases } {
  const name = elementAt(definition, place)?.name ?? { de: '' }
  const fields = fieldsOf(definition)
  const known = fields.filter(({ path }) => inputs.includes(path))
  const results = enteredAt(definition, place)
  const empty: Decision = { title: name, hitPolicy: 'unique', inputs: [], outputs: [], rows: [] }
  const asked = known.reduce(
    (now, { path, label, schema }) =>
      addInput(now, { label, schema: valueSchema(schema), expression: path }),
    empty,
  )
  const shaped = results.reduce(
    (now, { label, schema }) => addOutput(now, { label, schema: valueSchema(schema) }),
    asked,
  )
  const from = rowsFromCases(
    decidedCases(definition, place, { known, results }),
    known.map(({ path }) => path),
  )
  const rows = from.rows.map(({ when, then }, at) => ({
    id: `row-${at + 1}`,
    when: inColumns(known, shaped.inputs, when),
    then: inColumns(results, shaped.outputs, then),
  }))
  return { decision: { ...shaped, rows }, results, from }
}

/** What a person enters at the step. */
function enteredAt(definition: Definition, place: ElementPlace): readonly Field[] {
  const task = elementAt(definition, place)
  const form = task?.type === 'userTask' ? referred(definition.forms, task.form) : undefined
  const fields = fieldsOf(definition)
  return (form?.questions ?? []).flatMap(
    ({ path }) => fields.find((one) => one.path === path) ?? [],
  )
}

/** Fields that have few values, and what of them the person sees at the step. */
export function choicesFor(definition: Definition, place: ElementPlace) {
  const task = elementAt(definition, place)
  const form = task?.type === 'userTask' ? referred(definition.forms, task.form) : undefined
  const shown = new Set(form?.known.flatMap(({ fields }) => fields.map(({ path }) => path)))
  const entered = new Set(form?.questions.map(({ path }) => path))
  const fields = fieldsOf(definition).filter(
    ({ path, schema }) =>
      !entered.has(path) && (schema.type === 'boolean' || schema.enum !== undefined),
  )
  return { fields, shown: fields.filter(({ path }) => shown.has(path)).map(({ path }) => path) }
}

function decidedCases(
  { scenarios, processes, forms }: Definition,
  { process, element }: ElementPlace,
  { known, results }: { readonly known: readonly Field[]; readonly results: readonly Field[] },
): readonly DecidedCase[] {
  const task = processes[process]?.elements[element]
  const form = task?.type === 'userTask' ? task.form : undefined
  if (referred(forms, form) === undefined || form === undefined) return []
  return Object.entries(scenarios).flatMap(([id, scenario]) => {
    const entered = scenario.forms[form]
    if (entered === undefined) return []
    const others = Object.entries(scenario.forms).filter(([other]) => other !== form)
    const values: JsonObject = Object.assign({}, ...others.map(([, answers]) => answers))
    const answered = (source: JsonObject, fields: readonly Field[]): JsonObject =>
      Object.fromEntries(fields.map(({ path }) => [path, source[path] ?? null]))
    return [{ id, inputs: answered(values, known), results: answered(entered, results) }]
  })
}

function inColumns(
  fields: readonly Field[],
  columns: readonly { readonly id: string }[],
  values: JsonObject,
): Record<string, string> {
  return Object.fromEntries(
    fields.flatMap(({ path, schema }, at) => {
      const value = values[path]
      const id = columns[at]?.id
      return value === undefined || id === undefined ? [] : [[id, written(value, schema)]]
    }),
  )
}

/** As it stands in a cell. */
function written(value: Json, { format }: Schema): string {
  if (typeof value !== 'string') return JSON.stringify(value)
  if (format === 'decimal') return value
  return format === 'date' ? `date(${literalOf(value)})` : literalOf(value)
}

/** What a column needs to know of a field: neither purpose nor retention. */
function valueSchema({ type, format, enum: values, enumLabels }: Schema): Schema {
  return {
    ...withOptional('type', type),
    ...withOptional('format', format),
    ...withOptional('enum', values),
    ...withOptional('enumLabels', enumLabels),
  }
}

/** What sample cases answered in a form that is gone. */
function withoutIdleAnswers(definition: Definition): Definition {
  const { forms, scenarios } = definition
  return {
    ...definition,
    scenarios: mapRecord(scenarios, (scenario) => ({
      ...scenario,
      forms: without(
        scenario.forms,
        Object.keys(scenario.forms).filter((id) => !Object.hasOwn(forms, id)),
      ),
    })),
  }
}
