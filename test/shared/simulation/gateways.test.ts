import { describe } from 'vitest'
import { end, start } from '../../support/processDefinition.ts'
import { expectRuns } from '../../support/runTable.ts'

const work = { type: 'serviceTask' } as const
const exclusive = { type: 'exclusiveGateway' } as const
const parallel = { type: 'parallelGateway' } as const
const inclusive = { type: 'inclusiveGateway' } as const
const eventBased = { type: 'eventBasedGateway' } as const
const message = {
  type: 'intermediateCatchEvent',
  event: { type: 'message', message: 'm' },
} as const
const other = { type: 'intermediateCatchEvent', event: { type: 'message', message: 'n' } } as const
const signal = { type: 'intermediateCatchEvent', event: { type: 'signal', signal: 's' } } as const
const hour = {
  type: 'intermediateCatchEvent',
  event: { type: 'timer', timer: { duration: '"PT1H"' } },
} as const

const path = '+start -start start-g +g'

describe('a gateway', () => {
  expectRuns([
    {
      is: 'exclusive without conditions takes its first flow',
      elements: { start, g: exclusive, a: end, b: end },
      flows: ['start -> g', 'g -> a', 'g -> b'],
      told: `${path} -g g-a +a -a completed`,
    },
    {
      is: 'exclusive takes the first whose condition holds',
      elements: { start, g: exclusive, a: end, b: end, c: end },
      flows: ['start -> g', 'g -> a if n = 1', 'g -> b if n > 1', 'g -> c if n > 2'],
      more: { data: { n: 3 } },
      told: `${path} -g g-b +b -b completed`,
    },
    {
      is: 'exclusive takes its default when nobody has brought what the condition asks for',
      elements: { start, g: { ...exclusive, default: 'g-b' }, a: end, b: end },
      flows: ['start -> g', 'g -> a if n = 1', 'g -> b'],
      told: `${path} -g g-b +b -b completed`,
    },
    {
      is: 'exclusive without a way is an incident',
      elements: { start, g: exclusive, a: end, b: end },
      flows: ['start -> g', 'g -> a if n = 1', 'g -> b if n = 2'],
      told: `${path} incident(g noFlowTaken)`,
      outcome: 'incident',
    },
    {
      is: 'exclusive with a condition that does not hold takes no flow without one: an incident',
      elements: { start, g: exclusive, a: end, b: end },
      flows: ['start -> g', 'g -> a if n = 1', 'g -> b'],
      told: `${path} incident(g noFlowTaken)`,
      outcome: 'incident',
    },
    {
      is: 'exclusive takes the flow that the script names, visit after visit, then goes by its conditions',
      elements: { start, m: exclusive, w: work, g: exclusive, b: end },
      flows: ['start -> m -> w -> g', 'g -> m', 'g -> b if true'],
      script: { elements: { g: [{ flows: ['g-m'] }] } },
      told:
        '+start -start start-m +m -m m-w +w -w w-g +g -g g-m +m -m m-w +w -w w-g ' +
        '+g -g g-b +b -b completed',
    },
    {
      is: 'inclusive without conditions takes all, and joins what can come',
      elements: { start, g: inclusive, a: work, b: work, j: inclusive, end },
      flows: ['start -> g', 'g -> a -> j -> end', 'g -> b -> j'],
      told: `${path} -g g-a g-b +a +b -a a-j -b b-j +j -j j-end +end -end completed`,
    },
    {
      is: 'inclusive takes those whose condition holds, and the join waits for them alone',
      elements: { start, g: inclusive, a: work, b: work, j: inclusive, end },
      flows: ['start -> g', 'g -> a if n > 1', 'a -> j -> end', 'g -> b if n > 9', 'b -> j'],
      more: { data: { n: 3 } },
      told: `${path} -g g-a +a -a a-j +j -j j-end +end -end completed`,
    },
    {
      is: 'inclusive takes several flows that the script names',
      elements: { start, g: inclusive, a: end, b: end, c: end },
      flows: ['start -> g', 'g -> a if n = 1', 'g -> b if n = 1', 'g -> c if n = 1'],
      script: { elements: { g: { flows: ['g-a', 'g-c'] } } },
      told: `${path} -g g-a g-c +a -a +c -c completed`,
    },
    {
      is: 'parallel forks, and joins when all are there',
      elements: { start, g: parallel, a: work, b: work, j: parallel, end },
      flows: ['start -> g', 'g -> a -> j -> end', 'g -> b -> j'],
      told: `${path} -g g-a g-b +a +b -a a-j -b b-j +j -j j-end +end -end completed`,
    },
    {
      is: 'parallel waits for ever for a way that nobody took',
      elements: { start, g: exclusive, a: work, b: work, j: parallel, end },
      flows: ['start -> g', 'g -> a -> j -> end', 'g -> b -> j'],
      told: `${path} -g g-a +a -a a-j`,
      outcome: 'waits',
    },
    {
      is: 'complex goes on as its condition says, and takes in what comes late',
      elements: {
        start,
        g: parallel,
        a: work,
        b: work,
        c: work,
        j: { type: 'complexGateway', activationCondition: 'activationCount >= 2' },
        end,
      },
      flows: ['start -> g', 'g -> a -> j -> end', 'g -> b -> j', 'g -> c -> j'],
      told: `${path} -g g-a g-b g-c +a +b +c -a a-j -b b-j +j -j j-end +end -end -c c-j completed`,
    },
    {
      is: 'event-based: the timer goes first',
      elements: { start, g: eventBased, m: message, t: hour, a: end, b: end },
      flows: ['start -> g', 'g -> m -> a', 'g -> t -> b'],
      told: `${path} -g g-t +t -t t-b +b -b completed`,
    },
    {
      is: 'event-based: without a timer the first of the events comes',
      elements: { start, g: eventBased, m: message, n: other, s: signal, a: end, b: end, c: end },
      flows: ['start -> g', 'g -> n -> b', 'g -> m -> a', 'g -> s -> c'],
      told: `${path} -g g-m +m -m m-a +a -a completed`,
    },
    {
      is: 'event-based: the message of the script comes before the timer',
      elements: { start, g: eventBased, m: message, t: hour, a: end, b: end },
      flows: ['start -> g', 'g -> m -> a', 'g -> t -> b'],
      script: { messages: [{ at: 'PT5M', name: 'M' }] },
      told: `${path} -g g-m +m -m m-a +a -a completed`,
    },
    {
      is: 'event-based: what the script says of an event comes when it says',
      elements: { start, g: eventBased, m: message, n: other, a: end, b: end },
      flows: ['start -> g', 'g -> m -> a', 'g -> n -> b'],
      script: { elements: { n: { delay: 'PT1M' } } },
      told: `${path} -g g-n +n -n n-b +b -b completed`,
    },
    {
      is: 'event-based: leaves by the flow that the script names',
      elements: { start, g: eventBased, m: message, s: signal, t: hour, a: end, b: end, c: end },
      flows: ['start -> g', 'g -> m -> a', 'g -> s -> b', 'g -> t -> c'],
      script: { elements: { g: { flows: ['g-s'] } } },
      told: `${path} -g g-s +s -s s-b +b -b completed`,
    },
    {
      is: 'a receive task behind an event-based gateway is an event like the others',
      elements: {
        start,
        g: eventBased,
        r: { type: 'receiveTask', message: 'm' },
        t: hour,
        a: end,
        b: end,
      },
      flows: ['start -> g', 'g -> r -> a', 'g -> t -> b'],
      script: { messages: [{ name: 'm' }] },
      told: `${path} -g g-r +r -r r-a +a -a completed`,
    },
    {
      is: 'several flows leave an activity at once, by their conditions or as the script says',
      elements: { start, g: work, a: end, b: end, c: end },
      flows: ['start -> g', 'g -> a', 'g -> b if n = 1', 'g -> c if n = 2'],
      more: { data: { n: 2 } },
      told: `${path} -g g-a g-c +a -a +c -c completed`,
    },
    {
      is: 'an activity leaves by the flows that the script names',
      elements: { start, g: work, a: end, b: end },
      flows: ['start -> g', 'g -> a', 'g -> b if n = 1'],
      script: { elements: { g: { flows: ['g-b'] } } },
      told: `${path} -g g-b +b -b completed`,
    },
  ])
})
