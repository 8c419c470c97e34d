import type { Decision } from '../../model/content.ts'
import { resolve } from '../../model/schema.ts'
import { referred } from '../../model/referred.ts'
import { aggregates } from '../../model/hitPolicy.ts'
import { rowNumber } from '../../decisions/inWords.ts'
import { versionsOf } from '../../decisions/validity.ts'
import { decisionPlace } from '../decisionPlace.ts'
import type { Finding } from '../lint.ts'
import { misfitsOf } from '../../feel/misfits.ts'
import { finding, type Rule } from '../rule.ts'
import type { Subject } from '../subject.ts'

interface Placed {
  readonly id: string
  readonly subject: Subject
  readonly part: readonly (string | number)[]
}

/** Cells belong to columns, every row has every result, and the hit policy fits the columns. */
export const decisionColumns: Rule = {
  id: 'decisionColumns',
  check: (subject) =>
    Object.entries(subject.definition.decisions).flatMap(([id, decision]) =>
      versionsOf(decision).flatMap((version, at) => {
        const placed = { id, subject, part: at === 0 ? [] : ['versions', at - 1] }
        return [
          ...checkPolicy(version, placed),
          ...version.rows.flatMap((_, index) => [
            ...checkColumns(version, index, placed),
            ...checkResults(version, index, placed),
          ]),
        ]
      }),
    ),
}

function checkPolicy(version: Decision, { id, subject, part }: Placed): readonly Finding[] {
  const { hitPolicy, outputs, title } = version
  const place = (...more: readonly (string | number)[]) =>
    decisionPlace(subject, id, ...part, ...more)
  if (aggregates(version) !== undefined && outputs.length !== 1)
    return [
      finding('decisionColumns', place('aggregation'), {
        severity: 'error',
        text: 'aggregationColumns',
        about: [title],
      }),
    ]
  if (hitPolicy !== 'priority' && hitPolicy !== 'outputOrder') return []
  if (outputs.some(({ schema }) => resolve(schema, subject.scope.types).enum !== undefined))
    return []
  return [
    finding('decisionColumns', place('hitPolicy'), {
      severity: 'error',
      text: 'priorityWithoutOrder',
      about: [title],
    }),
  ]
}

function checkColumns(
  { rows, inputs, title }: Decision,
  index: number,
  { id, subject, part }: Placed,
): readonly Finding[] {
  return Object.keys(rows[index]?.when ?? {})
    .filter((column) => inputs.every((input) => input.id !== column))
    .map((column) => {
      const place = decisionPlace(subject, id, ...part, 'rows', index, 'when', column)
      const about = [column, title]
      return finding('decisionColumns', place, { severity: 'error', text: 'unknownColumn', about })
    })
}

function checkResults(version: Decision, index: number, placed: Placed): readonly Finding[] {
  const { id, subject, part } = placed
  const then = version.rows[index]?.then ?? {}
  const place = (column: string) =>
    decisionPlace(subject, id, ...part, 'rows', index, 'then', column)
  const unknown = Object.keys(then)
    .filter((column) => version.outputs.every((output) => output.id !== column))
    .map((column) =>
      finding('decisionColumns', place(column), {
        severity: 'error',
        text: 'unknownColumn',
        about: [column, version.title],
      }),
    )
  const outputs = version.outputs.flatMap((output) => {
    const text = referred(then, output.id)
    const at = place(output.id)
    if (text === undefined) {
      const about = [output.label, String(rowNumber(version, index)), version.title]
      return [finding('decisionColumns', at, { severity: 'warning', text: 'outputMissing', about })]
    }
    const { scope } = subject
    const options = { kind: 'expression', scope, target: output.schema, isRequired: false } as const
    return misfitsOf(text, options).map(({ message, severity }) =>
      finding('decisionColumns', at, {
        severity,
        text: 'typeMismatch',
        about: [output.label, message],
      }),
    )
  })
  return [...unknown, ...outputs]
}
