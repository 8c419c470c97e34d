import type { ShapeData, WayEdge } from '#designer/canvas/toFlow.ts'
import { drawPicture } from '#designer/picture/drawPicture.tsx'
import type { Addition } from '#designer/picture/Shape.tsx'
import { sheetsOf } from '#designer/picture/sheets.ts'
import { withArrangement } from '#shared/bpmn/layout.ts'
import type { Definition } from '#shared/model/definition.ts'
import type { Flow, Process } from '#shared/model/elements.ts'
import type { Language } from '#shared/model/localised.ts'
import { Badges } from './Badges.tsx'
import type { Marks } from './marks.ts'
import { marksStyle } from './marksStyle.ts'
import { straightened } from './straightened.ts'
import { Tokens } from './Tokens.tsx'

/** A definition with its conditions to be read and everything in its place. */
export async function arranged(definition: Definition): Promise<Definition> {
  const { layout } = await withArrangement({
    ...definition,
    processes: mapped(definition.processes, withUndoFlows),
  })
  const processes = mapped(definition.processes, withConditions)
  const straight = Object.entries(layout).map(([id, one]) => [id, straightened(one, processes[id])])
  return { ...definition, processes, layout: Object.fromEntries(straight) }
}

/** What undoes a step stands near it. */
function withUndoFlows(process: Process): Process {
  const lines = Object.entries(process.elements).flatMap(([source, element]) =>
    element.type === 'boundaryEvent' && element.handler !== undefined
      ? [[`undo ${source}`, { source, target: element.handler }] as const]
      : [],
  )
  return { ...process, flows: { ...process.flows, ...Object.fromEntries(lines) } }
}

function withConditions(process: Process): Process {
  const named = ({ condition, ...flow }: Flow): Flow =>
    condition === undefined ? flow : { ...flow, condition, name: { de: condition } }
  return { ...process, flows: mapped(process.flows, named) }
}

function mapped<T>(record: Readonly<Record<string, T>>, by: (value: T) => T): Record<string, T> {
  return Object.fromEntries(Object.entries(record).map(([id, value]) => [id, by(value)]))
}

export interface Marked {
  readonly title: string
  readonly description: string
  readonly language: Language
  readonly marks: Marks
}

/** The processes of an arranged definition below each other, with what a run has left on them. */
export function markedPicture(definition: Definition, { marks, ...words }: Marked): string {
  return drawPicture(definition, sheetsOf(definition, words.language), {
    ...words,
    plain: true,
    style: marksStyle,
    atShape: (data) => atShape(data, marks),
    atWay: (edge) => atWay(edge, marks),
  }).svg
}

function atShape(data: ShapeData, marks: Marks): Addition {
  return { className: stateOf(data.id, marks), content: <Badges data={data} marks={marks} /> }
}

/** What it is now counts more than what it was before. */
function stateOf(id: string, { failed, waits, passed, ended }: Marks): string {
  if (id in failed) return 'failed'
  if (id in waits) return 'waits'
  if (id in passed) return 'passed'
  return id in ended ? 'ended' : 'idle'
}

function atWay({ id, target, data }: WayEdge, { passed, taken, tokens }: Marks): Addition {
  const times = (data?.kind === 'undo' ? passed[target] : taken[id]) ?? 0
  return {
    className: times > 0 ? 'taken' : '',
    content: data === undefined ? undefined : <Tokens count={tokens[id] ?? 0} way={data} />,
  }
}
