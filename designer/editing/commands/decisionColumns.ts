import type { Decision } from '#shared/model/content.ts'
import type { Localised } from '#shared/model/localised.ts'
import type { Schema } from '#shared/model/schema.ts'
import { idFrom } from '../ids.ts'
import { without } from '../records.ts'

export interface Column {
  readonly label: Localised
  readonly schema: Schema
}

export function addInput(
  decision: Decision,
  { label, schema, expression }: Column & { readonly expression: string },
): Decision {
  const id = idFrom(label.de, byId(decision.inputs))
  return { ...decision, inputs: [...decision.inputs, { id, label, schema, expression }] }
}

export function removeInput(decision: Decision, input: string): Decision {
  return {
    ...decision,
    inputs: decision.inputs.filter(({ id }) => id !== input),
    rows: decision.rows.map((row) => ({ ...row, when: without(row.when, [input]) })),
  }
}

/** Every row needs a result: it begins empty. */
export function addOutput(decision: Decision, { label, schema }: Column): Decision {
  const id = idFrom(label.de, byId(decision.outputs))
  return {
    ...decision,
    outputs: [...decision.outputs, { id, label, schema }],
    rows: decision.rows.map((row) => ({ ...row, then: { ...row.then, [id]: 'null' } })),
  }
}

export function removeOutput(decision: Decision, output: string): Decision {
  return {
    ...decision,
    outputs: decision.outputs.filter(({ id }) => id !== output),
    rows: decision.rows.map((row) => ({ ...row, then: without(row.then, [output]) })),
  }
}

function byId(columns: readonly { readonly id: string }[]): Record<string, true> {
  return Object.fromEntries(columns.map(({ id }) => [id, true]))
}
