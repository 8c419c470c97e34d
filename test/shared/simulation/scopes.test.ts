import { describe } from 'vitest'
import type { ElementOf } from '#shared/model/elements.ts'
import { define, end, start } from '../../support/processDefinition.ts'
import { expectRuns } from '../../support/runTable.ts'

const work = { type: 'serviceTask' } as const
const sub = { type: 'subProcess' } as const
type Edge = ElementOf<'boundaryEvent'>['event']

const within = <T extends object>(element: T, parent = 'a') => ({ ...element, parent })
const at = (attachedTo: string, event: Edge, more: object = {}) =>
  ({ type: 'boundaryEvent', attachedTo, event, interrupting: true, ...more }) as const
const hour = { type: 'timer', timer: { duration: '"PT1H"' } } as const
const error = { type: 'endEvent', event: { type: 'error', error: 'e' } } as const

const path = '+start -start start-a +a'
const done = '-a a-end +end -end completed'
const inner = { b: within(start), c: within(work), d: within(end) }

describe('a scope', () => {
  expectRuns([
    {
      is: 'sub-process runs what is inside and ends with it',
      elements: { start, a: sub, ...inner, end },
      flows: ['start -> a -> end', 'b -> c -> d'],
      told: `${path} +b -b b-c +c -c c-d +d -d ${done}`,
    },
    {
      is: 'sub-process without a start begins with what nothing leads to',
      elements: { start, a: sub, c: within(work), d: within(work), end },
      flows: ['start -> a -> end', 'c -> d'],
      told: `${path} +c -c c-d +d -d ${done}`,
    },
    {
      is: 'error at the end inside is caught at the edge',
      elements: {
        start,
        a: sub,
        b: within(start),
        e: within(error),
        caught: at('a', { type: 'error', error: 'e' }),
        end,
        over: end,
      },
      flows: ['start -> a -> end', 'b -> e', 'caught -> over'],
      told: `${path} +b -b b-e +e error(E1) ×e ×a +caught -caught caught-over +over -over completed`,
    },
    {
      is: 'timer at the edge ends all that is inside',
      elements: { start, a: sub, ...inner, late: at('a', hour), end, over: end },
      flows: ['start -> a -> end', 'b -> c -> d', 'late -> over'],
      script: { elements: { c: { delay: 'PT2H' } } },
      told: `${path} +b -b b-c +c ×c ×a +late -late late-over +over -over completed`,
    },
    {
      is: 'terminate inside ends the sub-process alone',
      elements: {
        start,
        a: sub,
        b: within(start),
        f: within({ type: 'parallelGateway' } as const),
        c: within(work),
        d: within({ type: 'endEvent', event: { type: 'terminate' } } as const),
        end,
      },
      flows: ['start -> a -> end', 'b -> f', 'f -> c', 'f -> d'],
      told: `${path} +b -b b-f +f -f f-c f-d +c +d -d ×c ${done}`,
    },
    {
      is: 'event sub-process that interrupts takes the place of what was under way',
      elements: {
        start,
        a: work,
        late: { type: 'subProcess', triggeredByEvent: true },
        due: within({ type: 'startEvent', event: hour } as const, 'late'),
        c: within(work, 'late'),
        end,
      },
      flows: ['start -> a -> end', 'due -> c'],
      script: { elements: { a: { delay: 'P1D' } } },
      told: `${path} ×a +late +due -due due-c +c -c -late completed`,
    },
    {
      is: 'event sub-process that does not interrupt runs beside it',
      elements: {
        start,
        a: work,
        late: { type: 'subProcess', triggeredByEvent: true },
        due: within(
          {
            type: 'startEvent',
            interrupting: false,
            event: { type: 'message', message: 'm' },
          } as const,
          'late',
        ),
        c: within(work, 'late'),
        end,
      },
      flows: ['start -> a -> end', 'due -> c'],
      script: { elements: { a: { delay: 'P1D' } }, messages: [{ at: 'PT1H', name: 'M' }] },
      told: `${path} +late +due -due due-c +c -c -late ${done}`,
    },
    {
      is: 'message of an event sub-process never comes by itself',
      elements: {
        start,
        a: work,
        late: { type: 'subProcess', triggeredByEvent: true },
        due: within(
          { type: 'startEvent', event: { type: 'message', message: 'm' } } as const,
          'late',
        ),
        end,
      },
      flows: ['start -> a -> end'],
      told: `${path} ${done}`,
    },
    {
      is: 'error of a task begins the event sub-process that catches it',
      elements: {
        start,
        a: work,
        help: { type: 'subProcess', triggeredByEvent: true },
        due: within({ type: 'startEvent', event: { type: 'error', error: 'e' } } as const, 'help'),
        end,
      },
      flows: ['start -> a -> end'],
      script: { elements: { a: { error: 'E1' } } },
      told: `${path} error(E1) ×a +help +due -due -help completed`,
    },
    {
      is: 'call activity runs the process of the file inside the instance',
      elements: { start, a: { type: 'callActivity', process: 'called' }, end },
      flows: ['start -> a -> end'],
      rest: {
        processes: {
          called: define({
            elements: { b: start, c: work, d: end },
            flows: ['b -> c -> d'],
          }).processes['main'] as never, // reason: the process that was just made
        },
      },
      told: `${path} +b -b b-c +c -c c-d +d -d ${done}`,
    },
    {
      is: 'call activity of another service is done as the script says',
      elements: { start, a: { type: 'callActivity', service: 'other' }, end },
      flows: ['start -> a -> end'],
      told: `${path} ${done}`,
    },
    {
      is: 'compensation undoes what was done, the last first',
      elements: {
        start,
        a: work,
        b: work,
        undoA: { ...work, isForCompensation: true },
        undoB: { ...work, isForCompensation: true },
        ca: at('a', { type: 'compensation' }, { handler: 'undoA' }),
        cb: at('b', { type: 'compensation' }, { handler: 'undoB' }),
        t: { type: 'intermediateThrowEvent', event: { type: 'compensation' } },
        end,
      },
      flows: ['start -> a -> b -> t -> end'],
      told: `${path} -a a-b +b -b b-t +t +undoB -undoB +undoA -undoA -t t-end +end -end completed`,
    },
    {
      is: 'compensation that is not waited for is told like any other',
      elements: {
        start,
        a: work,
        undoA: { ...work, isForCompensation: true },
        ca: at('a', { type: 'compensation' }, { handler: 'undoA' }),
        t: { type: 'intermediateThrowEvent', event: { type: 'compensation', waits: false } },
        end,
      },
      flows: ['start -> a -> t -> end'],
      told: `${path} -a a-t +t +undoA -t t-end +end -end -undoA completed`,
    },
    {
      is: 'transaction that is cancelled undoes what was done and leaves by its edge',
      elements: {
        start,
        a: { type: 'transaction' },
        b: within(start),
        c: within(work),
        undo: within({ ...work, isForCompensation: true } as const),
        cc: within(at('c', { type: 'compensation' }, { handler: 'undo' })),
        d: within({ type: 'endEvent', event: { type: 'cancel' } } as const),
        out: at('a', { type: 'cancel' }),
        end,
        over: end,
      },
      flows: ['start -> a -> end', 'b -> c -> d', 'out -> over'],
      told:
        `${path} +b -b b-c +c -c c-d +d ×d +undo -undo ×a ` +
        '+out -out out-over +over -over completed',
    },
    {
      is: 'ad-hoc sub-process does all at once',
      elements: {
        start,
        a: { type: 'adHocSubProcess', sequential: false, cancelRemaining: true },
        b: within(work),
        c: within(work),
        end,
      },
      flows: ['start -> a -> end'],
      told: `${path} +b +c -b -c ${done}`,
    },
    {
      is: 'ad-hoc sub-process that is sequential does one after the other until its condition holds',
      elements: {
        start,
        a: {
          type: 'adHocSubProcess',
          sequential: true,
          cancelRemaining: true,
          completionCondition: 'n >= 2',
        },
        b: within(work),
        c: within(work),
        d: within(work),
        end,
      },
      flows: ['start -> a -> end'],
      script: {
        data: { n: 0 },
        elements: { b: { output: { n: '=n + 1' } }, c: { output: { n: '=n + 1' } } },
      },
      told: `${path} +b -b +c -c ${done}`,
    },
  ])
})

