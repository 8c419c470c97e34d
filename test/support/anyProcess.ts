import fc from 'fast-check'
import type { Definition } from '#shared/model/definition.ts'
import { isActivity, mayBeEntered, mayBeLeft, mayChoose } from '#shared/model/elementKinds.ts'
import type { Element, ElementOf, ElementType, Flow, Process } from '#shared/model/elements.ts'
import { anyElement } from './anyElement.ts'
import type { Beginning } from './process.ts'
import { define, form, mapping, question, source } from './processDefinition.ts'

// Processes as anybody may string them together: every element of the model with every event, loop and flag,
// flows that go in circles, joins that may wait for ever. They keep to what can be drawn: the right events in
// the right places, no flow across a sub-process. What the engine makes of it is for the laws to judge.

/** A definition, its process `main` and one that it may call. */
export function anyProcess(): fc.Arbitrary<Definition> {
  const [flat, nested, deep] = [bodyOf(0), bodyOf(1), bodyOf(2)]
  return fc
    .record({ main: fc.oneof(flat, nested, nested, deep), called: flat })
    .map(({ main, called }) => definitionOf(draw(main), draw(withoutCalls(called))))
}

/** Its main process begins by itself, or by any event that may begin it. */
export function beginningsOf({ processes }: Definition): readonly Beginning[] {
  const { elements = {}, flows = {} } = processes['main'] ?? {}
  const events = Object.entries(elements).flatMap(([id, element]) => {
    if (element.parent !== undefined) return []
    const before = Object.values(flows).find(({ target }) => target === id)?.source ?? ''
    const isBehind = elements[before]?.type === 'eventBasedGateway' && begins(elements[before])
    const isFirst = element.type === 'startEvent' || element.type === 'receiveTask'
    return isBehind || (isFirst && begins(element)) ? [id] : []
  })
  return [{}, ...events.map((startEvent) => ({ startEvent }))]
}

function begins(element: Element | undefined): boolean {
  if (element === undefined) return false
  return element.type === 'startEvent' ? element.event.type !== 'none' : 'instantiate' in element
}

const begin = { type: 'startEvent', name: { de: 'begin' }, event: { type: 'none' } } as const

interface Body {
  readonly starts: readonly ElementOf<'startEvent'>[]
  readonly nodes: readonly Node[]
  readonly ends: readonly ElementOf<'endEvent'>[]
  readonly asides: readonly Aside[]
  readonly ways: readonly Way[]
}

interface Node {
  readonly element: Element
  /** Of a sub-process. */
  readonly body: Body | undefined
  readonly edges: readonly ElementOf<'boundaryEvent'>[]
  readonly undoneBy: Element | undefined
  /** What an event-based gateway waits for. */
  readonly events: readonly Element[]
  readonly hasDefault: boolean
}

/** An event sub-process. */
interface Aside {
  readonly start: ElementOf<'startEvent'>
  readonly body: Body
}

interface Way {
  readonly from: number
  readonly to: number
  readonly condition: string | undefined
}

const simple = [
  'task',
  'manualTask',
  'userTask',
  'serviceTask',
  'scriptTask',
  'businessRuleTask',
  'sendTask',
  'receiveTask',
  'callActivity',
] as const satisfies readonly ElementType[]
const holding = [
  'subProcess',
  'transaction',
  'adHocSubProcess',
] as const satisfies readonly ElementType[]
const passing = [
  'exclusiveGateway',
  'parallelGateway',
  'inclusiveGateway',
  'complexGateway',
  'intermediateCatchEvent',
  'intermediateThrowEvent',
] as const satisfies readonly ElementType[]

function bodyOf(depth: number): fc.Arbitrary<Body> {
  const aside =
    depth === 0 ? undefined : fc.record({ start: anyElement('startEvent'), body: bodyOf(0) })
  return fc.record({
    starts: fc.array(anyElement('startEvent'), { maxLength: 1 }).map((more) => [begin, ...more]),
    nodes: fc.array(nodeOf(depth), { minLength: 2, maxLength: 6 }),
    ends: fc.array(anyElement('endEvent'), { maxLength: 2 }),
    asides: aside === undefined ? fc.constant([]) : fc.array(aside, { maxLength: 2 }),
    ways: fc.array(way, { minLength: 3, maxLength: 14 }),
  })
}

const way: fc.Arbitrary<Way> = fc.record({
  from: fc.nat(30),
  to: fc.nat(30),
  condition: fc.constantFrom(undefined, undefined, 'count = 1', 'approved', 'not(waitingForStart)'),
})

function nodeOf(depth: number): fc.Arbitrary<Node> {
  const inner = depth === 0 ? undefined : bodyOf(depth - 1)
  return fc.oneof(
    ...simple.map((type) => activityOf(type, undefined)),
    ...passing.map((type) => nodeWith({ element: anyElement(type) })),
    nodeWith({
      element: anyElement('eventBasedGateway'),
      events: fc.array(awaited(), { minLength: 1, maxLength: 3 }),
    }),
    ...(inner === undefined ? [] : holding.map((type) => activityOf(type, inner))),
  )
}

