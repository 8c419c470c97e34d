import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { EventShape } from '#designer/canvas/EventShape.tsx'
import { GatewayShape } from '#designer/canvas/GatewayShape.tsx'
import { SubProcessShape, TaskShape } from '#designer/canvas/shapes.tsx'
import { toFlow, type ShapeNode } from '#designer/canvas/toFlow.ts'
import { icons, type IconName } from '#designer/ui/icons.ts'
import type { Definition } from '#shared/model/definition.ts'
import type { Sketch } from '../../../examples/semantics/sketch.ts'
import { define } from '../../support/processDefinition.ts'

type Sketched = Sketch['elements'][string]

const drawers = {
  task: TaskShape,
  subProcess: SubProcessShape,
  event: EventShape,
  boundary: EventShape,
  gateway: GatewayShape,
} as const

/** The element as the drawing shows it, named x, in a process with a step "host" and a part "beside". */
function drawn(element: Sketched, layout: Definition['layout'] = {}): string {
  const host: Sketched = { type: 'task' }
  const beside: Sketched = { type: 'subProcess', triggeredByEvent: true }
  const definition = define({ elements: { host, beside, x: element }, flows: [] }, { layout })
  const { nodes } = toFlow(definition, 'main', { language: 'de' })
  const node = nodes.find((one): one is ShapeNode => one.type === 'shape' && one.id === 'x')
  if (node === undefined) throw new Error('drawn: expected a shape for x')
  const Shape = drawers[node.data.shape]
  return renderToStaticMarkup(<Shape data={node.data} selected={false} />)
}

function iconsIn(markup: string): readonly string[] {
  return Object.entries(icons)
    .filter(([, path]) => markup.includes(`"${path}"`))
    .map(([name]) => name)
}

const none = { type: 'none' } as const
const message = { type: 'message', message: 'reply' } as const
const timer = { type: 'timer', timer: { duration: 'duration("P1D")' } } as const

describe('the line of an event', () => {
  test.each<[what: string, element: Sketched, circles: readonly string[]]>([
    ['is single at a start', { type: 'startEvent', event: none }, ['ev start']],
    ['is thick at an end', { type: 'endEvent', event: none }, ['ev end']],
    [
      'is double where a case waits',
      { type: 'intermediateCatchEvent', event: timer },
      ['ev mid', 'ev mid'],
    ],
    [
      'is double where something is thrown',
      { type: 'intermediateThrowEvent', event: none },
      ['ev mid', 'ev mid'],
    ],
    [
      'is dashed where the step goes on',
      { type: 'boundaryEvent', attachedTo: 'host', interrupting: false, event: timer },
      ['ev mid dash', 'ev mid dash'],
    ],
    [
      'is not dashed where the step is stopped',
      { type: 'boundaryEvent', attachedTo: 'host', interrupting: true, event: timer },
      ['ev mid', 'ev mid'],
    ],
    [
      'is dashed at a start that stops nothing',
      { type: 'startEvent', parent: 'beside', interrupting: false, event: timer },
      ['ev start dash'],
    ],
    [
      'is not dashed at a start that stops what is around it',
      { type: 'startEvent', parent: 'beside', event: timer },
      ['ev start'],
    ],
  ])('%s', (_what, element, circles) => {
    const found = [...drawn(element).matchAll(/class="(ev [^"]*)"/g)].map(([, name]) => name)

    expect(found).toEqual(circles)
  })
})

describe('the symbol of an event', () => {
  type Boundary = Extract<Sketched, { type: 'boundaryEvent' }>['event']
  type Thrown = Extract<Sketched, { type: 'endEvent' }>['event']
  const attached = (event: Boundary): Sketched => ({
    type: 'boundaryEvent',
    attachedTo: 'host',
    interrupting: true,
    event,
  })

  test.each<[IconName, Boundary]>([
    ['letter', message],
    ['clock', timer],
    ['signal', { type: 'signal' }],
    ['bolt', { type: 'error' }],
    ['escalation', { type: 'escalation' }],
    ['rewind', { type: 'compensation' }],
    ['condition', { type: 'conditional' }],
    ['cancel', { type: 'cancel' }],
    ['several', { type: 'multiple', events: [message, timer] }],
    ['allOf', { type: 'multiple', parallel: true, events: [message, timer] }],
  ])('%s is an outline where it is caught', (icon, event) => {
    const markup = drawn(attached(event))

    expect(iconsIn(markup)).toContain(icon)
    expect(markup).not.toContain('full')
  })

  test.each<[IconName, Thrown]>([
    ['letter', message],
    ['signal', { type: 'signal' }],
    ['bolt', { type: 'error' }],
    ['escalation', { type: 'escalation' }],
    ['rewind', { type: 'compensation' }],
    ['cancel', { type: 'cancel' }],
    ['several', { type: 'multiple', events: [message, { type: 'signal' }] }],
  ])('%s is filled where it is thrown', (icon, event) => {
    const markup = drawn({ type: 'endEvent', event })

    expect(iconsIn(markup)).toContain(icon)
    expect(markup).toContain('class="gl full"')
  })

  test('of a jump is filled where it begins and an outline where it lands', () => {
    const event = { type: 'link', link: 'A' } as const

    const [from, to] = [
      drawn({ type: 'intermediateThrowEvent', event }),
      drawn({ type: 'intermediateCatchEvent', event }),
    ]

    expect([iconsIn(from), iconsIn(to)]).toEqual([['jump'], ['jump']])
    expect([from.includes('full'), to.includes('full')]).toEqual([true, false])
  })

  test('of an end of everything is a disc, of nothing in particular there is none', () => {
    expect(drawn({ type: 'endEvent', event: { type: 'terminate' } })).toContain('class="solid"')
    expect(iconsIn(drawn({ type: 'intermediateThrowEvent', event: none }))).toEqual([])
  })
})

