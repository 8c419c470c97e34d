import type { Decision } from '../../model/content.ts'
import { decisionPlace } from '../decisionPlace.ts'
import type { Finding } from '../lint.ts'
import { misfitsOf } from '../../feel/misfits.ts'
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
  return Object.keys(row.when).flatMap((column) => {
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
    return neverApplying(place.pointer, subject).map((value) =>
      finding('decisionColumns', place, {
        severity: 'error',
        text: 'notInEnum',
        about: [value, input.label, decision.title],
      }),
    )
  })
}

/** Tests of a cell that no value of its column passes. */
function neverApplying(cell: string, { expressions }: Subject): readonly string[] {
  return expressions
    .filter(({ pointer }) => pointer === cell)
    .flatMap(({ text, expression }) =>
      expression.diagnostics
        .filter(({ code }) => code === 'neverEqual')
        .map(({ from, to }) => text.slice(from, to)),
    )
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
