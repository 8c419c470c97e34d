import type { Definition } from '#shared/model/definition.ts'
import {
  isEventSubProcess,
  isSubProcess,
  mayBeLeft,
  type SubProcess,
} from '#shared/model/elementKinds.ts'
import type { Element, Process } from '#shared/model/elements.ts'
import { waysLost, withoutArtifacts } from '../consequences/lostArtifacts.ts'
import { parentOf } from '../artifacts.ts'
import { freeId } from '../ids.ts'
import { mapped } from '../layout.ts'
import {
  boundaryEventsOf,
  flowsFrom,
  flowsTo,
  withProcess,
  type ElementPlace,
  type NamedFlow,
} from '../process.ts'
import { mapRecord, without, withOptional } from '../records.ts'
import { setExpanded } from './setExpanded.ts'

/** Why a part of the flow is more than the steps in it. */
export type UngroupRefusal =
  | 'noPart'
  | 'kind'
  | 'repeats'
  | 'attached'
  | 'ownData'
  | 'start'
  | 'end'
  | 'exits'
  | 'jump'
  | 'byEvent'

export type Ungrouped =
  | { readonly definition: Definition; readonly elements: readonly string[] }
  | { readonly refused: UngroupRefusal }

/** A part of the flow gives its steps back to what is around it; its own beginning and ends go. */
export function ungroupElements(definition: Definition, place: ElementPlace): Ungrouped {
  const opened = setExpanded(definition, { ...place, expanded: true })
  const content = opened.processes[place.process]
  const part = content?.elements[place.element]
  if (content === undefined || part === undefined || !isSubProcess(part))
    return { refused: 'noPart' }
  const inside = insideOf(content, place.element)
  const refused = refusalOf(content, { id: place.element, part, inside })
  if (refused !== undefined) return { refused }
  const gone = goneOf(content, { id: place.element, inside })
  const next = withProcess(opened, place.process, (current) => ({
    ...current,
    ...besides(current, place.element, part.parent),
    elements: released(current, { id: place.element, part, gone }),
    flows: joined(current, { id: place.element, inside, gone }),
  }))
  const layout = next.layout[place.process]
  const cleared =
    layout === undefined
      ? next
      : {
          ...next,
          layout: {
            ...next.layout,
            [place.process]: { ...layout, elements: without(layout.elements, gone) },
          },
        }
  const lost = new Set([
    ...gone,
    place.element,
    ...waysLost(content, next.processes[place.process]),
  ])
  return {
    definition: withoutArtifacts(cleared, { process: place.process, gone: lost }),
    elements: inside.map(({ id }) => id).filter((id) => !gone.has(id)),
  }
}

/** What was drawn in the part stands around it now. */
function besides(
  { artifacts }: Process,
  part: string,
  parent: string | undefined,
): Pick<Process, 'artifacts'> {
  if (artifacts === undefined) return {}
  return {
    artifacts: mapRecord(artifacts, (artifact) => {
      if (artifact.type === 'dataAssociation' || parentOf(artifact) !== part) return artifact
      const { parent: _part, ...rest } = artifact
      return { ...rest, ...withOptional('parent', parent) }
    }),
  }
}

interface Inside {
  readonly id: string
  readonly element: Element
}

function insideOf({ elements }: Process, part: string): readonly Inside[] {
  return Object.entries(elements).flatMap(([id, element]) =>
    element.parent === part && element.type !== 'boundaryEvent' ? [{ id, element }] : [],
  )
}

interface Part {
  readonly id: string
  readonly inside: readonly Inside[]
}

function refusalOf(
  process: Process,
  { id, part, inside }: Part & { readonly part: SubProcess },
): UngroupRefusal | undefined {
  const out = flowsFrom(process, id)
  const goesOn = out.length > 0
  const checks: Readonly<Record<Exclude<UngroupRefusal, 'noPart'>, () => boolean>> = {
    kind: () =>
      part.type !== 'subProcess' || part.isForCompensation === true || isEventSubProcess(part),
    repeats: () => part.loop !== undefined,
    attached: () => boundaryEventsOf(process, id).length > 0,
    ownData: () => [part.input, part.output, part.properties].some((own) => own !== undefined),
    byEvent: () => inside.some(({ element }) => isEventSubProcess(element)),
    start: () => flowsTo(process, id).length > 0 && entriesOf(process, { id, inside }).length !== 1,
    end: () => inside.some(({ element }) => endsMore(element, goesOn)),
    exits: () =>
      out.length > 1 ||
      out.some(({ condition, otherCondition }) => (condition ?? otherCondition) !== undefined),
    jump: () => sharesJump(process, { id, inside }, part.parent),
  }
  const order = Object.keys(checks) as (keyof typeof checks)[] // reason: the keys of the record above
  return order.find((reason) => checks[reason]())
}

