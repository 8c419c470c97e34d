import type { Decision } from '#shared/model/content.ts'
import type { Localised } from '#shared/model/localised.ts'
import type { Schema } from '#shared/model/schema.ts'
import { idFrom } from '../ids.ts'
import { moved, without } from '../records.ts'

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

/** Beside its neighbour; nothing before the first or after the last. */
export function moveColumn(decision: Decision, id: string, by: -1 | 1): Decision {
  const { inputs, outputs } = decision
  const [input, output] = [inputs, outputs].map((list) => list.findIndex((one) => one.id === id))
  if (input !== undefined && input >= 0)
    return { ...decision, inputs: moved(inputs, input, input + by) }
  return output === undefined || output < 0
    ? decision
    : { ...decision, outputs: moved(outputs, output, output + by) }
}

export function renameColumn(decision: Decision, id: string, label: Localised): Decision {
  return {
    ...decision,
    inputs: decision.inputs.map((one) => (one.id === id ? { ...one, label } : one)),
    outputs: decision.outputs.map((one) => (one.id === id ? { ...one, label } : one)),
  }
}

/** The result when no row applies; without it there is none. */
export function setFallback(decision: Decision, id: string, fallback: string): Decision {
  const outputs = decision.outputs.map(({ fallback: before, ...one }) => {
    const next = one.id === id ? fallback : (before ?? '')
    return next === '' ? one : { ...one, fallback: next }
  })
  return { ...decision, outputs }
}

function byId(columns: readonly { readonly id: string }[]): Record<string, true> {
  return Object.fromEntries(columns.map(({ id }) => [id, true]))
}
