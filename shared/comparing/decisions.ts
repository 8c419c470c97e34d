import type { Decision } from '../model/content.ts'
import type { Definition } from '../model/definition.ts'
import type { Localised } from '../model/localised.ts'
import { referred } from '../model/referred.ts'
import type { Detail, Difference } from './difference.ts'
import { byId, differences, recordChanges, within } from './records.ts'

export function decisionChanges(before: Definition, after: Definition): Difference[] {
  const tables = [
    within(['decisions'], before.decisions),
    within(['decisions'], after.decisions),
  ] as const
  const others = ['boxedDecisions', 'knowledge', 'decisionServices', 'decisionModels'] as const
  return [
    ...recordChanges('decision', tables, decisionDetails),
    ...others.flatMap((part) =>
      recordChanges('decision', [within([part], before[part]), within([part], after[part])]),
    ),
  ]
}

function decisionDetails(from: Decision, to: Decision): Detail[] {
  const { added, removed, changed } = differences(byId(from.rows), byId(to.rows))
  const rowName = (row: Row): Localised => row.reason ?? { de: describeRow(to, row) }
  return [
    ...changed.flatMap(([, before, after]) => rowDetails(to, [before, after], rowName(after))),
    ...added.map(([id, row]): Detail => ({
      kind: 'part',
      effect: 'added',
      name: rowName(row),
      inner: ['rows', id],
    })),
    ...removed.map(([, row]): Detail => ({ kind: 'part', effect: 'removed', name: rowName(row) })),
  ]
}

type Row = Decision['rows'][number]

function describeRow({ inputs }: Decision, { id, when }: Row): string {
  const tests = inputs.flatMap((input) => {
    const test = referred(when, input.id)
    return test === undefined || test === '-' ? [] : [`${input.label.de} ${test}`]
  })
  return tests.length === 0 ? id : tests.join(', ')
}

function rowDetails(
  { outputs }: Decision,
  [before, after]: readonly [Row, Row],
  name: Localised,
): Detail[] {
  const inner = ['rows', after.id]
  const values = outputs.flatMap(({ id }): Detail[] => {
    const [from = '', to = ''] = [before.then[id], after.then[id]]
    return from === to ? [] : [{ kind: 'value', name, from: plain(from), to: plain(to), inner }]
  })
  return values.length > 0 ? values : [{ kind: 'part', effect: 'changed', name, inner }]
}

/** A text literal reads better without its quotation marks. */
function plain(expression: string): string {
  return /^"[^"]*"$/.test(expression) ? expression.slice(1, -1) : expression
}
