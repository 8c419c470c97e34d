import type { Artifact } from '#shared/model/artifacts.ts'
import type { Definition } from '#shared/model/definition.ts'
import { isActivity, type Activity } from '#shared/model/elementKinds.ts'
import {
  citizenGroup,
  type Element,
  type ElementOf,
  type EventDefinition,
  type Process,
} from '#shared/model/elements.ts'
import { inLanguage, type Language } from '#shared/model/localised.ts'
import { referred } from '#shared/model/referred.ts'
import { drawingTexts } from '#shared/text/drawing.ts'
import { isLine, type Beside } from '../editing/artifacts.ts'
import type { StepKind } from '../editing/steps.ts'
import type { IconName } from '../ui/icons.ts'

/** Who does a step: nobody ("auto"), the applicant or a person of the department. */
export type Actor = 'auto' | 'citizen' | 'clerk' | 'none'

export interface Look {
  readonly actor: Actor
  readonly icon: IconName
  readonly foot: { readonly icon: IconName; readonly text: string } | undefined
}

interface Shown {
  readonly definition: Definition
  readonly process: Process
  readonly language: Language
}

export function lookOf(
  definition: Definition,
  process: Process,
  { element, language }: { readonly element: Element; readonly language: Language },
): Look {
  if (isActivity(element)) {
    return lookOfActivity(element.type, element, { definition, process, language })
  }
  return { actor: 'none', icon: markOf(element), foot: undefined }
}

type Activities = { readonly [A in Activity as A['type']]: A }

function lookOfActivity<T extends keyof Activities>(
  type: T,
  element: Activities[T],
  shown: Shown,
): Look {
  const look: (element: Activities[T], shown: Shown) => Look = looks[type]
  return look(element, shown)
}

const holding = (): Look => ({ actor: 'none', icon: 'sub', foot: undefined })

const looks: {
  readonly [T in keyof Activities]: (element: Activities[T], shown: Shown) => Look
} = {
  userTask: userTaskLook,
  serviceTask: serviceTaskLook,
  businessRuleTask: ({ decision }, { language }) => {
    const { table, open } = drawingTexts[language].foot
    const text = decision === undefined ? open : table
    return { actor: 'auto', icon: 'table', foot: { icon: 'table', text } }
  },
  scriptTask: ({ script }, { language }) => {
    const { calculated, open } = drawingTexts[language].foot
    const text = script === undefined ? open : calculated
    return { actor: 'auto', icon: 'script', foot: { icon: 'table', text } }
  },
  sendTask: (element, shown) => ({ actor: 'auto', icon: 'letter', foot: sendFoot(element, shown) }),
  receiveTask: (_, { language }) => {
    const { message } = drawingTexts[language].foot
    return { actor: 'auto', icon: 'inbox', foot: { icon: 'clock', text: message } }
  },
  manualTask: (_, { language }) => {
    const { outside } = drawingTexts[language].foot
    return { actor: 'clerk', icon: 'hand', foot: { icon: 'person', text: outside } }
  },
  task: () => ({ actor: 'none', icon: 'page', foot: undefined }),
  callActivity: (element, shown) => ({
    actor: 'auto',
    icon: 'flow',
    foot: { icon: 'flow', text: callText(element, shown) },
  }),
  subProcess: holding,
  transaction: holding,
  adHocSubProcess: holding,
}

function serviceTaskLook(
  element: ElementOf<'serviceTask'>,
  { definition: { sources, connectors }, language }: Shown,
): Look {
  const source = referred(sources, element.source)
  const title = referred(connectors, source?.connector)?.title ?? source?.title
  const text = title === undefined ? drawingTexts[language].foot.open : inLanguage(title, language)
  const icon = source?.writes === true ? 'book' : 'register'
  return { actor: 'auto', icon, foot: { icon: 'register', text } }
}

function sendFoot(
  { letter, message }: ElementOf<'sendTask'>,
  { definition: { letters, messages }, language }: Shown,
): Look['foot'] {
  const texts = drawingTexts[language].foot
  if (letter !== undefined) {
    return { icon: 'page', text: referred(letters, letter)?.kind ?? texts.letter }
  }
  const title = referred(messages, message)?.title
  return title === undefined
    ? { icon: 'page', text: texts.open }
    : { icon: 'letter', text: inLanguage(title, language) }
}

function userTaskLook(
  element: ElementOf<'userTask'>,
  { definition, process, language }: Shown,
): Look {
  const texts = drawingTexts[language].foot
  const lane = referred(process.lanes, element.lane)
  if (lane?.group === citizenGroup) {
    const questions = referred(definition.forms, element.form)?.questions
    const count = questions === undefined ? texts.open : texts.questions(questions.length)
    const text = questions?.length === 0 ? texts.confirm : count
    return { actor: 'citizen', icon: 'form', foot: { icon: 'person', text } }
  }
  const icons = { 3: 'check', 5: 'scales', 7: 'people' } as const
  const icon =
    element.fimGroup === 3 || element.fimGroup === 5 || element.fimGroup === 7
      ? icons[element.fimGroup]
      : 'person'
  const text = element.fimGroup === 5 ? texts.discretion : texts.clerk
  return { actor: 'clerk', icon, foot: { icon: 'person', text } }
}

function callText(
  { process, service }: ElementOf<'callActivity'>,
  { definition, language }: Shown,
): string {
  if (service !== undefined) return service
  const title = referred(definition.processes, process)?.title
  return title === undefined ? drawingTexts[language].foot.open : inLanguage(title, language)
}

