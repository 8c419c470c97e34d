import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { exportBpmn } from '#shared/bpmn/exportBpmn.ts'
import { importBpmn } from '#shared/bpmn/importBpmn.ts'
import type { Definition } from '#shared/model/definition.ts'
import type { Element } from '#shared/model/elements.ts'
import { definitionsOf } from './snippet.ts'

async function imported(xml: string) {
  const result = await importBpmn(xml)
  if ('problem' in result) throw new Error(result.problem.text.en)
  return result
}

function file(name: string): string {
  return readFileSync(new URL(`../../../fixtures/camunda/${name}`, import.meta.url), 'utf8')
}

async function imports(name: string) {
  const { definition, report } = await imported(file(name))
  return {
    definition,
    told: report.map(({ severity, element, reason }) => [severity, element, reason.en]),
    rows: Object.fromEntries(
      Object.entries(definition.mappings).map(([id, { rows }]) => [
        id,
        Object.fromEntries(Object.entries(rows).map(([target, { value }]) => [target, value])),
      ]),
    ),
  }
}

function element(definition: Definition, id: string): Element | undefined {
  return Object.values(definition.processes).flatMap(({ elements }) => elements[id] ?? [])[0]
}

function conditions(definition: Definition) {
  const flows = Object.values(definition.processes).flatMap((one) => Object.entries(one.flows))
  return Object.fromEntries(
    flows.flatMap(([id, { condition }]) => (condition === undefined ? [] : [[id, condition]])),
  )
}

const saves =
  'controls when the other system saves and in which order it works. Here every step is saved.'
const tool = 'concerns only the drawing tool the file comes from.'
const placed = ['info', null, 'The file holds no drawing. The arrangement is computed.']
const platform = [
  ['info', null, `“executionPlatform” ${tool}`],
  ['info', null, `“executionPlatformVersion” ${tool}`],
]

