import type { Decision } from '../../model/content.ts'
import { sameJson } from '../../model/hash.ts'
import type { Json } from '../../model/json.ts'
import type { Localised } from '../../model/localised.ts'
import type { Schema } from '../../model/schema.ts'
import { compile } from '../../feel/compile.ts'
import { decisionPlace } from '../decisionPlace.ts'
import type { Finding } from '../lint.ts'
import { mismatch } from '../../mappings/mismatch.ts'
import { finding, type Rule } from '../rule.ts'
import type { Subject } from '../subject.ts'

type Row = Decision['rows'][number]

interface Cell {
  readonly id: string
  readonly decision: Decision
  readonly row: Row
  readonly index: number
}

/** Cells fit their columns: constants are among the possible values, every row has every result. */
export const decisionColumns: Rule = {
  id: 'decisionColumns',
  check: (subject) =>
    Object.entries(subject.definition.decisions).flatMap(([id, decision]) =>
      decision.rows.flatMap((row, index) => [
        ...checkConditions({ id, decision, row, index }, subject),
        ...checkResults({ id, decision, row, index }, subject),
      ]),
    ),
}

function checkConditions({ id, decision, row, index }: Cell, subject: Subject): readonly Finding[] {
  return Object.entries(row.when).flatMap(([column, test]) => {
    const place = decisionPlace(subject, id, 'rows', index, 'when', column)
    const input = decision.inputs.find((one) => one.id === column)
    if (input === undefined) {
      return [
        finding('decisionColumns', place, {
          severity: 'error',
          text: 'unknownColumn',
          about: [column, decision.title],
        }),
      ]
    }
    return outside(test, input.schema).map((value) =>
      finding('decisionColumns', place, {
        severity: 'error',
        text: 'notInEnum',
        about: [JSON.stringify(value), input.label, decision.title],
      }),
    )
  })
}

/** Constants of a simple test such as `"a", "b"` or `not(1)` that the column does not have. */
function outside(test: string, { enum: values }: Schema): readonly Json[] {
  if (values === undefined) return []
  const list = /^\s*(?:not\s*\((.*)\)|(.*?))\s*$/s.exec(test)
  const texts = (list?.[1] ?? list?.[2] ?? '').match(/"(?:\\.|[^"\\])*"|[^,]+/g) ?? []
  return texts.flatMap((text) => {
    const constant = constantOf(text.trim())
    const isKnown = constant === undefined || values.some((one) => sameJson(one, constant))
    return isKnown ? [] : [constant]
  })
}

function constantOf(text: string): Json | undefined {
  if (/^"[^"\\]*"$/.test(text)) return text.slice(1, -1)
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : undefined
}

function checkResults({ id, decision, row, index }: Cell, subject: Subject): readonly Finding[] {
  const place = (column: string) => decisionPlace(subject, id, 'rows', index, 'then', column)
  const unknown = Object.keys(row.then)
    .filter((column) => decision.outputs.every((output) => output.id !== column))
    .map((column) =>
      finding('decisionColumns', place(column), {
        severity: 'error',
        text: 'unknownColumn',
        about: [column, decision.title],
      }),
    )
  const outputs = decision.outputs.flatMap((output) => {
    const text = row.then[output.id]
    const at = place(output.id)
    if (text === undefined) {
      const about = [output.label, row.id, decision.title]
      return [finding('decisionColumns', at, { severity: 'warning', text: 'outputMissing', about })]
    }
    const problem = problemOf(text, output.schema, subject)
    return problem === undefined
      ? []
      : [
          finding('decisionColumns', at, {
            severity: 'error',
            text: 'typeMismatch',
            about: [output.label, problem],
          }),
        ]
  })
  return [...unknown, ...outputs]
}

function problemOf(text: string, target: Schema, { scope }: Subject): Localised | undefined {
  const { schema } = compile(text, { kind: 'expression', scope })
  return schema === undefined ? undefined : mismatch(schema, target, scope.types)
}