/** Ends all of the part, or says something at its end while the way goes on. */
function endsMore(element: Element, goesOn: boolean): boolean {
  if (element.type !== 'endEvent') return false
  const { type } = element.event
  return (
    type === 'terminate' || type === 'cancel' || (goesOn && type !== 'none' && type !== 'error')
  )
}

function sharesJump({ elements }: Process, { inside }: Part, parent: string | undefined): boolean {
  const links = (those: readonly Element[]): readonly string[] =>
    those.flatMap((one) => ('event' in one && one.event.type === 'link' ? [one.event.link] : []))
  const around = Object.values(elements).filter((one) => one.parent === parent)
  const outer = new Set(links(around))
  return links(inside.map(({ element }) => element)).some((link) => outer.has(link))
}

/** Where a case begins inside: after its plain beginning, else where no way leads to. */
function entriesOf(process: Process, { inside }: Part): readonly string[] {
  const starts = inside.filter(({ element }) => element.type === 'startEvent')
  if (starts.length > 0) {
    const isPlain = starts.every(
      ({ element }) => element.type === 'startEvent' && element.event.type === 'none',
    )
    return isPlain
      ? starts.flatMap(({ id }) => flowsFrom(process, id).map(({ target }) => target))
      : []
  }
  return inside.flatMap(({ id }) => (flowsTo(process, id).length === 0 ? [id] : []))
}

/** The box, its plain beginnings where a way leads to it, its plain ends where a way leads on. */
function goneOf(process: Process, { id, inside }: Part): ReadonlySet<string> {
  const isEntered = flowsTo(process, id).length > 0
  const isLeft = flowsFrom(process, id).length > 0
  return new Set([
    id,
    ...inside.flatMap(({ id: own, element }) =>
      (element.type === 'startEvent' && isEntered) ||
      (element.type === 'endEvent' && element.event.type === 'none' && isLeft)
        ? [own]
        : [],
    ),
  ])
}

interface Releasing {
  readonly id: string
  readonly part: SubProcess
  readonly gone: ReadonlySet<string>
}

function released({ elements }: Process, { id, part, gone }: Releasing): Process['elements'] {
  return mapped(without(elements, gone), (element) => {
    if (element.parent !== id) return element
    const { parent: _inside, ...rest } = element
    return { ...rest, ...withOptional('parent', part.parent) }
  })
}

function joined(
  process: Process,
  { id, inside, gone }: Part & Pick<Releasing, 'gone'>,
): Process['flows'] {
  const [first] = entriesOf(process, { id, inside })
  const [on] = flowsFrom(process, id)
  // what only begins and ends is passed at once
  const entry = first !== undefined && gone.has(first) ? on?.target : first
  const led = Object.entries(process.flows).flatMap(([flow, way]) => {
    if (way.source === id || (gone.has(way.source) && way.source !== id)) return []
    if (way.target === id)
      return entry === undefined ? [] : [[flow, { ...way, target: entry }] as const]
    if (!gone.has(way.target)) return [[flow, way] as const]
    return on === undefined ? [] : [[flow, { ...way, target: on.target }] as const]
  })
  return withOpenEnds(process, Object.fromEntries(led), { inside, gone, on })
}

interface Ends {
  readonly inside: readonly Inside[]
  readonly gone: ReadonlySet<string>
  readonly on: NamedFlow | undefined
}

/** A step that the way simply stops at leads on as well. */
function withOpenEnds(
  process: Process,
  flows: Process['flows'],
  { inside, gone, on }: Ends,
): Process['flows'] {
  if (on === undefined) return flows
  const open = inside.filter(
    ({ id, element }) => !gone.has(id) && mayBeLeft(element) && flowsFrom(process, id).length === 0,
  )
  return open.reduce<Process['flows']>(
    (now, { id }) => ({
      ...now,
      [freeId(`${id}-${on.target}`, now)]: { source: id, target: on.target },
    }),
    flows,
  )
}
