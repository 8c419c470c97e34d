import type { Json } from '#shared/model/json.ts'

export type Row = readonly [
  what: string,
  edits: Readonly<Record<string, Json | undefined>>,
  found: readonly string[],
]

const name = { de: 'Neu' }
const boxed = (text: string, requires: readonly string[] = []) => ({
  title: name,
  requires,
  logic: { kind: 'literal', text },
})
const twice = {
  kind: 'function',
  language: 'FEEL',
  parameters: [{ name: 'n', typeRef: 'number' }],
  body: { kind: 'literal', text: 'n * 2' },
}

/** Requirement graphs. */
export const graphCases: readonly Row[] = [
  [
    'a decision that a table requires',
    { '/boxedDecisions': { base: boxed('1') }, '/decisions/fee/requires': ['base'] },
    [],
  ],
  [
    'what is required and not there',
    { '/decisions/fee/requires': ['gone'] },
    ['error missingReference'],
  ],
  [
    'a decision with the id of a table',
    { '/boxedDecisions': { fee: boxed('1') } },
    ['error idTaken'],
  ],
  [
    'decisions that need each other',
    {
      '/boxedDecisions': { base: boxed('more', ['more']), more: boxed('base', ['base']) },
      '/decisions/fee/requires': ['more'],
    },
    ['error requirementCircle', 'error requirementCircle'],
  ],
  [
    'a decision whose expression knows no such name',
    {
      '/boxedDecisions': { base: boxed('[car.kind, nobody]') },
      '/decisions/fee/requires': ['base'],
    },
    ['error expressionError'],
  ],
  [
    'knowledge and decisions that nobody requires',
    {
      '/boxedDecisions': { base: boxed('1') },
      '/knowledge': { twice: { title: name, logic: twice } },
      '/decisionServices': {
        all: { title: name, outputs: ['base'], encapsulated: [], inputDecisions: [], inputs: [] },
      },
    },
    ['info unused', 'info unused'],
  ],
]
