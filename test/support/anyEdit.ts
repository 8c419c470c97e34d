import fc from 'fast-check'
import type { Definition } from '#shared/model/definition.ts'
import { definitionSchema } from '#shared/model/definition.ts'
import type { Element, Flow, Process } from '#shared/model/elements.ts'
import { anyElement, elementTypes } from './anyElement.ts'

// What a designer does between two versions: something is left out, comes in between, leads elsewhere, waits for
// something else. The result is a drawing like any other; what it means for running cases is for the laws.

const kinds = ['dropElement', 'dropFlow', 'insert', 'redirect', 'replace', 'condition'] as const

interface Edit {
  readonly kind: (typeof kinds)[number]
  /** Which element or flow. */
  readonly at: number
  /** In place of the one that is there; only one of the same type fits. */
  readonly elements: Readonly<Record<string, Element>>
}

export function anyEdits(): fc.Arbitrary<readonly Edit[]> {
  const elements = fc.record(
    Object.fromEntries(elementTypes.map((type) => [type, anyElement(type)] as const)),
  )
  const edit = fc.record({ kind: fc.constantFrom(...kinds), at: fc.nat(99), elements })
  return fc.array(edit, { minLength: 1, maxLength: 4 })
}

/** The main process with these changes, one after the other. */
export function edited(definition: Definition, edits: readonly Edit[]): Definition {
  const { main } = definition.processes
  if (main === undefined) throw new Error('expected a main process')
  const changed = edits.reduce(editedBy, main)
  return definitionSchema.parse({
    ...definition,
    processes: { ...definition.processes, main: changed },
  })
}

function editedBy(process: Process, { kind, at, elements }: Edit, index: number): Process {
  const [id, element] = nth(process.elements, at)
  const [flowId, flow] = nth(process.flows, at)
  if (id === undefined || flowId === undefined) return process
  const changes: Readonly<Record<Edit['kind'], () => Process>> = {
    dropElement: () => withoutElements(process, inside(process, id)),
    dropFlow: () => withFlows(process, omit(process.flows, flowId)),
    insert: () => inserted(process, { flowId, flow, id: `new${index}` }),
    redirect: () => redirected(process, { flowId, flow, at }),
    replace: () => replaced(process, id, elements[element.type]),
    condition: () =>
      withFlows(process, { ...process.flows, [flowId]: { ...flow, condition: 'count = 1' } }),
  }
  return changes[kind]()
}

function nth<T>(
  record: Readonly<Record<string, T>>,
  at: number,
): [string, T] | [undefined, undefined] {
  const entries = Object.entries(record)
  return entries[at % entries.length] ?? [undefined, undefined]
}

function omit<T>(record: Readonly<Record<string, T>>, id: string): Record<string, T> {
  return Object.fromEntries(Object.entries(record).filter(([key]) => key !== id))
}

function withFlows(process: Process, flows: Record<string, Flow>): Process {
  return { ...process, flows }
}

/** An element with all that is drawn in it, at it, or belongs to it. */
function inside({ elements }: Process, id: string): ReadonlySet<string> {
  const gone = new Set([id])
  for (let before = 0; before < gone.size;) {
    before = gone.size
    for (const [other, element] of Object.entries(elements)) {
      const isInside = element.parent !== undefined && gone.has(element.parent)
      const isAt = element.type === 'boundaryEvent' && gone.has(element.attachedTo)
      const undoes = element.type === 'boundaryEvent' && gone.has(element.handler ?? '')
      if (isInside || isAt || undoes) gone.add(other)
      if (isAt && element.handler !== undefined) gone.add(element.handler)
    }
  }
  return gone
}

function withoutElements(process: Process, gone: ReadonlySet<string>): Process {
  const kept = Object.entries(process.elements).filter(([id]) => !gone.has(id))
  const flows = Object.entries(process.flows).filter(
    ([, { source, target }]) => !gone.has(source) && !gone.has(target),
  )
  return { ...process, elements: Object.fromEntries(kept), flows: Object.fromEntries(flows) }
}

interface At {
  readonly flowId: string
  readonly flow: Flow
}

function inserted(process: Process, { flowId, flow, id }: At & { readonly id: string }): Process {
  const parent = process.elements[flow.source]?.parent
  const added = { type: 'userTask', form: 'form', name: { de: id } } as const
  return {
    ...process,
    elements: { ...process.elements, [id]: parent === undefined ? added : { ...added, parent } },
    flows: {
      ...process.flows,
      [flowId]: { ...flow, target: id },
      [`from-${id}`]: { source: id, target: flow.target },
    },
  }
}

/** To where another flow of the same scope leads. */
function redirected(process: Process, { flowId, flow, at }: At & { readonly at: number }): Process {
  const scope = process.elements[flow.source]?.parent
  const targets = Object.values(process.flows).flatMap(({ target }) =>
    process.elements[target]?.parent === scope ? [target] : [],
  )
  const target = targets[(at * 7) % targets.length] ?? flow.target
  return withFlows(process, { ...process.flows, [flowId]: { ...flow, target } })
}

/** Another event, loop or flag, in the same place. */
function replaced(process: Process, id: string, by: Element | undefined): Process {
  const before = process.elements[id]
  if (by === undefined || before === undefined) return process
  const place = Object.fromEntries(
    Object.entries(before).filter(([field]) => ofThePlace.has(field)),
  )
  return { ...process, elements: { ...process.elements, [id]: { ...by, ...place } } }
}

const ofThePlace: ReadonlySet<string> = new Set([
  'parent',
  'attachedTo',
  'handler',
  'default',
  'isForCompensation',
  'triggeredByEvent',
])
