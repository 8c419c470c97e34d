import type { Json } from '#shared/model/json.ts'
import { graphCases, type Row } from './graphCases.ts'
import { poolCases } from './poolCases.ts'
import { typeCases } from './typeCases.ts'

export const main = '/processes/main'
const name = { de: 'Neu' }
const appeal = (text: string) => [
  { id: 'decision', block: 'decision', text: { de: 'Gebühr {{ fee }}, Beleg {{ receipt }}.' } },
  { id: 'reasons', block: 'reasons', when: 'approved = true', text: { de: 'Geprüft.' } },
  { id: 'appeal', block: 'appeal', text: { de: text } },
]
export const question = (path: string, more: Record<string, Json> = {}) => ({
  id: 'new',
  path,
  question: { de: 'Frage?' },
  widget: 'text',
  required: false,
  ...more,
})
export const reviewing = (...questions: readonly Json[]): Json => ({
  title: { de: 'Prüfen' },
  known: [
    { title: { de: 'Mitteilung' }, fields: [{ path: 'remark', label: { de: 'Mitteilung' } }] },
  ],
  questions: [question('approved', { id: 'approved', widget: 'checkbox' }), ...questions],
  submit: { de: 'Fertig' },
})
const row = (id: string, more: Record<string, Json> = {}) => ({
  id,
  when: { kind: '"car"' },
  then: { fee: '30.70' },
  ...more,
})

const withoutDefault = [
  { id: 'fee', label: { de: 'Betrag' }, schema: { type: 'string', format: 'decimal' } },
]

