import type { Json } from '#shared/model/json.ts'
import type { Row } from './graphCases.ts'

const named = (de: string, more: Readonly<Record<string, Json>> = {}): Json => ({
  title: { de },
  ...more,
})
const pools = { office: named('Amt', { process: 'main' }), bank: named('Bank') }
const sent = (source: string, target: string, more: Readonly<Record<string, Json>> = {}) => ({
  '/participants': pools,
  '/messageFlows': { bill: { source, target, ...more } },
})

/** Who takes part, and the messages between them. */
export const poolCases: readonly Row[] = [
  ['a message from a step to another pool', sent('send', 'bank'), []],
  ['a message from one pool to another', sent('bank', 'office'), []],
  ['a message whose step is gone', sent('gone', 'bank'), ['warning messageUnconnected']],
  ['a message to nowhere', sent('office', ''), ['warning messageUnconnected']],
  ['a message within a pool', sent('check', 'decide'), ['warning messageWithin']],
  ['a message of a pool to itself', sent('bank', 'bank'), ['warning messageWithin']],
  [
    'a message within a process that is drawn without a pool',
    { '/messageFlows': { bill: { source: 'check', target: 'decide' } } },
    ['warning messageWithin'],
  ],
  [
    'a pool of which only the name is shown, and has none',
    { '/participants': { ...pools, bank: named(' ') } },
    ['warning poolNameless pool:bank'],
  ],
  [
    'a pool without a name whose steps are shown',
    { '/participants': { ...pools, office: named('', { process: 'main' }) } },
    [],
  ],
]