describe('a process of Camunda 7', () => {
  test('that approves invoices', async () => {
    const { definition, told, rows } = await imports('invoice7.bpmn')

    expect(element(definition, 'approve')).toMatchObject({
      type: 'userTask',
      form: 'approve',
      lane: 'lane_management',
      due: 'P1W',
    })
    expect(element(definition, 'late')).toMatchObject({
      interrupting: false,
      event: { type: 'timer', timer: { duration: '"P7D"' } },
    })
    expect(definition.processes['invoice']?.lanes).toEqual({
      lane_management: { title: { de: 'management' }, group: 'management' },
    })
    expect(definition.forms['approve']?.questions.map(({ path }) => path)).toEqual([
      'approved',
      'remark',
    ])
    expect(rows).toEqual({
      assign_output: {
        approverGroups: 'for row in flatten([result]) return get entries(row)[1].value',
      },
      archive_input: {
        file: 'invoice.file',
        title: 'string join(["Rechnung ", string(invoice.number)])',
      },
      archive_output: { archiveId: 'result.documentId' },
    })
    expect(conditions(definition)).toEqual({
      f4: 'approved',
      f5: 'approved != true',
      f8: 'clarified = true and amount <= 10000',
    })
    expect(Object.entries(definition.data).map(([name, { type }]) => [name, type])).toEqual([
      ['amount', 'integer'],
      ['approved', 'boolean'],
      ['approverGroups', undefined],
      ['archiveId', undefined],
      ['clarified', 'boolean'],
      ['invoice', undefined],
      ['remark', 'string'],
    ])
    expect(told).toEqual([
      [
        'todo',
        'received',
        'The form “embedded:app:forms/start-form.html” is not part of the file.',
      ],
      [
        'todo',
        'received',
        'The value “starter” is to hold the person who began. Here that is in “identity”.',
      ],
      ['todo', 'assign', 'The decision “invoice-assign-approver” is not part of the file.'],
      ['info', 'assign', `“asyncBefore” ${saves}`],
      ['info', 'approve', 'The task went to the group “management”. There is a lane for it now.'],
      [
        'todo',
        'approve',
        'In the other system the call taskListener: org.acme.invoice.NotifyApprover create runs on the side. Here it does not run.',
      ],
      [
        'todo',
        'remind',
        'In the other system a program sends this message: topic remind-approver.',
      ],
      ['info', 'isApproved', `“asyncBefore” ${saves}`],
      ['todo', 'review', 'The field “clarified” loses “defaultValue: true”.'],
      [
        'todo',
        'review',
        'The task went to a certain person (${starter}). Here it goes to the group of the lane.',
      ],
      [
        'todo',
        'archive',
        'In the other system a program does this step: class org.acme.invoice.Archive.',
      ],
      ['info', 'archive', `“asyncAfter” ${saves}`],
      [
        'info',
        'archive',
        '“failedJobRetryTimeCycle: R3/PT10M” controls how often work is repeated after a failure. Here operations decides that.',
      ],
      ...platform,
      [
        'todo',
        'invoice',
        'In the other system the retention “180” is that of the whole case. Here each field has its own.',
      ],
      [
        'info',
        'invoice',
        'The version “V2.0” is not taken over. Here versions come with a release.',
      ],
      [
        'todo',
        'invoice',
        'Who may begin (candidateStarterGroups: accounting) is not set in the drawing here.',
      ],
      placed,
    ])
  })

  test('that grants loans', async () => {
    const { definition, told, rows } = await imports('loan7.bpmn')

    expect(element(definition, 'votes')).toMatchObject({
      loop: {
        type: 'multiInstance',
        sequential: false,
        collection: 'board.members',
        item: 'voter',
        completionCondition: 'numberOfCompletedInstances / numberOfInstances >= 0.6',
      },
    })
    expect(element(definition, 'payOut')).toMatchObject({ type: 'callActivity', process: 'payout' })
    expect(rows).toEqual({
      score_input: {
        request: '{"name": applicant.name, "sources": ["Register", applicant.bank]}',
      },
      score_output: {
        rating: '{score: result.score, value: if score >= 700 then "good" else "poor"}.value',
      },
      unknown_output: { failure: '"NO_RECORD"' },
      payOut_input: { sum: 'amount', account: 'applicant.iban' },
      payOut_output: { paymentReference: 'result.reference' },
      plan_output: { plan: 'result' },
    })
    expect(conditions(definition)).toEqual({
      s3: 'rating = "good" and not(list contains([null, "", [], {}], applicant.iban))',
    })
    expect(told).toEqual([
      ['todo', 'plan', 'The script is in another language (groovy) and is not run.'],
      [
        'todo',
        'applied',
        'In the other system all values that “Application” brings go into the case. Here only those that are mapped.',
      ],
      ['todo', 'score', 'In the other system a program does this step: topic credit-score.'],
      [
        'todo',
        'score',
        "Whether an error occurs is decided by an expression on the answer of the program: noRecord: ${externalTask.errorDetails == '404'}.",
      ],
      ['info', 'score', `“taskPriority” ${saves}`],
      ['info', 'score', `“exclusive” ${saves}`],
      [
        'info',
        'score',
        'The free entries sla = gold are kept for the export and have no effect here.',
      ],
      [
        'todo',
        'votes',
        'The task went to a certain person (${voter}). Here it goes to the group of the lane.',
      ],
      [
        'info',
        'payOut',
        'The business key #{execution.processBusinessKey} is not passed on; every case has its own reference number here.',
      ],
      [
        'todo',
        's4',
        'The expression #{ratingService.isPoor(rating)} cannot be translated: there is no “isPoor” in FEEL.',
      ],
      [
        'todo',
        'transfer',
        'In the other system a program does this step: delegateExpression ${transfer}.',
      ],
      [
        'todo',
        'loan',
        'In the other system the call executionListener: start ${audit} runs on the side. Here it does not run.',
      ],
      [
        'info',
        'noRecord',
        'The error text “No record of this person” is kept for the export; shown is the name of the error.',
      ],
      placed,
    ])
  })

  test('of the time when it was called Activiti', async () => {
    const { definition, told } = await imports('vacation-activiti.bpmn')

    expect(definition.forms['handle']?.questions).toMatchObject([
      { path: 'vacationApproved', widget: 'select', required: true },
      { path: 'motivation', widget: 'text', required: false },
    ])
    expect(conditions(definition)).toEqual({
      flow3: 'string(vacationApproved) = "true"',
      flow4: 'string(vacationApproved) = "false"',
    })
    expect(told).toEqual([
      [
        'todo',
        'request',
        'The form “request” is at the start. Here forms are filled in at a task.',
      ],
      [
        'todo',
        'request',
        'The value “employeeName” is to hold the person who began. Here that is in “identity”.',
      ],
      ['info', 'handle', 'The task went to the group “management”. There is a lane for it now.'],
      ['todo', 'confirm', 'In the other system a program does this step: type mail.'],
      [
        'todo',
        'confirm',
        'The program is given fixed values: to = personal@acme.org, subject = Urlaub von ${employeeName}.',
      ],
      placed,
    ])
  })
})

