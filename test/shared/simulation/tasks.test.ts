import { describe } from 'vitest'
import { end, start } from '../../support/processDefinition.ts'
import { expectRuns, type Row } from '../../support/runTable.ts'

const work = { type: 'serviceTask' } as const
const fork = { type: 'parallelGateway' } as const
const hour = { type: 'timer', timer: { duration: '"PT1H"' } } as const

const kinds = [
  'task',
  'manualTask',
  'userTask',
  'serviceTask',
  'scriptTask',
  'businessRuleTask',
  'receiveTask',
  'callActivity',
] as const

const path = '+start -start start-a +a'
const done = '-a a-end +end -end completed'

describe('a task', () => {
  expectRuns([
    ...kinds.map((type): Row => ({
      is: `${type} is done at once`,
      elements: { start, a: { type }, end },
      flows: ['start -> a -> end'],
      told: `${path} ${done}`,
    })),
    ...kinds.map((type): Row => ({
      is: `${type} ends with the error of the script`,
      elements: {
        start,
        a: { type },
        caught: {
          type: 'boundaryEvent',
          attachedTo: 'a',
          interrupting: true,
          event: { type: 'error', error: 'e' },
        },
        end,
        over: end,
      },
      flows: ['start -> a -> end', 'caught -> over'],
      script: { elements: { a: { error: 'E1' } } },
      told: `${path} error(E1) ×a +caught -caught caught-over +over -over completed`,
    })),
    {
      is: 'sendTask throws its message as it ends',
      elements: { start, a: { type: 'sendTask', message: 'm' }, end },
      flows: ['start -> a -> end'],
      told: `${path} message(M) ${done}`,
    },
    {
      is: 'sendTask whose message nobody has named sends under its own name',
      elements: { start, a: { type: 'sendTask' }, end },
      flows: ['start -> a -> end'],
      told: `${path} message(a) ${done}`,
    },
    {
      is: 'sendTask that is answered by the script throws its message all the same',
      elements: { start, a: { type: 'sendTask', message: 'm' }, end },
      flows: ['start -> a -> end'],
      script: { elements: { a: { delay: 'PT1M' } } },
      told: `${path} message(M) ${done}`,
    },
    {
      is: 'error that nobody catches is an incident',
      elements: { start, a: work, end },
      flows: ['start -> a -> end'],
      script: { elements: { a: { error: 'unheard of' } } },
      told: `${path} error(unheard of) incident(a uncaughtError)`,
      outcome: 'incident',
    },
    {
      is: 'escalation that interrupts ends the task',
      elements: {
        start,
        a: work,
        told: {
          type: 'boundaryEvent',
          attachedTo: 'a',
          interrupting: true,
          event: { type: 'escalation', escalation: 'c' },
        },
        end,
        over: end,
      },
      flows: ['start -> a -> end', 'told -> over'],
      script: { elements: { a: { escalation: 'C1' } } },
      told: `${path} escalation(C1) ×a +told -told told-over +over -over completed`,
    },
    {
      is: 'escalation that does not interrupt goes its own way, and the task goes on',
      elements: {
        start,
        a: work,
        told: {
          type: 'boundaryEvent',
          attachedTo: 'a',
          interrupting: false,
          event: { type: 'escalation' },
        },
        end,
        over: end,
      },
      flows: ['start -> a -> end', 'told -> over'],
      script: { elements: { a: { escalation: 'C1' } } },
      told: `${path} escalation(C1) +told -told told-over +over -over -a a-end +end -end completed`,
    },
    {
      is: 'script in FEEL is evaluated, and the script file takes its place where it says something',
      elements: {
        start,
        a: { type: 'scriptTask', script: '1', output: 'set' },
        g: { type: 'exclusiveGateway' },
        one: end,
        two: end,
      },
      flows: ['start -> a -> g', 'g -> one if n = 1', 'g -> two if n = 2'],
      rest: { mappings: { set: { title: { de: 'n' }, rows: { n: { value: 'result' } } } } },
      told: `${path} -a a-g +g -g g-one +one -one completed`,
    },
    {
      is: 'script in FEEL whose place the script file takes',
      elements: {
        start,
        a: { type: 'scriptTask', script: '1', output: 'set' },
        g: { type: 'exclusiveGateway' },
        one: end,
        two: end,
      },
      flows: ['start -> a -> g', 'g -> one if n = 1', 'g -> two if n = 2'],
      rest: { mappings: { set: { title: { de: 'n' }, rows: { n: { value: 'result' } } } } },
      script: { elements: { a: { output: { n: 2 } } } },
      told: `${path} -a a-g +g -g g-two +two -two completed`,
    },
    {
      is: 'script in FEEL from which no mapping takes anything sets what its context names',
      elements: {
        start,
        a: { type: 'scriptTask', script: '{ n: m + 1, other: "x" }' },
        g: { type: 'exclusiveGateway' },
        one: end,
        two: end,
      },
      flows: ['start -> a -> g', 'g -> one if n = 1', 'g -> two if n = 2 and other = "x"'],
      more: { data: { m: 1 } },
      told: `${path} -a a-g +g -g g-two +two -two completed`,
    },
    {
      is: 'script in FEEL that yields nothing is an incident',
      elements: { start, a: { type: 'scriptTask', script: 'n.m + 1' }, end },
      flows: ['start -> a -> end'],
      told: `${path} incident(a expressionFailed)`,
      outcome: 'incident',
    },
    {
      is: 'userTask with a form needs no answers without a sample case',
      elements: { start, a: { type: 'userTask', form: 'form' }, end },
      flows: ['start -> a -> end'],
      told: `${path} ${done}`,
    },
    {
      is: 'tasks are done in the order in which they were opened, and later ones when their delay is over',
      elements: { start, f: fork, a: work, b: work, c: work, d: work, end },
      flows: ['start -> f', 'f -> a -> end', 'f -> b -> c -> end', 'f -> d -> end'],
      script: { elements: { a: { delay: 'PT1M' } } },
      told:
        '+start -start start-f +f -f f-a f-b f-d +a +b +d -b b-c +c -d d-end +end -end ' +
        '-c c-end +end -end -a a-end +end -end completed',
    },
    {
      is: 'answer that comes late finds the timer gone off before',
      elements: {
        start,
        a: work,
        late: { type: 'boundaryEvent', attachedTo: 'a', interrupting: true, event: hour },
        end,
        over: end,
      },
      flows: ['start -> a -> end', 'late -> over'],
      script: { elements: { a: { delay: 'PT2H' } } },
      told: `${path} ×a +late -late late-over +over -over completed`,
    },
    {
      is: 'answer that comes in time ends the timer',
      elements: {
        start,
        a: work,
        late: { type: 'boundaryEvent', attachedTo: 'a', interrupting: true, event: hour },
        end,
        over: end,
      },
      flows: ['start -> a -> end', 'late -> over'],
      script: { elements: { a: { delay: 'PT59M' } } },
      told: `${path} ${done}`,
    },
  ])
})
