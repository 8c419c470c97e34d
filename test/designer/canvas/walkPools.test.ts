// @vitest-environment happy-dom
import { beforeEach, describe, expect, test } from 'vitest'
import { extendBy } from '#designer/canvas/selecting.ts'
import { neighbourOf, walk } from '#designer/canvas/walk.ts'
import { openDocument } from '#designer/designer/documentStore.ts'
import { select, useSession } from '#designer/designer/sessionStore.ts'
import { define, end, start, task } from '../../support/processDefinition.ts'

const pool = (de: string, process?: string) => ({
  title: { de },
  ...(process === undefined ? {} : { process }),
})
const definition = define(
  {
    elements: { start, above: task, check: task, pay: task, end },
    flows: ['start -> check -> pay -> end'],
  },
  {
    participants: { office: pool('Amt', 'main'), bank: pool('Bank'), court: pool('Gericht') },
    messageFlows: { bill: { source: 'pay', target: 'bank' } },
    layout: {
      main: {
        elements: {
          start: { x: 40, y: 200 },
          above: { x: 40, y: 20 },
          check: { x: 440, y: 60 },
          pay: { x: 300, y: 180 },
          end: { x: 460, y: 200 },
        },
        lanes: {},
      },
    },
    diagrams: {
      d: {
        plane: 'main',
        order: [],
        shapes: {
          bank: { x: 0, y: 420, width: 600, height: 70 },
          court: { x: 0, y: 520, width: 600, height: 70 },
        },
      },
    },
  },
)

beforeEach(() => {
  openDocument(definition, '1')
  useSession.setState({ inside: undefined, process: 'main' })
  select([])
})

describe('arrow keys', () => {
  test.each([
    ['down from a step', 'pay', 'ArrowDown', 'pool:bank'],
    ['not while there are steps that way', 'check', 'ArrowDown', 'end'],
    ['down from a pool', 'pool:bank', 'ArrowDown', 'pool:court'],
    ['up from the lowest', 'pool:court', 'ArrowUp', 'pool:bank'],
    ['back from the first step', 'start', 'ArrowLeft', 'pool:office'],
    ['into the pool', 'pool:office', 'ArrowRight', 'start'],
    ['along the message', 'pool:bank', 'ArrowLeft', 'pay'],
    ['along the message', 'pool:bank', 'ArrowRight', 'pay'],
    ['nowhere from where no message goes', 'pool:court', 'ArrowRight', undefined],
  ])('lead to who takes part: %s', (...[, from, arrow, to]) => {
    expect(neighbourOf(from, arrow)).toBe(to)
  })

  test('choose it', () => {
    walk('pay', 'ArrowDown')

    expect(useSession.getState().elements).toEqual(['pool:bank'])
  })

  test('take no pool along with steps', () => {
    select(['pay'])

    extendBy('pay', 'ArrowDown')

    expect(useSession.getState().elements).toEqual(['pay'])
  })

  test('lead to none inside of a part, where none is drawn', () => {
    useSession.setState({ inside: 'check' })

    expect(neighbourOf('pay', 'ArrowDown')).toBeUndefined()
  })
})
