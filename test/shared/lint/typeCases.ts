import type { Row } from './graphCases.ts'

const condition = '/processes/main/flows/f_remark/condition'
const bookingRow = (target: string) => `/mappings/bookingRequest/rows/${target}/value`
const cell = (when: string) => [{ id: 'a', when: { kind: when }, then: { fee: '30.70' } }]

const approved = {
  id: 'approved',
  path: 'approved',
  question: { de: 'Genehmigen?' },
  widget: 'checkbox',
  required: false,
}
const blocks = (when: string) => [
  { id: 'decision', block: 'decision', text: { de: 'Gebühr {{ fee }}, Beleg {{ receipt }}.' } },
  { id: 'reasons', block: 'reasons', when, text: { de: 'Geprüft: {{ approved }}.' } },
  {
    id: 'appeal',
    block: 'appeal',
    text: { de: 'Innerhalb eines Monats können Sie Widerspruch erheben.' },
  },
]

/** What the types of expressions say about a definition. */
export const typeCases: readonly Row[] = [
  [
    'a condition that is no question',
    { [condition]: 'remark' },
    ['error expressionError hasRemark'],
  ],
  [
    'a condition that may be yes or no',
    { [condition]: 'remark != null and approved' },
    ['warning readTooEarly hasRemark'],
  ],
  [
    'a comparison of a text with a number',
    { [condition]: 'remark > 5' },
    ['error expressionError hasRemark'],
  ],
  [
    'a comparison with a value that there is not',
    { [condition]: 'remark != null and car.kind = "bike"' },
    ['warning expressionError hasRemark'],
  ],
  [
    'a question that is shown upon no condition',
    { '/forms/check/questions': [{ ...approved, visible: 'today()' }] },
    ['error expressionError check'],
  ],
  [
    'a part of a letter that depends on no question',
    { '/letters/notice/blocks': blocks('"immer"') },
    ['error expressionError send', 'warning mayBeUnfilled send'],
  ],
  [
    'a calculation with texts',
    { [bookingRow('fee')]: 'person.name * 2' },
    ['error expressionError book'],
  ],
  ['a number for a text', { [bookingRow('plate')]: 'fee + 1' }, ['error typeMismatch book']],
  [
    'a text that may be an amount',
    { [bookingRow('fee')]: 'person.name' },
    ['warning typeMismatch book'],
  ],
  [
    'a required value that the expression leaves out',
    { [bookingRow('plate')]: 'if approved then car.plate else null' },
    ['warning typeMismatch book'],
  ],
  [
    'a cell that calculates with a text',
    { '/decisions/fee/rows': cell('? * 2 > 5') },
    ['error expressionError decide', 'info cellsNotCompared decide'],
  ],
]
