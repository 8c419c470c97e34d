import { mainProcess, type Definition } from '#shared/model/definition.ts'
import type { Process } from '#shared/model/elements.ts'
import type { Localised } from '#shared/model/localised.ts'
import { messageEnd, poolOf, poolsAround } from '#shared/model/pools.ts'
import { referred } from '#shared/model/referred.ts'
import { unusedContent } from '../consequences/unusedContent.ts'
import type { Point } from '../geometry.ts'
import { freeId, idFrom } from '../ids.ts'
import { withLayout } from '../layout.ts'
import { gap, notation } from '../notation.ts'
import { poolHead, settledPools } from '../pools.ts'
import { withoutDrawn, withPoolBoxes, withPoolsSettled, withProcessMoved } from '../poolLayout.ts'
import { withOptional, without, withUpdated } from '../records.ts'
import { makeStep } from '../steps.ts'

type Participant = Definition['participants'][string]

export interface AddedPool {
  readonly definition: Definition
  readonly participant: string
}

/** Somebody beside the process, of whom nothing is known but the name; the process gets a pool as well. */
export function addPool(
  definition: Definition,
  {
    process,
    name,
    own,
  }: { readonly process: string; readonly name: Localised; readonly own: Localised },
): AddedPool {
  if (!Object.hasOwn(definition.processes, process)) return { definition, participant: '' }
  const pooled = withOwnPool(definition, process, own)
  const { participants } = pooled
  const id = idFrom(name.de, { ...participants, ...takenIds(pooled) })
  const beside = referred(participants, poolOf(pooled, process))?.collaboration
  const added = { title: name, ...withOptional('collaboration', beside) }
  const next = { ...pooled, participants: { ...participants, [id]: added } }
  return { definition: withPoolsSettled(next, process), participant: id }
}

/** Where everything stands is written down, as a pool is drawn around it. */
function withOwnPool(definition: Definition, process: string, title: Localised): Definition {
  if (poolOf(definition, process) !== undefined) return definition
  const { participants } = definition
  const id = freeId(`${process}Pool`, { ...participants, ...takenIds(definition) })
  const first = Object.values(participants)[0]?.collaboration
  const own = { title, process, ...withOptional('collaboration', first) }
  return withLayout(
    { ...definition, participants: { [id]: own, ...participants } },
    process,
    (same) => same,
  )
}

/** Message flows name their ends by ids that are the same for pools and the steps of all processes. */
function takenIds({ processes }: Definition): Readonly<Record<string, unknown>> {
  return Object.assign({}, ...Object.values(processes).map(({ elements }) => elements))
}

export function updatePool(
  definition: Definition,
  participant: string,
  update: (pool: Participant) => Participant,
): Definition {
  const participants = withUpdated(definition.participants, participant, update)
  return participants === definition.participants ? definition : { ...definition, participants }
}

/** The pool shows its own steps from now on: a beginning and an end to go on from. */
export function openPool(
  definition: Definition,
  {
    participant,
    start,
    end,
  }: {
    readonly participant: string
    readonly start: Localised
    readonly end: Localised
  },
): Definition {
  const pool = referred(definition.participants, participant)
  if (pool === undefined || pool.process !== undefined) return definition
  const around = poolProcess(definition, participant)
  if (around === undefined) return definition
  const box = settledPools(definition, around).boxes[participant]
  if (box === undefined) return definition
  const id = idFrom(pool.title.de, definition.processes)
  const taken = takenIds(definition)
  const first = freeId(`${id}Start`, { ...taken, ...definition.participants })
  const last = freeId(`${id}End`, { ...taken, ...definition.participants })
  const elements: Process['elements'] = {
    [first]: makeStep(definition, 'startEvent', start).element,
    [last]: makeStep(definition, 'endEvent', end).element,
  }
  const process: Process = {
    title: pool.title,
    elements,
    flows: { [`${first}-${last}`]: { source: first, target: last } },
    lanes: {},
  }
  const at = placeIn(box)
  const layout = {
    elements: { [first]: at, [last]: { x: at.x + notation.startEvent.width + 3 * gap.x, y: at.y } },
    lanes: {},
  }
  const opened = updatePool(definition, participant, (one) => ({ ...one, process: id }))
  const next = {
    ...opened,
    processes: { ...opened.processes, [id]: process },
    layout: { ...opened.layout, [id]: layout },
  }
  return withPoolsSettled(next, around)
}

function placeIn({ x, y }: Point): Point {
  return { x: x + poolHead + gap.x, y: y + gap.y }
}

/** A process that is drawn together with a pool. */
function poolProcess(definition: Definition, participant: string): string | undefined {
  const pool = referred(definition.participants, participant)
  const known = Object.values(definition.participants).find(
    ({ process, collaboration }) =>
      collaboration === pool?.collaboration &&
      process !== undefined &&
      Object.hasOwn(definition.processes, process),
  )
  return known?.process
}

/** The pool around what every case begins with stays as long as others are beside it. */
export function mayRemovePool(definition: Definition, participant: string): boolean {
  const process = referred(definition.participants, participant)?.process
  if (process === undefined) return Object.hasOwn(definition.participants, participant)
  const isAlone = poolsAround(definition, process).length === 1
  return isAlone || !isNeeded(definition, participant, process)
}

/** Its messages go too, and its steps where no other pool and no step works with them. */
export function removePool(definition: Definition, participant: string): Definition {
  if (!mayRemovePool(definition, participant)) return definition
  const process = referred(definition.participants, participant)?.process
  const emptied = process !== undefined && !isNeeded(definition, participant, process)
  const ends = (id: string): boolean => {
    const end = messageEnd(definition, id)
    return end?.participant === participant
  }
  const lost = Object.entries(definition.messageFlows).flatMap(([id, { source, target }]) =>
    ends(source) || ends(target) ? [id] : [],
  )
  const steps = emptied ? Object.keys(definition.processes[process]?.elements ?? {}) : []
  const left = {
    ...definition,
    participants: without(definition.participants, [participant]),
    messageFlows: without(definition.messageFlows, lost),
    ...(emptied && {
      processes: without(definition.processes, [process]),
      layout: without(definition.layout, [process]),
    }),
  }
  return unusedContent(definition, withoutDrawn(left, new Set([participant, ...lost, ...steps])))
}

function isNeeded(definition: Definition, participant: string, process: string): boolean {
  const { participants, processes } = definition
  const isCalled = Object.values(processes).some(({ elements }) =>
    Object.values(elements).some((one) => 'process' in one && one.process === process),
  )
  const isShared = Object.entries(participants).some(
    ([id, one]) => id !== participant && one.process === process,
  )
  return process === mainProcess || isCalled || isShared
}

/** A pool goes aside with all that is in it; the others make room. */
export function movePool(
  definition: Definition,
  { participant, by }: { readonly participant: string; readonly by: Point },
): Definition {
  const around = poolProcess(definition, participant)
  if (around === undefined) return definition
  const { boxes } = settledPools(definition, around)
  const box = boxes[participant]
  if (box === undefined || (by.x === 0 && by.y === 0)) return definition
  const { process } = definition.participants[participant] ?? {}
  const hasSteps = process !== undefined && poolOf(definition, process) === participant
  const moved = hasSteps ? withProcessMoved(definition, process, by) : definition
  return withPoolBoxes(moved, {
    ...boxes,
    [participant]: { ...box, x: box.x + by.x, y: box.y + by.y },
  })
}
