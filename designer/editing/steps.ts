import { mainProcess, type Definition } from '#shared/model/definition.ts'
import { citizenGroup, type Element } from '#shared/model/elements.ts'
import type { Localised } from '#shared/model/localised.ts'
import { freeId, idFrom } from './ids.ts'
import { withOptional } from './records.ts'

/** What the palette offers, by what it does for the department; the BPMN kind follows from it. */
export const stepKinds = [
  'receiveApplication',
  'fetchInformation',
  'checkFormally',
  'decideByRule',
  'decideWithDiscretion',
  'involveOthers',
  'issueLetter',
  'waitForPeriod',
  'branch',
] as const

/** Further forms of BPMN, behind "Alle Formen". */
export const formKinds = [
  'manualTask',
  'abstractTask',
  'calculate',
  'receiveMessage',
  'parallelGateway',
  'subProcess',
  'callActivity',
  'startEvent',
  'messageStart',
  'timerStart',
  'messageCatch',
  'endEvent',
  'terminateEnd',
  'errorEnd',
] as const

export type StepKind = (typeof stepKinds)[number] | (typeof formKinds)[number]

export interface Made {
  readonly definition: Definition
  readonly element: Element
}

/** The element, and in the definition what it refers to: a form, a letter, a table. */
export function makeStep(definition: Definition, kind: StepKind, name: Localised): Made {
  return makers[kind](definition, name)
}

type Maker = (definition: Definition, name: Localised) => Made

const alone =
  (make: (name: Localised, definition: Definition) => Element): Maker =>
  (definition, name) => ({ definition, element: make(name, definition) })

const withForm =
  (fimGroup: 1 | 3 | 5 | 7): Maker =>
  (definition, name) => {
    const form = idFrom(name.de, definition.forms)
    const forms = {
      ...definition.forms,
      [form]: { title: name, known: [], questions: [], submit: { de: 'Weiter', en: 'Continue' } },
    }
    return {
      definition: { ...definition, forms },
      element: { type: 'userTask', name, fimGroup, form },
    }
  }

const period = { timer: { duration: 'duration("P14D")' } }

const makers: Record<StepKind, Maker> = {
  receiveApplication: withForm(1),
  checkFormally: withForm(3),
  decideWithDiscretion: withForm(5),
  involveOthers: withForm(7),
  fetchInformation: alone((name, definition) => ({
    type: 'serviceTask',
    name,
    fimGroup: 1,
    ...withOptional('source', Object.keys(definition.sources)[0]),
  })),
  decideByRule: (definition, name) => {
    const decision = idFrom(name.de, definition.decisions)
    const decisions = {
      ...definition.decisions,
      [decision]: { title: name, hitPolicy: 'unique' as const, inputs: [], outputs: [], rows: [] },
    }
    const element: Element = { type: 'businessRuleTask', name, fimGroup: 4, decision }
    return { definition: { ...definition, decisions }, element }
  },
  issueLetter: (definition, name) => {
    const letter = idFrom(name.de, definition.letters)
    const letters = { ...definition.letters, [letter]: emptyLetter(name) }
    const element: Element = { type: 'sendTask', name, fimGroup: 2, letter }
    return { definition: { ...definition, letters }, element }
  },
  waitForPeriod: alone((name) => ({
    type: 'intermediateCatchEvent',
    name,
    event: { type: 'timer', ...period },
  })),
  branch: alone((name) => ({ type: 'exclusiveGateway', name })),
  manualTask: alone((name) => ({ type: 'manualTask', name })),
  abstractTask: alone((name) => ({ type: 'task', name })),
  calculate: alone((name) => ({ type: 'scriptTask', name, script: '{}' })),
  receiveMessage: (definition, name) => {
    const { message, messages } = withMessage(definition, name)
    return {
      definition: { ...definition, messages },
      element: { type: 'receiveTask', name, message },
    }
  },
  parallelGateway: alone((name) => ({ type: 'parallelGateway', name })),
  subProcess: alone((name) => ({ type: 'subProcess', name })),
  callActivity: alone((name, definition) => ({
    type: 'callActivity',
    name,
    ...withOptional(
      'process',
      Object.keys(definition.processes).find((id) => id !== mainProcess),
    ),
  })),
  startEvent: alone((name) => ({ type: 'startEvent', name, event: { type: 'none' } })),
  messageStart: (definition, name) => {
    const { message, messages } = withMessage(definition, name)
    const element: Element = { type: 'startEvent', name, event: { type: 'message', message } }
    return { definition: { ...definition, messages }, element }
  },
  timerStart: alone((name) => ({
    type: 'startEvent',
    name,
    event: { type: 'timer', timer: { cycle: '"R/P1M"' } },
  })),
  messageCatch: (definition, name) => {
    const { message, messages } = withMessage(definition, name)
    const element: Element = {
      type: 'intermediateCatchEvent',
      name,
      event: { type: 'message', message },
    }
    return { definition: { ...definition, messages }, element }
  },
  endEvent: alone((name) => ({ type: 'endEvent', name, event: { type: 'none' } })),
  terminateEnd: alone((name) => ({ type: 'endEvent', name, event: { type: 'terminate' } })),
  errorEnd: alone((name, definition) => {
    const [error] = Object.keys(definition.errors)
    return { type: 'endEvent', name, event: { type: 'error', ...withOptional('error', error) } }
  }),
}

/** The lane a step belongs to by what it is; undefined leaves it beside its predecessor. */
export function laneFor(
  definition: Definition,
  process: string,
  kind: StepKind,
): string | undefined {
  if (kind !== 'receiveApplication') return undefined
  const lanes = Object.entries(definition.processes[process]?.lanes ?? {})
  return lanes.find(([, { group }]) => group === citizenGroup)?.[0]
}

function withMessage(
  definition: Definition,
  title: Localised,
): {
  readonly message: string
  readonly messages: Definition['messages']
} {
  const message = freeId(idFrom(title.de, {}), definition.messages)
  return { message, messages: { ...definition.messages, [message]: { title } } }
}

function emptyLetter(title: Localised): Definition['letters'][string] {
  return {
    kind: 'Mitteilung',
    title,
    addressee: { de: '{{ identity.name }}' },
    subject: title,
    salutation: { de: 'Guten Tag,', en: 'Hello,' },
    blocks: [
      { id: 'text', block: 'text', text: { de: 'Text des Schreibens', en: 'Text of the letter' } },
    ],
    notice: {
      subject: { de: 'Neues Schreiben', en: 'New letter' },
      text: {
        de: 'In Ihrem Postfach liegt ein neues Schreiben.',
        en: 'There is a new letter in your mailbox.',
      },
    },
  }
}