describe('a process of Camunda 8', () => {
  test('that approves travels', async () => {
    const { definition, told, rows } = await imports('travel8.bpmn')

    expect(element(definition, 'approve')).toMatchObject({
      form: 'approve',
      lane: 'lane_travel-office',
      due: 'P5D',
    })
    expect(element(definition, 'estimate')).toMatchObject({ script: 'days * dailyRate + fare' })
    expect(element(definition, 'daily')).toMatchObject({
      event: { type: 'timer', timer: { cycle: '"R5/P1D"' } },
    })
    expect(element(definition, 'expired')).toMatchObject({
      event: {
        type: 'timer',
        timer: { duration: 'if cost > 1000 then duration("P10D") else duration("P5D")' },
      },
    })
    expect(definition.forms['approve']).toMatchObject({
      lead: { de: 'Bitte entscheiden Sie über die Reise.' },
      known: [{ fields: [{ path: 'destination' }] }],
      questions: [
        { path: 'cost', widget: 'text' },
        { path: 'decision', widget: 'select', required: true },
        { path: 'reason', widget: 'textarea', visible: '(decision = "approve") != true' },
      ],
      submit: { de: 'Absenden' },
    })
    expect(rows).toEqual({
      estimate_output: { cost: 'result' },
      rule_output: { approver: 'result' },
      remind_input: { recipient: 'approver' },
    })
    expect(conditions(definition)).toEqual({
      t5: 'decision = "approve"',
      t7: 'not(is defined(decision))',
    })
    expect(Object.keys(definition.data)).toEqual([
      'approver',
      'cost',
      'dailyRate',
      'days',
      'decision',
      'fare',
      'destination',
      'reason',
    ])
    expect(told).toEqual([
      ['todo', 'requested', 'The form “travel-request” is not part of the file.'],
      ['todo', 'rule', 'The decision “approver” is not part of the file.'],
      [
        'info',
        'approve',
        'The task went to the group “travel-office”. There is a lane for it now.',
      ],
      ['notExecuted', 'approve', 'Tasks have no follow-up date (=now() + duration("P1D")) here.'],
      [
        'notExecuted',
        'approve',
        'There is no priority of tasks (“80”) here; they are ordered by their due date.',
      ],
      ['todo', 'remind', 'In the other system a program sends this message: type send-reminder.'],
      [
        'todo',
        't7',
        'The expression =not(is defined(decision)) uses “is defined”, which does not exist here.',
      ],
      ...platform,
      ['info', 'travel', 'The version “3.1” is not taken over. Here versions come with a release.'],
      placed,
    ])
  })

  test('that takes orders', async () => {
    const { definition, told, rows } = await imports('order8.bpmn')

    expect(element(definition, 'stock')).toMatchObject({
      loop: {
        type: 'multiInstance',
        collection: 'order.items',
        item: 'item',
        completionCondition: 'numberOfCompletedInstances = 100',
        output: {
          collection: 'stocks',
          element:
            '{inStock: result.body.available, value: {sku: item.sku, inStock: inStock}}.value',
        },
      },
    })
    expect(element(definition, 'shipped')).toMatchObject({
      event: { type: 'message', message: 'parcel', key: 'order.id' },
    })
    expect(element(definition, 'tooLate')).toMatchObject({
      event: { type: 'timer', timer: { date: 'order.latest' } },
    })
    expect(element(definition, 'pay')).toMatchObject({ process: 'payment' })
    expect(rows).toEqual({
      stock_input: { method: '"GET"', url: '"https://stock.acme.org/" + item.sku' },
      stock_output: { inStock: 'result.body.available' },
      pay_input: { currency: 'currency', sum: 'order.total' },
      pay_output: { receipt: 'if result.receipt = null then receipt else result.receipt' },
      shipped_output: { parcelNumber: 'result.parcel.number' },
      book_output: { receipt: 'result' },
    })
    expect(Object.keys(definition.data)).toEqual([
      'currency',
      'inStock',
      'order',
      'parcelNumber',
      'receipt',
      'stocks',
      'sum',
    ])
    expect(told).toEqual([
      [
        'todo',
        'stock',
        'In the other system a program does this step: type io.camunda:http-json:1.',
      ],
      [
        'info',
        'stock',
        '“retries: 3” controls how often work is repeated after a failure. Here operations decides that.',
      ],
      [
        'todo',
        'stock',
        'The program is given fixed values: resultExpression = ={body: response.body}.',
      ],
      ['info', 'stock', `“modelerTemplate” ${tool}`],
      ['info', 'stock', `“modelerTemplateVersion” ${tool}`],
      ['info', 'stock', `“modelerTemplateIcon” ${tool}`],
      ['info', 'pay', 'In the other system all data go in. Here it is those that occur there.'],
      [
        'todo',
        'shipped',
        'In the other system the call executionListeners: end notify-shop runs on the side. Here it does not run.',
      ],
      ...platform,
      placed,
    ])
  })
})

