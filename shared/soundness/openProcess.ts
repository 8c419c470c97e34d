import type { Definition } from '../model/definition.ts'
import { isActivity } from '../model/elementKinds.ts'
import {
  elementSchema,
  type Element,
  type ElementOf,
  type Flow,
  type Process,
} from '../model/elements.ts'
import { referred } from '../model/referred.ts'
import { waysFrom, type Ways } from './ways.ts'

/** A definition in which everything is open that data and people decide. */
export interface Open {
  readonly definition: Definition
  /** By process and element: among what is chosen there. */
  readonly choices: Readonly<Record<string, Readonly<Record<string, Choices>>>>
  /** What is left to chance and not tried in every way. */
  readonly untried: readonly Place[]
}

export interface Choices {
  readonly ways?: Ways
  /** How often the work is repeated. */
  readonly times?: readonly number[]
}

export interface Place {
  readonly process: string
  readonly element: string
}

/**
 * Keeps the shape and takes the data away: conditions, mappings, forms, decisions. Where these would have chosen, the
 * engine stops with an incident, and the explorer chooses. What leads nowhere is left out; other rules speak of it.
 */
export function opened(definition: Definition): Open {
  const choices: Record<string, Record<string, Choices>> = {}
  const untried: Place[] = []
  const processes: Record<string, Process> = {}
  for (const [id, drawn] of Object.entries(definition.processes)) {
    const process = withoutLooseEnds(drawn)
    const own = choicesIn(process)
    choices[id] = own
    processes[id] = openedProcess(process, own, definition)
    for (const [element, one] of Object.entries(process.elements)) {
      if (isUntried(one, own[element])) untried.push({ process: id, element })
    }
  }
  return { definition: { ...definition, ...nothing, processes }, choices, untried }
}

const nothing = {
  types: {},
  data: {},
  sources: {},
  connectors: {},
  mappings: {},
  decisions: {},
  forms: {},
  letters: {},
  deadlines: {},
  scenarios: {},
  layout: {},
} as const

function withoutLooseEnds(process: Process): Process {
  const isThere = (id: string | undefined) =>
    id === undefined || Object.hasOwn(process.elements, id)
  const kept: Record<string, Element> = {}
  for (const [id, element] of Object.entries(process.elements)) {
    if (!isPlaced(id, process)) continue
    if (element.type !== 'boundaryEvent') kept[id] = element
    else if (isThere(element.attachedTo)) kept[id] = withoutLooseHandler(element, isThere)
  }
  const flows = Object.entries(process.flows).filter(
    ([, { source, target }]) => Object.hasOwn(kept, source) && Object.hasOwn(kept, target),
  )
  return { ...process, elements: kept, flows: Object.fromEntries(flows) }
}

/** Not inside of what is not there, or of itself. */
function isPlaced(id: string, { elements }: Process): boolean {
  const around = new Set<string>()
  for (let at: string | undefined = id; at !== undefined;) {
    const element: Element | undefined = referred(elements, at)
    if (element === undefined || around.has(at)) return false
    around.add(at)
    at = element.parent
  }
  return true
}

function withoutLooseHandler(
  edge: ElementOf<'boundaryEvent'>,
  isThere: (id: string | undefined) => boolean,
): Element {
  if (isThere(edge.handler)) return edge
  const { handler: _handler, ...rest } = edge
  return rest
}

function choicesIn(process: Process): Record<string, Choices> {
  const entries = Object.entries(process.elements).flatMap(([id, element]) => {
    const ways = waysFrom(id, element, process)
    const times = timesOf(element)
    if (ways === undefined && times === undefined) return []
    return [[id, { ...(ways && { ways }), ...(times && { times }) }] as const]
  })
  return Object.fromEntries(entries)
}

/** None and several: more of the same changes nothing in how things end. */
function timesOf(element: Element): readonly number[] | undefined {
  const loop = isActivity(element) ? element.loop : undefined
  if (loop === undefined) return undefined
  if (loop.type === 'multiInstance') return [0, 2]
  const { testBefore, maximum = 2 } = loop
  return [testBefore ? 0 : 1, 2].filter((times) => times <= Math.max(maximum, testBefore ? 0 : 1))
}

function isUntried(element: Element, choices: Choices | undefined): boolean {
  if (choices?.ways?.areAll === false) return true
  if ('startQuantity' in element || 'completionQuantity' in element) return true
  return (
    element.type === 'complexGateway' &&
    element.activationCondition !== undefined &&
    !onlyCounts(element.activationCondition)
  )
}