type Marked = Exclude<Element, Activity>

/** The mark inside an event or gateway, and its icon in the outline. */
export function markOf(element: Marked): IconName {
  if (!('event' in element)) return gatewayMarks[element.type]
  const { type, event } = element
  if (event.type === 'none') return type === 'startEvent' ? 'startEvent' : 'endEvent'
  return event.type === 'multiple' && 'parallel' in event ? 'allOf' : eventMarks[event.type]
}

const gatewayMarks = {
  exclusiveGateway: 'gateway',
  parallelGateway: 'parallel',
  inclusiveGateway: 'inclusive',
  complexGateway: 'complex',
  eventBasedGateway: 'whichFirst',
} as const

/** BPMN 2.0 §10.5.5, table 10.93. */
const eventMarks = {
  message: 'letter',
  timer: 'clock',
  error: 'bolt',
  escalation: 'escalation',
  cancel: 'cancel',
  compensation: 'rewind',
  conditional: 'condition',
  link: 'jump',
  signal: 'signal',
  terminate: 'endEvent',
  multiple: 'several',
} as const satisfies Record<Exclude<EventDefinition['type'], 'none'>, IconName>

export function besideIcon(artifact: Artifact | undefined): IconName {
  return artifact === undefined || isLine(artifact) ? 'comment' : besideIcons[artifact.type]
}

export const besideIcons = {
  textAnnotation: 'comment',
  group: 'frame',
  dataObject: 'page',
  dataObjectReference: 'page',
  dataInput: 'page',
  dataOutput: 'page',
  dataStoreReference: 'book',
} as const satisfies Record<Beside['type'], IconName>

interface KindLook {
  readonly icon: IconName
  readonly actor: Actor
  readonly group?: number
}

export const kindLooks: Record<StepKind, KindLook> = {
  receiveApplication: { icon: 'inbox', actor: 'citizen', group: 1 },
  fetchInformation: { icon: 'register', actor: 'auto', group: 1 },
  checkFormally: { icon: 'check', actor: 'clerk', group: 3 },
  decideByRule: { icon: 'table', actor: 'auto', group: 4 },
  decideWithDiscretion: { icon: 'scales', actor: 'clerk', group: 5 },
  involveOthers: { icon: 'people', actor: 'clerk', group: 7 },
  issueLetter: { icon: 'letter', actor: 'auto', group: 2 },
  waitForPeriod: { icon: 'clock', actor: 'none' },
  branch: { icon: 'gateway', actor: 'none' },
  manualTask: { icon: 'hand', actor: 'clerk' },
  abstractTask: { icon: 'page', actor: 'none' },
  calculate: { icon: 'script', actor: 'auto' },
  receiveMessage: { icon: 'inbox', actor: 'auto' },
  parallelGateway: { icon: 'parallel', actor: 'none' },
  subProcess: { icon: 'sub', actor: 'none' },
  callActivity: { icon: 'flow', actor: 'auto' },
  startEvent: { icon: 'startEvent', actor: 'none' },
  messageStart: { icon: 'letter', actor: 'none' },
  timerStart: { icon: 'clock', actor: 'none' },
  messageCatch: { icon: 'letter', actor: 'none' },
  endEvent: { icon: 'endEvent', actor: 'none' },
  terminateEnd: { icon: 'endEvent', actor: 'none' },
  errorEnd: { icon: 'bolt', actor: 'none' },
  sendMessage: { icon: 'letter', actor: 'auto' },
  inclusiveGateway: { icon: 'inclusive', actor: 'none' },
  complexGateway: { icon: 'complex', actor: 'none' },
  eventBasedGateway: { icon: 'whichFirst', actor: 'none' },
  transaction: { icon: 'sub', actor: 'none' },
  adHocSubProcess: { icon: 'freeOrder', actor: 'none' },
  eventSubProcess: { icon: 'sub', actor: 'none' },
  signalStart: { icon: 'signal', actor: 'none' },
  conditionalStart: { icon: 'condition', actor: 'none' },
  errorStart: { icon: 'bolt', actor: 'none' },
  escalationStart: { icon: 'escalation', actor: 'none' },
  compensationStart: { icon: 'rewind', actor: 'none' },
  multipleStart: { icon: 'several', actor: 'none' },
  allStart: { icon: 'allOf', actor: 'none' },
  signalCatch: { icon: 'signal', actor: 'none' },
  conditionalCatch: { icon: 'condition', actor: 'none' },
  multipleCatch: { icon: 'several', actor: 'none' },
  allCatch: { icon: 'allOf', actor: 'none' },
  jumpTarget: { icon: 'jump', actor: 'none' },
  milestone: { icon: 'startEvent', actor: 'none' },
  messageThrow: { icon: 'letter', actor: 'none' },
  signalThrow: { icon: 'signal', actor: 'none' },
  escalationThrow: { icon: 'escalation', actor: 'none' },
  compensationThrow: { icon: 'rewind', actor: 'none' },
  multipleThrow: { icon: 'several', actor: 'none' },
  jump: { icon: 'jump', actor: 'none' },
  messageEnd: { icon: 'letter', actor: 'none' },
  signalEnd: { icon: 'signal', actor: 'none' },
  escalationEnd: { icon: 'escalation', actor: 'none' },
  compensationEnd: { icon: 'rewind', actor: 'none' },
  cancelEnd: { icon: 'cancel', actor: 'none' },
  multipleEnd: { icon: 'several', actor: 'none' },
}