describe('a gateway', () => {
  const rings = (markup: string) => markup.match(/class="gl thin"/g)?.length ?? 0

  test.each<[what: string, element: Sketched, mark: string, rings: number]>([
    ['of one way has a cross', { type: 'exclusiveGateway' }, '<path class="gl x" d="M17 17', 0],
    ['of all ways has a plus', { type: 'parallelGateway' }, '<path class="gl x" d="M23 15', 0],
    ['of one or more ways has a circle', { type: 'inclusiveGateway' }, '<circle class="gl x"', 0],
    [
      'with a rule of its own has a star',
      { type: 'complexGateway' },
      '<path class="gl x" d="M23 14',
      0,
    ],
    [
      'that waits has a pentagon in two rings',
      { type: 'eventBasedGateway' },
      '<path class="gl" d="M23 16.5 29.2',
      2,
    ],
    [
      'that begins a case has a pentagon in one ring',
      { type: 'eventBasedGateway', instantiate: true },
      '<path class="gl" d="M23 16.5 29.2',
      1,
    ],
    [
      'that begins a case and waits for the rest has a plus in one ring',
      { type: 'eventBasedGateway', instantiate: true, parallel: true },
      '<path class="gl" d="M21.2 16.5',
      1,
    ],
  ])('%s', (...[, element, mark, count]) => {
    const markup = drawn(element)

    expect(markup).toContain(mark)
    expect(rings(markup)).toBe(count)
  })
})

describe('an activity', () => {
  const loop = { type: 'multiInstance', sequential: false, collection: '[]' } as const

  test.each<[what: string, element: Sketched, markers: readonly IconName[]]>([
    [
      'is marked as repeated',
      { type: 'task', loop: { type: 'standard', testBefore: true, maximum: 2 } },
      ['again'],
    ],
    ['is marked for all entries at once', { type: 'userTask', loop }, ['allAtOnce']],
    [
      'is marked for one entry after the other',
      { type: 'subProcess', loop: { ...loop, sequential: true } },
      ['oneByOne'],
    ],
    ['is marked as undoing', { type: 'serviceTask', isForCompensation: true }, ['rewind']],
    [
      'is marked as both',
      { type: 'serviceTask', isForCompensation: true, loop },
      ['allAtOnce', 'rewind'],
    ],
    [
      'is marked as being in free order',
      { type: 'adHocSubProcess', sequential: false, cancelRemaining: true },
      ['freeOrder'],
    ],
    ['has no marker without a reason', { type: 'task' }, []],
  ])('%s', (_what, element, markers) => {
    const markup = drawn(element)

    const marks: readonly string[] = ['again', 'allAtOnce', 'freeOrder', 'oneByOne', 'rewind']
    expect(iconsIn(markup).filter((icon) => marks.includes(icon))).toEqual(markers)
  })

  test.each<[what: string, element: Sketched, box: string]>([
    ['elsewhere has a thick line', { type: 'callActivity' }, 'box call'],
    [
      'that waits for an event has a dotted line',
      { type: 'subProcess', triggeredByEvent: true },
      'box dotted',
    ],
    ['that is done as a whole has a second line', { type: 'transaction' }, 'inner'],
    ['that begins a case has a ring', { type: 'receiveTask', instantiate: true }, 'tile ring'],
  ])('%s', (_what, element, box) => {
    expect(drawn(element)).toContain(`class="${box}"`)
  })

  test('has the size that the layout gives it', () => {
    const layout = { main: { lanes: {}, elements: { x: { x: 0, y: 0, width: 100, height: 80 } } } }

    expect(drawn({ type: 'task' }, layout)).toContain('<rect class="box" width="100" height="80"')
  })

  test.each<[Sketched]>([
    [{ type: 'userTask', lane: 'citizen' }],
    [{ type: 'serviceTask' }],
    [{ type: 'businessRuleTask' }],
    [{ type: 'sendTask' }],
    [{ type: 'scriptTask' }],
    [{ type: 'callActivity' }],
  ])('says that it is not set up: %o', (element) => {
    const lanes = { citizen: { title: { de: 'Bürgerin' }, group: 'citizen' } }
    const { nodes } = toFlow(define({ elements: { x: element }, flows: [], lanes }), 'main', {
      language: 'de',
    })

    expect(nodes.find(({ id }) => id === 'x')?.data).toMatchObject({
      look: { foot: { text: 'noch offen' } },
    })
  })
})