/** What is changed in the sound sample, and what the checker says then. */
export const rows: readonly Row[] = [
  ...graphCases,
  ...typeCases,
  ...poolCases,
  [
    'no start',
    {
      [`${main}/elements/start`]: undefined,
      [`${main}/flows/f_start`]: undefined,
      '/layout/main/elements/start': undefined,
    },
    ['error noStart'],
  ],
  [
    'a step that nothing leads to',
    {
      [`${main}/elements/x`]: { type: 'userTask', name, lane: 'office', form: 'check' },
      [`${main}/flows/x`]: { source: 'x', target: 'done' },
      '/layout/main/elements/x': { x: 0, y: 0 },
    },
    ['error unreachable x'],
  ],
  [
    'a step without a way to an end',
    { [`${main}/flows/f_sent`]: undefined },
    [
      'error unreachable done',
      'error noWayToEnd book',
      'error noWayToEnd check',
      'error noWayToEnd decide',
      'error noWayToEnd hasRemark',
      'error noWayToEnd send',
    ],
  ],
  [
    'a choice whose ways are joined as if both were taken',
    {
      [`${main}/elements/join`]: { type: 'parallelGateway', name },
      [`${main}/flows/f_plain/target`]: 'join',
      [`${main}/flows/f_checked/target`]: 'join',
      [`${main}/flows/f_joined`]: { source: 'join', target: 'decide' },
      '/layout/main/elements/join': { x: 0, y: 0 },
    },
    ['warning waits join'],
  ],
  [
    'a preview that names what is not there',
    {
      '/forms/details/preview': {
        title: { de: 'Kosten' },
        each: '[fee]',
        row: { de: '{{ item }} | {{ nothing }}' },
        total: { de: '{{ nothing }}' },
      },
    },
    ['error expressionError details', 'error expressionError details'],
  ],
  [
    'a step that names what is its own',
    {
      [`${main}/elements/check/properties`]: ['mine'],
      [`${main}/elements/check/loop`]: {
        type: 'standard',
        condition: 'mine = null',
        testBefore: false,
      },
    },
    [],
  ],
  [
    'a connection to nowhere',
    { [`${main}/flows/x`]: { source: 'send', target: 'nowhere' } },
    ['error flowEndMissing send'],
  ],
  [
    'a connection into a start',
    { [`${main}/flows/x`]: { source: 'check', target: 'start' } },
    ['error flowIntoStart check'],
  ],
  [
    'a connection out of an end',
    { [`${main}/flows/x`]: { source: 'done', target: 'send' } },
    ['error flowOutOfEnd done'],
  ],
  [
    'a connection out of a sub-process',
    {
      [`${main}/elements/sub`]: { type: 'subProcess', name },
      [`${main}/elements/send/parent`]: 'sub',
      '/layout/main/elements/sub': { x: 0, y: 0 },
    },
    [
      'error flowAcrossScopes book',
      'error flowAcrossScopes send',
      'error unreachable sub',
      'error noWayToEnd sub',
    ],
  ],
  [
    'a boundary event without a step',
    { [`${main}/elements/late/attachedTo`]: 'start' },
    ['error boundaryWithoutHost late', 'warning noTimeout details'],
  ],
  [
    'a gateway with an open path',
    { [`${main}/elements/hasRemark/default`]: undefined },
    ['error noCondition hasRemark'],
  ],
  [
    'a gateway without default',
    {
      [`${main}/elements/hasRemark/default`]: undefined,
      [`${main}/flows/f_plain/condition`]: 'remark = null',
    },
    ['warning noDefault hasRemark'],
  ],
  [
    'a default that is not there',
    {
      [`${main}/elements/hasRemark/default`]: 'f_gone',
      [`${main}/flows/f_plain/condition`]: 'remark = null',
    },
    ['error defaultMissing hasRemark'],
  ],
  [
    'a default with a condition',
    { [`${main}/flows/f_plain/condition`]: 'remark = null' },
    ['warning defaultWithCondition hasRemark'],
  ],
  [
    'an unknown source',
    { [`${main}/elements/lookup/source`]: 'gone' },
    ['error missingReference lookup', 'info unused'],
  ],
  [
    'a step without its form',
    { [`${main}/elements/check/form`]: undefined },
    ['error lacksForm check', 'info unused'],
  ],
  [
    'an end that undoes what was never begun',
    { [`${main}/elements/stopped/event`]: { type: 'cancel' } },
    ['error cancelOutside stopped'],
  ],
  [
    'an unknown letter',
    { [`${main}/elements/send/letter`]: 'gone' },
    ['error missingReference send', 'info unused'],
  ],
  [
    'an unknown mapping',
    { [`${main}/elements/decide/output`]: 'gone' },
    ['error missingReference decide', 'info unused'],
  ],
  [
    'types that are nothing but each other',
    { '/types/a': { $ref: 'b' }, '/types/b': { $ref: 'a' } },
    ['error missingReference', 'error missingReference'],
  ],
  ['an unknown error', { '/sources/person/errors': { '404': 'gone' } }, ['error missingReference']],
  [
    'an unknown lane',
    { [`${main}/elements/check/lane`]: 'gone' },
    ['error missingReference check', 'error noLane check'],
  ],
  ['an unknown type', { '/data/more': { $ref: 'Gone' } }, ['error missingReference']],
  ['a task without a lane', { [`${main}/elements/check/lane`]: undefined }, ['error noLane check']],
  [
    'an unknown name in a condition',
    { [`${main}/flows/f_remark/condition`]: 'remrk != null' },
    ['error expressionError hasRemark', 'error remarkIgnored details'],
  ],
  [
    'an incomplete expression',
    { '/mappings/feeResult/rows/fee/value': 'result.fee +' },
    ['error expressionError decide'],
  ],
  [
    'an unknown name in a letter',
    { '/letters/notice/subject': { de: '{{ car.plates }}' } },
    ['error expressionError send'],
  ],
  [
    'an unknown name in the answer of a source',
    { '/mappings/bookingResult/rows/receipt/value': 'result.reciept' },
    ['error expressionError book'],
  ],
  [
    'an unknown target',
    { '/mappings/feeResult/rows/cost': { value: 'result.fee' } },
    ['error unknownTarget decide'],
  ],
  [
    'a value that cannot fit',
    { '/mappings/bookingResult/rows/receipt/value': '1 + 1' },
    ['error typeMismatch book'],
  ],
  [
    'a target that was renamed',
    {
      '/mappings/personResult/rows/person.streetName': { value: 'result.street' },
      '/mappings/personResult/rows/person.street': undefined,
    },
    ['error unknownTarget lookup'],
  ],
  [
    'a value that was renamed at its source',
    { '/mappings/bookingRequest/rows/plate/value': 'car.licensePlate' },
    ['error expressionError book'],
  ],
  [
    'rows for a list that do not fit its items',
    {
      '/sources/booking/request/properties/parts': {
        type: 'array',
        items: { type: 'object', properties: { amount: { type: 'number' } }, required: ['amount'] },
      },
      '/mappings/bookingRequest/rows/parts': {
        value: '[{ cost: fee }]',
        rows: { amount: { value: 'item.cost = 1' }, sum: { value: 'item.costs' } },
      },
    },
    ['error expressionError book', 'error typeMismatch book', 'error unknownTarget book'],
  ],
  [
    'a request filled by what may stay empty',
    { '/mappings/bookingRequest/rows/plate/value': 'person.street' },
    ['warning requiredFromOptional book'],
  ],
  [
    'a request that lacks a value',
    { '/mappings/bookingRequest/rows/caseNumber': undefined },
    ['error missingTarget book'],
  ],
  [
    'a value that is requested for nothing',
    { '/sources/person/response/properties/birthDate': { type: 'string' } },
    ['warning responseUnused lookup'],
  ],
  [
    'a question that the register has answered',
    { '/forms/check': reviewing(), '/forms/details/questions': [question('person.name')] },
    ['warning askedTwice details'],
  ],
  [
    'a clerk may correct what the register says',
    { '/forms/check': reviewing(question('person.name')) },
    [],
  ],
  [
    'a question without a place',
    { '/forms/check': reviewing(question('car.colour')) },
    ['error unknownPath check', 'warning neverRead check'],
  ],
  [
    'a date asked as text',
    { '/forms/check': reviewing(question('car.since')) },
    ['error widgetMismatch check'],
  ],
  [
    'an option that does not fit',
    {
      '/forms/check': reviewing(
        question('car.kind', { widget: 'select', options: [{ value: 'bike', label: name }] }),
      ),
    },
    ['error widgetMismatch check'],
  ],
  [
    'a choice without options',
    { '/forms/check': reviewing(question('car.kind', { widget: 'radio' })) },
    ['error noOptions check'],
  ],
  [
    'a required question without words',
    { '/forms/check': reviewing(question('receipt', { required: true })) },
    ['info readOnlyBefore check', 'warning noMissingText check'],
  ],
  [
    'a field without a legal basis',
    { '/data/receipt/legalBasis': undefined, '/forms/check': reviewing(question('receipt')) },
    ['error noPurpose check', 'info readOnlyBefore check'],
  ],
  [
    'special data without a legal basis',
    {
      '/data/receipt/legalBasis': undefined,
      '/data/receipt/sensitivity': 'special',
      '/forms/check': reviewing(question('receipt')),
    },
    [
      'error specialWithoutBasis check',
      'info readOnlyBefore check',
      'warning printedUnneeded send',
    ],
  ],
  ['a service that rests on nothing', { '/legalBasis': ' ' }, ['warning serviceWithoutBasis']],
  [
    'a spelling that nobody can check',
    { '/data/car/properties/plate/pattern': '(?=x)' },
    ['error noPattern'],
  ],
  [
    'a register with a spelling that nobody can check',
    { '/sources/person/response/properties/street/pattern': '(' },
    ['error noPattern'],
  ],
  ['a code list without codes', { '/data/receipt/enum': [] }, ['error noCodes']],
  [
    'bounds that leave nothing',
    { '/data/fee/minimum': 9, '/data/fee/maximum': 3 },
    ['error boundsCrossed'],
  ],
  ['personal data kept for ever', { '/data/receipt/retention': undefined }, ['error noRetention']],
  [
    'an answer for nothing',
    {
      '/data/colour': { type: 'string', purpose: name, legalBasis: '§ 1', retention: 'P1Y' },
      '/forms/check': reviewing(question('colour')),
    },
    ['warning neverRead check'],
  ],
  [
    'an answer for nothing, though each line of a letter bears its name',
    {
      '/data/item': { type: 'string', purpose: name, legalBasis: '§ 1', retention: 'P1Y' },
      '/forms/check': reviewing(question('item')),
      '/letters/notice/blocks': [
        ...appeal('Innerhalb eines Monats können Sie Widerspruch erheben.'),
        { id: 'more', block: 'text', each: '["Auto"]', text: { de: '{{ item }} |' } },
      ],
    },
    ['warning neverRead check'],
  ],
  [
    'a message that reaches nobody',
    { [`${main}/flows/f_remark/condition`]: 'approved = true' },
    ['error remarkIgnored details', 'warning readTooEarly hasRemark'],
  ],
  [
    'a question that a register of the city answers',
    {
      '/data/person/properties/birthName': { type: 'string', label: { de: 'Geburtsname' } },
      '/forms/details/questions': [question('person.birthName')],
    },
    ['warning registerKnows details'],
  ],
  [
    'a way past the form that asks for what is booked',
    { [`${main}/flows/f_late/target`]: 'decide' },
    [
      'warning mayBeUnfilled decide',
      'warning mayBeUnfilled send',
      'warning requiredFromOptional book',
    ],
  ],
  [
    'a form that may stay open for ever',
    { [`${main}/elements/late/interrupting`]: false },
    ['warning noTimeout details'],
  ],
  [
    'a Bescheid without appeal',
    { '/letters/notice/blocks': appeal('').slice(0, 2) },
    ['error blockMissing send'],
  ],
  [
    'a Bescheid that offers an Einspruch',
    { '/letters/notice/blocks': appeal('Innerhalb eines Monats können Sie Einspruch erheben.') },
    ['error wrongRemedy send'],
  ],
  [
    'an appeal without period',
    { '/letters/notice/blocks': appeal('Sie können Widerspruch erheben.') },
    ['warning appealWithoutPeriod send'],
  ],
  [
    'a mail with data',
    { '/letters/notice/notice/text': { de: 'Guten Tag {{ person.name }}' } },
    ['error noticeWithData send'],
  ],
  [
    'a rule with discretion',
    { [`${main}/elements/decide/fimGroup`]: 5 },
    ['error discretion decide'],
  ],
  [
    'a rule without provision',
    { [`${main}/elements/decide/authorisedBy`]: undefined },
    ['error notAuthorised decide'],
  ],
  ['a table without rows', { '/decisions/fee/rows': [] }, ['error noRows decide']],
  [
    'a row that never applies',
    {
      '/decisions/fee/rows': [
        row('a'),
        row('b', { when: {}, validFrom: '2026-01-01', validTo: '2025-01-01' }),
      ],
    },
    ['error rowNeverValid decide'],
  ],
  [
    'two rows for the same',
    {
      '/decisions/fee/rows': [
        row('a', { validTo: '2026-01-01' }),
        row('b', { when: { kind: ' "car"' }, validFrom: '2026-01-01' }),
      ],
    },
    ['error duplicateRows decide'],
  ],
  [
    'rows for the same at different times',
    {
      '/decisions/fee/rows': [
        row('a', { validTo: '2025-12-31' }),
        row('b', { validFrom: '2026-01-01' }),
      ],
    },
    [],
  ],
  [
    'a condition that cannot be',
    { '/decisions/fee/rows': [row('a', { when: { kind: '"car", "bike"' } })] },
    ['error notInEnum decide'],
  ],
  [
    'a result that cannot be',
    { '/decisions/fee/rows': [row('a', { then: { fee: '"viel"' } })] },
    ['error typeMismatch decide'],
  ],
  [
    'a case without a row',
    { '/decisions/fee/outputs': withoutDefault, '/decisions/fee/rows': [row('a')] },
    ['warning gap decide'],
  ],
  [
    'a column that is not there',
    { '/decisions/fee/rows': [row('a', { when: { colour: '"red"' } })] },
    ['error unknownColumn decide'],
  ],
  [
    'a result that is missing',
    { '/decisions/fee/rows': [row('a', { then: {} })] },
    ['warning outputMissing decide'],
  ],
  [
    'a deadline without consequence',
    { '/deadlines/x': { title: name, legalBasis: '§ 1', start: 'today()', period: 'P1M' } },
    ['warning deadlineWithoutConsequence'],
  ],
  [
    'a task that is due by a deadline that does not exist',
    { [`${main}/elements/check/deadline`]: 'gone' },
    ['error missingReference check'],
  ],
  [
    'a letter that shows a deadline that does not exist',
    {
      '/letters/notice/blocks': [
        ...appeal('Innerhalb eines Monats können Sie Widerspruch erheben.'),
        { id: 'term', block: 'calculation', text: { de: 'So gerechnet:' }, deadline: 'gone' },
      ],
    },
    ['error missingReference'],
  ],
  [
    'a deadline that its law does not know',
    {
      '/deadlines/x': {
        title: name,
        legalBasis: '§ 1',
        start: 'today()',
        period: 'P1M',
        counted: 'workingDays',
        law: 'AO',
        rollover: 'announced',
        delivery: { by: 'retrieval', received: 'gone' },
      },
    },
    [
      'error deadlineCountsMonths',
      'error deadlineWithoutDelivery',
      'error expressionError',
      'warning deadlineRollover',
      'warning deadlineWithoutConsequence',
    ],
  ],
  [
    'a deadline without a length',
    { '/deadlines/x': { title: name, legalBasis: '§ 1', start: 'today()', period: 'P' } },
    ['error deadlineWithoutPeriod', 'warning deadlineWithoutConsequence'],
  ],
  ['a form that nobody sees', { '/forms/more': reviewing() }, ['info unused']],
  ['a step without a place', { '/layout/main/elements/send': undefined }, ['info noLayout']],
  [
    'a step that does nothing',
    { [`${main}/elements/send`]: { type: 'manualTask', name }, '/letters': {} },
    ['info notExecuted send', 'warning neverRead check'],
  ],
]