function activityOf(type: ElementType, body: fc.Arbitrary<Body> | undefined): fc.Arbitrary<Node> {
  return nodeWith({
    element: anyElement(type),
    ...(body && { body }),
    edges: fc.array(edgeOf(type), { maxLength: 2 }),
    undoneBy: fc.option(handler(), { nil: undefined, freq: 3 }),
  })
}

function nodeWith(
  drawn: { readonly [K in keyof Node]?: fc.Arbitrary<Node[K]> } & Pick<Arbitraries, 'element'>,
): fc.Arbitrary<Node> {
  return fc.record({
    body: fc.constant(undefined),
    edges: fc.constant([]),
    undoneBy: fc.constant(undefined),
    events: fc.constant([]),
    hasDefault: fc.boolean(),
    ...drawn,
  })
}

interface Arbitraries {
  readonly element: fc.Arbitrary<Element>
}

/** A cancellation comes to a transaction alone. */
function edgeOf(type: ElementType): fc.Arbitrary<ElementOf<'boundaryEvent'>> {
  return anyElement('boundaryEvent').filter(({ event }) => {
    const events = event.type === 'multiple' ? event.events : [event]
    return events.every(
      (one) => one.type !== 'compensation' && (one.type !== 'cancel' || type === 'transaction'),
    )
  })
}

function handler(): fc.Arbitrary<Element> {
  return fc.oneof(...handlers.map((type) => anyElement(type)))
}

const handlers = ['task', 'userTask', 'serviceTask', 'scriptTask', 'callActivity'] as const

/** Which events may stand behind an event-based gateway (BPMN 2.0 §10.6.6). */
function awaited(): fc.Arbitrary<Element> {
  return fc.oneof(
    anyElement('intermediateCatchEvent').filter(({ event }) => event.type !== 'link'),
    anyElement('receiveTask').map(startingNothing),
  )
}

interface Drawing {
  readonly elements: Record<string, Element>
  readonly flows: Record<string, Flow>
}

interface Place {
  readonly drawing: Drawing
  readonly parent: string | undefined
}

function draw(body: Body): Drawing {
  const drawing: Drawing = { elements: {}, flows: {} }
  drawBody({ drawing, parent: undefined }, body)
  return drawing
}

/** What a flow may come from and lead to. */
interface Doors {
  readonly from: string[]
  readonly to: string[]
}

function drawBody(place: Place, body: Body): void {
  const doors: Doors = { from: [], to: [] }
  const isAdHoc = typeIn(place) === 'adHocSubProcess'
  if (!isAdHoc) for (const start of body.starts) doors.from.push(add(place, start))
  const nodes = body.nodes.map((node) => drawNode(place, node, doors))
  if (!isAdHoc) for (const end of body.ends) doors.to.push(add(place, end))
  for (const aside of body.asides) drawAside(place, aside)
  drawWays(place.drawing, doors, body.ways)
  for (const [index, { hasDefault }] of body.nodes.entries()) {
    if (hasDefault) setDefault(place.drawing, nodes[index] ?? '')
  }
  setTargets(place, nodes)
}

function typeIn({ drawing, parent }: Place): ElementType | undefined {
  return parent === undefined ? undefined : drawing.elements[parent]?.type
}

function add({ drawing, parent }: Place, element: Element): string {
  const id = `e${Object.keys(drawing.elements).length}`
  drawing.elements[id] = parent === undefined ? element : { ...element, parent }
  return id
}

function drawNode(place: Place, node: Node, doors: Doors): string {
  const { drawing, parent } = place
  const element = parent === undefined ? node.element : startingNothing(node.element)
  const id = add(place, element)
  const begins = 'instantiate' in element
  if (mayBeEntered(element) && !begins) doors.to.push(id)
  if (node.body !== undefined) {
    drawBody({ drawing, parent: id }, { ...node.body, starts: [begin] })
  }
  if (element.type === 'eventBasedGateway') drawEvents(place, { id, node, doors })
  else if (mayBeLeft(element)) doors.from.push(id)
  for (const edge of node.edges) doors.from.push(add(place, { ...edge, attachedTo: id }))
  if (node.undoneBy !== undefined && isActivity(node.undoneBy)) {
    const undo = add(place, { ...node.undoneBy, isForCompensation: true })
    const edge = { interrupting: true, event: { type: 'compensation' }, handler: undo } as const
    add(place, { type: 'boundaryEvent', name: { de: 'undo' }, attachedTo: id, ...edge })
  }
  return id
}

/** Inside a sub-process nothing begins a case. */
function startingNothing(element: Element): Element {
  if (!('instantiate' in element)) return element
  const { instantiate: _, ...kept } = element
  return kept
}

interface Choice {
  readonly id: string
  readonly node: Node
  readonly doors: Doors
}