const names = [
  'invoice7.bpmn',
  'loan7.bpmn',
  'vacation-activiti.bpmn',
  'travel8.bpmn',
  'order8.bpmn',
]

test('what Camunda says better is not said twice', async () => {
  const inner = `
    <bpmn:callActivity id="call" calledElement="dog-tax" camunda:asyncBefore="true"/>
    <bpmn:callActivity id="computed" calledElement="\${next}"/>
    <bpmn:task id="many"><bpmn:multiInstanceLoopCharacteristics>
      <bpmn:loopCardinality>\${bean.count()}</bpmn:loopCardinality>
      </bpmn:multiInstanceLoopCharacteristics></bpmn:task>
    <bpmn:boundaryEvent id="late" attachedToRef="many"><bpmn:timerEventDefinition>
      <bpmn:timeDuration>\${bean.time()}</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:boundaryEvent>
    <bpmn:sequenceFlow id="flow" sourceRef="call" targetRef="many">
      <bpmn:conditionExpression>\${bean.isFine()}</bpmn:conditionExpression></bpmn:sequenceFlow>
    <bpmn:userTask id="each"><bpmn:multiInstanceLoopCharacteristics camunda:collection="\${bean.all()}"/>
      </bpmn:userTask>`

  const { report } = await imported(definitionsOf(inner))

  expect(
    report.flatMap(({ element, reason }) => (element === null ? [] : [[element, reason.en]])),
  ).toEqual([
    ['call', 'The call is of the service “dog-tax”, which is not part of the file.'],
    ['call', `“asyncBefore” ${saves}`],
    ['computed', 'Which process is called is computed (${next}). Here it is fixed.'],
    ['many', 'The expression ${bean.count()} cannot be translated: there is no “count” in FEEL.'],
    ['late', 'The expression ${bean.time()} cannot be translated: there is no “time” in FEEL.'],
    ['flow', 'The expression ${bean.isFine()} cannot be translated: there is no “isFine” in FEEL.'],
    ['each', 'The list ${bean.all()} for whose items the step runs cannot be taken over.'],
  ])
})

test.each(names)('%s stays the same when it is exported and imported again', async (name) => {
  const { definition } = await imported(file(name))

  const again = await imported(await exportBpmn(definition))

  expect(again.definition).toEqual(definition)
  expect(again.report).toEqual([])
})

test('what a person has changed since is not read from the words of Camunda again', async () => {
  const { definition } = await imported(file('invoice7.bpmn'))
  const { invoice } = definition.processes
  if (invoice === undefined) throw new Error('expected the process')
  const { approve, archive, ...elements } = invoice.elements
  const changed: Definition = {
    ...definition,
    forms: {},
    mappings: {},
    data: {},
    processes: {
      invoice: {
        ...invoice,
        lanes: {},
        elements: {
          ...elements,
          approve: { type: 'userTask', name: { de: 'Freigeben' }, due: 'P2D', ...kept(approve) },
          archive: { type: 'serviceTask', name: { de: 'Ablegen' }, ...kept(archive) },
        },
      },
    },
  }

  const again = await imported(await exportBpmn(changed))

  expect(again.definition).toEqual(changed)
})

/** The words of the vendor stay with the element. */
function kept(element: Element | undefined): Pick<Element, 'foreign'> {
  return element?.foreign === undefined ? {} : { foreign: element.foreign }
}
