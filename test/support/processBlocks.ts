import fc from 'fast-check'
import type { Definition } from '#shared/model/definition.ts'
import type { Sketch } from '../../examples/semantics/sketch.ts'
import { define, end, mapping, source, start } from './processDefinition.ts'

/** A block-structured process: it can always be brought to its end. */
export type Block =
  | { readonly kind: 'step'; readonly type: (typeof steps)[number] }
  | { readonly kind: 'sequence' | 'parallel' | 'choice'; readonly parts: readonly Block[] }
  | { readonly kind: 'loop' | 'inside'; readonly part: Block }
  | {
      readonly kind: 'guarded'
      readonly interrupting: boolean
      readonly by: Guard
      readonly part: Block
    }

const steps = ['task', 'user', 'service', 'script', 'timer', 'message', 'call'] as const
type Guard = 'timer' | 'message' | 'error'

const { block } = fc.letrec<{ block: Block }>((tie) => {
  const part = tie('block')
  const parts = fc.array(part, { minLength: 2, maxLength: 3 })
  const compound = <K extends 'sequence' | 'parallel' | 'choice'>(kind: K) =>
    fc.record({ kind: fc.constant(kind), parts })
  return {
    block: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc.record({ kind: fc.constant('step' as const), type: fc.constantFrom(...steps) }),
      compound('sequence'),
      compound('parallel'),
      compound('choice'),
      fc.record({ kind: fc.constantFrom('loop' as const, 'inside' as const), part }),
      fc.record({
        kind: fc.constant('guarded' as const),
        interrupting: fc.boolean(),
        by: fc.constantFrom<Guard>('timer', 'message', 'error'),
        part,
      }),
    ),
  }
})

export const blocks = block

interface Draft {
  readonly elements: Record<string, Sketch['elements'][string]>
  readonly flows: string[]
  count: number
}

interface Ends {
  readonly first: string
  readonly last: string
}

export function definitionOf(block: Block): Definition {
  const draft: Draft = { elements: { start, end }, flows: [], count: 0 }
  const { first, last } = draw(draft, block, {})
  draft.flows.push(`start -> ${first}`, `${last} -> end`)
  return define(
    { elements: draft.elements, flows: draft.flows },
    {
      sources: { person: source() },
      mappings: { up: mapping({ count: 'if count = null then 1 else count + 1' }) },
      processes: {
        called: {
          title: { de: 'Gerufen' },
          lanes: {},
          elements: {
            begin: { name: { de: 'Anfang' }, ...start },
            inner: { name: { de: 'Innen' }, type: 'userTask', form: 'form' },
            done: { name: { de: 'Ende' }, ...end },
          },
          flows: {
            a: { source: 'begin', target: 'inner' },
            b: { source: 'inner', target: 'done' },
          },
        },
      },
    },
  )
}

type Inside = { readonly parent?: string }

function draw(draft: Draft, block: Block, inside: Inside): Ends {
  switch (block.kind) {
    case 'step':
      return single(draft, { ...stepElements[block.type], ...inside })
    case 'sequence':
      return block.parts
        .map((part) => draw(draft, part, inside))
        .reduce((before, after) => {
          draft.flows.push(`${before.last} -> ${after.first}`)
          return { first: before.first, last: after.last }
        })
    case 'parallel':
      return split(draft, block.parts, { type: 'parallelGateway', ...inside })
    case 'choice':
      return split(draft, block.parts, { type: 'exclusiveGateway', ...inside })
    case 'loop':
      return loop(draft, block.part, inside)
    case 'inside':
      return subProcess(draft, block.part, inside)
    case 'guarded':
      return guarded(draft, block, inside)
  }
}

const stepElements = {
  task: { type: 'task' },
  user: { type: 'userTask', form: 'form' },
  service: { type: 'serviceTask', source: 'person' },
  script: { type: 'scriptTask', script: '1', output: 'up' },
  timer: {
    type: 'intermediateCatchEvent',
    event: { type: 'timer', timer: { duration: '"PT1H"' } },
  },
  message: { type: 'intermediateCatchEvent', event: { type: 'message', message: 'reply' } },
  call: { type: 'callActivity', process: 'called' },
} as const satisfies Record<(typeof steps)[number], Sketch['elements'][string]>

function single(draft: Draft, element: Sketch['elements'][string]): Ends {
  const id = `e${draft.count++}`
  draft.elements[id] = element
  return { first: id, last: id }
}

function split(draft: Draft, parts: readonly Block[], gateway: Sketch['elements'][string]): Ends {
  const { first } = single(draft, gateway)
  const { first: last } = single(draft, gateway)
  const exclusive = gateway.type === 'exclusiveGateway'
  for (const [index, part] of parts.entries()) {
    const ends = draw(draft, part, gateway.parent === undefined ? {} : { parent: gateway.parent })
    const condition = exclusive && index > 0 ? ` if count = ${index}` : ''
    if (exclusive && index === 0) {
      draft.elements[first] = {
        ...gateway,
        default: `${first}-${ends.first}`,
      } as Sketch['elements'][string]
    }
    draft.flows.push(`${first} -> ${ends.first}${condition}`, `${ends.last} -> ${last}`)
  }
  return { first, last }
}

/** Three rounds at most: every round counts up. */
function loop(draft: Draft, part: Block, inside: Inside): Ends {
  const { first: merge } = single(draft, { type: 'exclusiveGateway', ...inside })
  const { first: up } = single(draft, { ...stepElements.script, ...inside })
  const body = draw(draft, part, inside)
  const { first: again } = single(draft, { type: 'exclusiveGateway', ...inside })
  draft.flows.push(`${merge} -> ${up} -> ${body.first}`, `${body.last} -> ${again}`)
  draft.flows.push(`${again} -> ${merge} if count < 3`)
  const { first: out } = single(draft, { type: 'task', ...inside })
  draft.flows.push(`${again} -> ${out}`)
  draft.elements[again] = { type: 'exclusiveGateway', default: `${again}-${out}`, ...inside }
  return { first: merge, last: out }
}

function subProcess(draft: Draft, part: Block, inside: Inside): Ends {
  const { first: id } = single(draft, { type: 'subProcess', ...inside })
  const { first: begin } = single(draft, { ...start, parent: id })
  const { first: done } = single(draft, { ...end, parent: id })
  const body = draw(draft, part, { parent: id })
  draft.flows.push(`${begin} -> ${body.first}`, `${body.last} -> ${done}`)
  return { first: id, last: id }
}

const guards = {
  timer: { type: 'timer', timer: { cycle: '"R3/PT1H"' } },
  message: { type: 'message', message: 'reply' },
  error: { type: 'error' },
} as const

function guarded(draft: Draft, block: Extract<Block, { kind: 'guarded' }>, inside: Inside): Ends {
  const host = subProcess(draft, block.part, inside)
  const { first: edge } = single(draft, {
    type: 'boundaryEvent',
    attachedTo: host.first,
    interrupting: block.interrupting,
    event: guards[block.by],
    ...inside,
  })
  const { first: out } = single(draft, { type: 'exclusiveGateway', ...inside })
  draft.flows.push(`${host.first} -> ${out}`)
  // A token that is left over would make a join wait for ever or fire twice.
  const replaces = block.interrupting || block.by === 'error'
  const after = replaces ? out : single(draft, { ...end, ...inside }).first
  draft.flows.push(`${edge} -> ${after}`)
  return { first: host.first, last: out }
}
