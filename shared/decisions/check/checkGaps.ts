import { needsRow } from '../../model/hitPolicy.ts'
import { areValidTogether, isValidWithin, periodsOf, type Validity } from '../validity.ts'
import type { Checking } from './checking.ts'
import { gapsOf } from './gaps.ts'
import type { Problem } from './problem.ts'
import { boxOf, exampleIn, writtenBox, type ReadRow } from './reading.ts'
import type { Box } from './runs.ts'

/** Cases for which there is no row, in each time between two changes of the table. */
export function checkGaps(rows: readonly ReadRow[], checking: Checking): readonly Problem[] {
  const { decision } = checking
  if (!needsRow(decision)) return []
  if (decision.date === undefined) return gapsIn({}, { rows, open: [], checking })
  const { leftOpen = [] } = decision
  const periods = periodsOf([...rows.map(({ row }) => row), ...leftOpen], decision)
  const valid = periods.map((period) => rows.filter(({ row }) => isValidWithin(period, row)))
  const [first, last] = [
    valid.findIndex((some) => some.length > 0),
    valid.findLastIndex((some) => some.length > 0),
  ]
  return periods.flatMap((period, index): readonly Problem[] => {
    if (index < first || index > last || first < 0) return []
    const present = valid[index] ?? []
    return present.length === 0
      ? [{ kind: 'noRowValid', period }]
      : gapsIn(period, { rows: present, open: [], checking })
  })
}

interface Within {
  readonly rows: readonly ReadRow[]
  readonly open: readonly Box[]
  readonly checking: Checking
}

function gapsIn(period: Validity, { rows, checking }: Within): readonly Problem[] {
  const { decision, columns, effort } = checking
  if (columns.inputs.length === 0) return []
  const open = (decision.leftOpen ?? [])
    .filter((one) => decision.date === undefined || areValidTogether(one, period))
    .map(({ when }) => boxOf(when, columns).box)
  const boxes = [...rows.map(({ box }) => box), ...open]
  const { gaps, more } = gapsOf(columns.space, boxes, effort)
  const after = rows.at(-1)?.index ?? -1
  return [
    ...gaps.map((box): Problem => ({
      kind: 'gap',
      period,
      when: writtenBox(box, columns),
      example: exampleIn(box, columns),
      after: placeFor(box, rows) ?? after,
    })),
    ...(more ? [{ kind: 'moreGaps', period } as const] : []),
    ...(effort.left <= 0 ? [{ kind: 'unfinished', period } as const] : []),
    ...(gaps.length === 0 ? unreadIn({ rows, open, checking }) : []),
  ]
}

/** Beside the rows it is most like. */
function placeFor(box: Box, rows: readonly ReadRow[]): number | undefined {
  let [best, place] = [0, undefined as number | undefined]
  for (const { box: other, index } of rows) {
    const alike = box.filter(
      (cell, column) => cell !== undefined && cell.join() === other[column]?.join(),
    ).length
    if (alike >= best && alike > 0) [best, place] = [alike, index]
  }
  return place
}

/** Cells that could not be compared, where the rest of the table would leave a gap without their rows. */
function unreadIn({ rows, open, checking }: Within): readonly Problem[] {
  const unread = rows.filter((row) => row.unread.length > 0)
  const isSaid = ['unique', 'any'].includes(checking.decision.hitPolicy)
  if (unread.length === 0 || isSaid) return []
  const read = rows.filter((row) => row.unread.length === 0).map(({ box }) => box)
  const { gaps } = gapsOf(checking.columns.space, [...read, ...open], checking.effort)
  if (gaps.length === 0) return []
  return unread.flatMap(({ index, unread: columns }) =>
    columns.map((column) => ({ kind: 'unread', row: index, column }) as const),
  )
}