function openedProcess(
  { elements, flows }: Process,
  choices: Readonly<Record<string, Choices>>,
  { processes }: Definition,
): Process {
  return {
    title: { de: '' },
    lanes: {},
    elements: Object.fromEntries(
      Object.entries(elements).map(([id, element]) => [id, openedElement(element, processes)]),
    ),
    flows: Object.fromEntries(
      Object.entries(flows).map(([id, flow]) => [id, openedFlow(id, flow, choices[flow.source])]),
    ),
  }
}

/** With a condition that nobody here can evaluate, wherever a choice depends on the flow. */
function openedFlow(id: string, { source, target, order }: Flow, choices: Choices | undefined) {
  const ways = choices?.ways?.flows ?? []
  const depends = ways.some((way) => way.includes(id)) && ways.some((way) => !way.includes(id))
  const isForced = ways.length === 1 && ways[0]?.includes(id)
  return {
    source,
    target,
    ...(order === undefined ? {} : { order }),
    ...(depends || isForced ? { otherCondition: undecided } : {}),
  }
}

const undecided = { language: 'open', text: '?' } as const

function openedElement(element: Element, processes: Definition['processes']): Element {
  const kept: Record<string, unknown> = {}
  for (const name of shape) if (name in element) kept[name] = Reflect.get(element, name)
  if ('event' in element) kept['event'] = openedEvent(element.event)
  if (isActivity(element) && element.loop !== undefined) kept['loop'] = openedLoop(element.loop)
  return elementSchema.parse({ ...kept, name: { de: '' }, ...byType(element, processes) })
}

/** What says where an element is and how it begins and ends. */
const shape = [
  'type',
  'parent',
  'default',
  'attachedTo',
  'handler',
  'interrupting',
  'instantiate',
  'parallel',
  'isForCompensation',
  'startQuantity',
  'completionQuantity',
  'triggeredByEvent',
  'sequential',
  'cancelRemaining',
] as const

/** What has no wait in it stays without one; what somebody answers becomes work. */
function byType(element: Element, processes: Definition['processes']): object {
  const { type } = element
  if (type === 'receiveTask') return { message: element.message ?? 'message' }
  if (type === 'sendTask') return sending(element)
  if (type === 'callActivity') return calling(element, processes)
  if (type === 'complexGateway') return counting(element)
  const isDoneAtOnce =
    (type === 'scriptTask' && element.script !== undefined) ||
    (type === 'businessRuleTask' && element.decision !== undefined)
  return isDoneAtOnce ? { type: 'task' } : {}
}

function sending({ message, letter }: ElementOf<'sendTask'>): object {
  return message === undefined || letter !== undefined ? {} : { message }
}

function calling(
  { process, service }: ElementOf<'callActivity'>,
  processes: Definition['processes'],
): object {
  const isOwn = process !== undefined && service === undefined && Object.hasOwn(processes, process)
  return isOwn ? { process } : {}
}

function counting({ activationCondition: condition }: ElementOf<'complexGateway'>): object {
  return condition !== undefined && onlyCounts(condition) ? { activationCondition: condition } : {}
}

/** Of a complex gateway: nothing but how many tokens have come. */
function onlyCounts(condition: string): boolean {
  const rest = condition.replaceAll(
    /\b(activationCount|waitingForStart|and|or|not|true|false)\b/g,
    '',
  )
  return !/[\p{L}"@{]/u.test(rest)
}

/** Runs one after the other end as a loop does; somebody decides how many before the first. */
function openedLoop(loop: NonNullable<Extract<Element, { type: 'task' }>['loop']>) {
  const sequential = loop.type === 'standard' || loop.sequential
  return { type: 'multiInstance', sequential } as const
}

type Drawn = Extract<Element, { event: object }>['event']

function openedEvent(event: Drawn): unknown {
  const { type } = event
  if (type === 'message') return { type, message: event.message ?? 'message' }
  if (type === 'conditional') return { type: 'message', message: 'condition' }
  if (type === 'timer') return { type, timer: 'cycle' in event.timer ? again : once }
  return type === 'multiple' ? { ...event, events: event.events.map(openedEvent) } : event
}

const once = { duration: '"PT1H"' } as const
const again = { cycle: '"R/PT1H"' } as const