function drawEvents(place: Place, { id, node, doors }: Choice): void {
  for (const element of node.events) {
    const event = add(place, element)
    connect(place.drawing, { source: id, target: event })
    doors.from.push(event)
  }
}

function drawAside(place: Place, { start, body }: Aside): void {
  const { drawing } = place
  const name = { de: 'aside' }
  const parent = add(place, { type: 'subProcess', name, triggeredByEvent: true })
  drawBody({ drawing, parent }, { ...body, starts: [start], asides: [] })
}

function connect({ flows }: Drawing, flow: Flow): string {
  const id = `f${Object.keys(flows).length}`
  flows[id] = flow
  return id
}

/** The first ways string all together, so that something happens; the others lead anywhere. */
function drawWays(drawing: Drawing, { from, to }: Doors, ways: readonly Way[]): void {
  for (const [index, way] of ways.entries()) {
    const source = from[(index < from.length ? index : way.from) % from.length]
    const target = to[(index < from.length ? index : way.to) % to.length]
    if (source === undefined || target === undefined) continue
    const isChosen = way.condition !== undefined && mayBeConditional(drawing, source)
    connect(drawing, { source, target, ...(isChosen && { condition: way.condition }) })
  }
}

function mayBeConditional({ elements }: Drawing, source: string): boolean {
  const element = elements[source]
  return element !== undefined && mayChoose(element)
}

function setDefault(drawing: Drawing, id: string): void {
  const element = drawing.elements[id]
  const [flow] = Object.entries(drawing.flows).findLast(([, { source }]) => source === id) ?? []
  if (flow === undefined || element === undefined || !mayChoose(element)) return
  drawing.elements[id] = { ...element, default: flow }
}

/** What names other elements of the same scope: the beginning of an ad-hoc sub-process, what is compensated. */
function setTargets({ drawing, parent }: Place, nodes: readonly string[]): void {
  const { elements } = drawing
  const undoable = Object.values(elements).flatMap((one) =>
    one.type === 'boundaryEvent' && one.handler !== undefined ? [one.attachedTo] : [],
  )
  const [activity] = undoable.filter((id) => nodes.includes(id))
  const host = parent === undefined ? undefined : elements[parent]
  if (parent !== undefined && host?.type === 'adHocSubProcess' && nodes.length > 2) {
    elements[parent] = { ...host, first: `["${nodes.at(-1) ?? ''}"]` }
  }
  if (activity === undefined) return
  for (const id of nodes) {
    const element = elements[id]
    if (element?.type !== 'intermediateThrowEvent') continue
    const { event } = element
    if (event.type === 'compensation') elements[id] = { ...element, event: { ...event, activity } }
  }
}

/** A called process calls no other: what calls itself runs until the fuel is gone, in a test of its own. */
function withoutCalls(body: Body): Body {
  const nodes = body.nodes.map((node) => ({
    ...node,
    element: withoutCall(node.element),
    undoneBy: node.undoneBy && withoutCall(node.undoneBy),
  }))
  return { ...body, nodes }
}

function withoutCall(element: Element): Element {
  return element.type === 'callActivity' ? { type: 'task', name: element.name } : element
}

function definitionOf(main: Drawing, called: Drawing): Definition {
  const process = (drawing: Drawing): Process => ({
    title: { de: 'Ablauf' },
    lanes: {},
    ...drawing,
  })
  return define(
    { elements: {}, flows: [] },
    {
      messages: { reply: { title: { de: 'Antwort' } }, order: { title: { de: 'Auftrag' } } },
      sources: { person: source() },
      mappings: {
        give: mapping({ count: 'count', name: 'name' }),
        up: mapping({ count: 'if count = null then 1 else count + 1' }),
        take: mapping({ count: 'result.count' }),
      },
      forms: { form: form(question('count', { required: false })) },
      decisions: { rule },
      deadlines: {
        answer: { title: { de: 'Antwort' }, legalBasis: '§ 1', start: 'today()', period: 'P2D' },
      },
      letters: { letter },
      data,
      processes: { main: process(main), called: process(called) },
    },
  )
}

const data: Definition['data'] = {
  count: { type: 'integer' },
  name: { type: 'string' },
  approved: { type: 'boolean' },
  found: { type: 'array', items: {} },
}

const rule: Definition['decisions'][string] = {
  title: { de: 'Regel' },
  hitPolicy: 'unique',
  inputs: [
    { id: 'many', label: { de: 'Viele' }, expression: 'count', schema: { type: 'integer' } },
  ],
  outputs: [{ id: 'count', label: { de: 'Zahl' }, schema: { type: 'integer' } }],
  rows: [
    { id: 'one', when: { many: '<= 1' }, then: { count: '2' } },
    { id: 'more', when: { many: '> 1' }, then: { count: '0' } },
  ],
}

const empty = { de: 'x' }
const letter: Definition['letters'][string] = {
  kind: 'Mitteilung',
  title: empty,
  addressee: empty,
  subject: empty,
  salutation: empty,
  blocks: [],
  notice: { subject: empty, text: empty },
}