const three = { type: 'multiInstance', sequential: false, cardinality: '3' } as const

describe('a loop', () => {
  expectRuns([
    {
      is: 'each run is told, the loop around them is not',
      elements: { start, a: { ...work, loop: three }, end },
      flows: ['start -> a -> end'],
      told: `${path} +a +a -a -a -a a-end +end -end completed`,
    },
    {
      is: 'sequential: one after the other',
      elements: { start, a: { ...work, loop: { ...three, sequential: true } }, end },
      flows: ['start -> a -> end'],
      told: `${path} -a +a -a +a ${done}`,
    },
    {
      is: 'without a run it is passed like any element',
      elements: { start, a: { ...work, loop: { ...three, cardinality: '0' } }, end },
      flows: ['start -> a -> end'],
      told: `${path} ${done}`,
    },
    {
      is: 'the script says how often, each time anew',
      elements: {
        start,
        m: { type: 'exclusiveGateway' },
        a: { ...work, loop: three },
        g: { type: 'exclusiveGateway' },
        end,
      },
      flows: ['start -> m -> a -> g', 'g -> m', 'g -> end if true'],
      script: { elements: { a: [{ items: 2 }, { items: 1 }], g: [{ flows: ['g-m'] }] } },
      told:
        '+start -start start-m +m -m m-a +a +a -a -a a-g +g -g g-m +m -m m-a +a -a a-g ' +
        '+g -g g-end +end -end completed',
    },
    {
      is: 'a list that nobody has brought is an incident',
      elements: {
        start,
        a: { ...work, loop: { type: 'multiInstance', sequential: false, collection: 'list' } },
        end,
      },
      flows: ['start -> a -> end'],
      told: '+start -start start-a incident(a expressionFailed)',
      outcome: 'incident',
    },
    {
      is: 'its results are collected in the order of the items, each run with an answer of its own',
      elements: {
        start,
        a: {
          ...work,
          loop: {
            type: 'multiInstance',
            sequential: false,
            collection: 'list',
            item: 'one',
            output: { collection: 'sums', element: 'result.sum' },
          },
        },
        g: { type: 'exclusiveGateway' },
        end,
        over: end,
      },
      flows: ['start -> a -> g', 'g -> end if sums = [11, 7, 13]', 'g -> over if true'],
      script: {
        data: { list: [1, 2, 3] },
        elements: {
          a: [
            { delay: 'PT3H', output: { sum: '=one + 10' } },
            { delay: 'PT2H', output: { sum: 7 } },
            { output: { sum: '=one + 10' } },
          ],
        },
      },
      told: `${path} +a +a -a -a -a a-g +g -g g-end +end -end completed`,
    },
    {
      is: 'ends when enough runs have ended, and ends the others',
      elements: {
        start,
        a: { ...work, loop: { ...three, completionCondition: 'numberOfCompletedInstances >= 2' } },
        end,
      },
      flows: ['start -> a -> end'],
      told: `${path} +a +a -a -a ×a a-end +end -end completed`,
    },
    {
      is: 'standard: as long as its condition holds',
      elements: {
        start,
        a: { ...work, loop: { type: 'standard', testBefore: true, condition: 'n < 2' } },
        end,
      },
      flows: ['start -> a -> end'],
      script: { data: { n: 0 }, elements: { a: { output: { n: '=n + 1' } } } },
      told: `${path} -a +a ${done}`,
    },
    {
      is: 'of a sub-process: each run with all that is inside',
      elements: { start, a: { ...sub, loop: { ...three, cardinality: '2' } }, ...inner, end },
      flows: ['start -> a -> end', 'b -> c -> d'],
      told:
        `${path} +a +b +b -b b-c -b b-c +c +c -c c-d +d -d -a -c c-d +d -d -a ` +
        'a-end +end -end completed',
    },
  ])
})
