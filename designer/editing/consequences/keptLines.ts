import type { Definition } from '#shared/model/definition.ts'
import type { ProcessLayout } from '#shared/model/layout.ts'
import { geometryOf } from '../geometryOf.ts'
import { movedLine } from '../lines.ts'
import { mapRecord } from '../records.ts'

/**
 * Whatever was done, lines drawn by hand keep to their ends: they follow steps that have moved, and those whose ways are
 * gone or lead elsewhere now are forgotten. Lines that were changed themselves stay as they are.
 */
export function keptLines(before: Definition, after: Definition): Definition {
  if (before.layout === after.layout && before.processes === after.processes) return after
  const layout = mapRecord(after.layout, (one, process) =>
    one.flows === undefined ? one : withKeptLines(one, one.flows, { before, after, process }),
  )
  const isSame = Object.entries(layout).every(([process, one]) => one === after.layout[process])
  return isSame ? after : { ...after, layout }
}

interface Step {
  readonly before: Definition
  readonly after: Definition
  readonly process: string
}

function withKeptLines(
  layout: ProcessLayout,
  lines: NonNullable<ProcessLayout['flows']>,
  { before, after, process }: Step,
): ProcessLayout {
  const [then, now] = [before, after].map((one) => one.processes[process]?.flows ?? {})
  const boxes = {
    before: geometryOf(before, process).elements,
    after: geometryOf(after, process).elements,
  }
  const kept = Object.entries(lines).flatMap(([id, line]) => {
    const [was, is] = [then?.[id], now?.[id]]
    if (is === undefined) return []
    const isNew = was === undefined || before.layout[process]?.flows?.[id] !== line
    if (isNew) return [[id, line] as const]
    if (was.source !== is.source || was.target !== is.target) return []
    const moved = movedLine(line, is, boxes)
    return moved === undefined ? [] : [[id, moved] as const]
  })
  if (kept.length === Object.keys(lines).length && kept.every(([id, line]) => line === lines[id]))
    return layout
  const { flows: _before, ...rest } = layout
  return kept.length === 0 ? rest : { ...rest, flows: Object.fromEntries(kept) }
}
