import type { Decision } from '#shared/model/content.ts'
import type { Definition } from '#shared/model/definition.ts'
import { freeId } from '../ids.ts'
import { moved, withUpdated } from '../records.ts'

export type Row = Decision['rows'][number]
export type Cell = {
  readonly part: 'when' | 'then'
  readonly column: string
  readonly text: string
}

export function updateDecision(
  definition: Definition,
  decision: string,
  update: (decision: Decision) => Decision,
): Definition {
  const decisions = withUpdated(definition.decisions, decision, update)
  return decisions === definition.decisions ? definition : { ...definition, decisions }
}

export function addRow(decision: Decision, after = decision.rows.length - 1): Decision {
  const above = decision.rows[after]
  const row: Row = {
    id: rowId(decision),
    when: {},
    then: Object.fromEntries(decision.outputs.map(({ id }) => [id, above?.then[id] ?? 'null'])),
    ...periodOf(above),
  }
  return withRows(decision, decision.rows.toSpliced(after + 1, 0, row))
}

export function duplicateRow(decision: Decision, row: string): Decision {
  const at = decision.rows.findIndex(({ id }) => id === row)
  const original = decision.rows[at]
  if (original === undefined) return decision
  return withRows(
    decision,
    decision.rows.toSpliced(at + 1, 0, { ...original, id: rowId(decision) }),
  )
}

export function removeRow(decision: Decision, row: string): Decision {
  return withRows(
    decision,
    decision.rows.filter(({ id }) => id !== row),
  )
}

/** Up or down among the rows in view, past those of other times. */
export function moveRowAmong(
  among: readonly string[],
  row: string,
  by: -1 | 1,
): (decision: Decision) => Decision {
  const place = among[among.indexOf(row) + by]
  return (decision) => moveRowTo(decision, row, place)
}

export function moveRow(decision: Decision, row: string, by: -1 | 1): Decision {
  const ids = decision.rows.map(({ id }) => id)
  return moveRowTo(decision, row, ids[ids.indexOf(row) + by])
}

function moveRowTo(decision: Decision, row: string, place: string | undefined): Decision {
  const at = (id: string | undefined): number => decision.rows.findIndex((one) => one.id === id)
  return at(row) < 0 || at(place) < 0
    ? decision
    : withRows(decision, moved(decision.rows, at(row), at(place)))
}

/** An empty condition matches everything; an empty result stays what it was. */
export function setCell(decision: Decision, row: string, { part, column, text }: Cell): Decision {
  return updateRow(decision, row, (current) => {
    if (part === 'then') {
      return text === '' ? current : { ...current, then: { ...current.then, [column]: text } }
    }
    const { [column]: _before, ...others } = current.when
    return { ...current, when: text === '' ? others : { ...others, [column]: text } }
  })
}

export function updateRow(decision: Decision, row: string, update: (row: Row) => Row): Decision {
  return withRows(
    decision,
    decision.rows.map((current) => (current.id === row ? update(current) : current)),
  )
}

/** A new wording from a day on: the rows of the open period end the day before and begin again. */
export function addPeriod(
  decision: Decision,
  {
    from,
    dayBefore,
    rows,
  }: { readonly from: string; readonly dayBefore: string; readonly rows: readonly string[] },
): Decision {
  const ended = decision.rows.map((row) =>
    rows.includes(row.id) ? { ...row, validTo: dayBefore } : row,
  )
  const taken = Object.fromEntries(decision.rows.map(({ id }) => [id, true]))
  const copies = decision.rows.flatMap((row) => {
    if (!rows.includes(row.id)) return []
    const id = freeId(row.id.replace(/\d+$/, '') || 'zeile', taken)
    taken[id] = true
    return [{ ...row, id, validFrom: from }]
  })
  return withRows(decision, [...ended, ...copies])
}

function withRows(decision: Decision, rows: Decision['rows']): Decision {
  return { ...decision, rows }
}

function rowId(decision: Decision): string {
  return freeId('zeile', Object.fromEntries(decision.rows.map(({ id }) => [id, true])))
}

function periodOf(row: Row | undefined): Pick<Row, 'validFrom' | 'validTo'> {
  return {
    ...(row?.validFrom === undefined ? {} : { validFrom: row.validFrom }),
    ...(row?.validTo === undefined ? {} : { validTo: row.validTo }),
  }
}
