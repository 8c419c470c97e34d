import type { Definition } from '#shared/model/definition.ts'
import { citizenGroup, type Element, type ElementOf, type Process } from '#shared/model/elements.ts'
import { inLanguage, type Language } from '#shared/model/localised.ts'
import { drawingTexts } from '#shared/text/drawing.ts'
import type { StepKind } from '../editing/steps.ts'
import type { IconName } from '../ui/icons.ts'

/** Who does a step: nobody ("auto"), the applicant or a person of the department. */
export type Actor = 'auto' | 'citizen' | 'clerk' | 'none'

export interface Look {
  readonly actor: Actor
  readonly icon: IconName
  readonly foot: { readonly icon: IconName; readonly text: string } | undefined
}

export function lookOf(
  definition: Definition,
  process: Process,
  { element, language }: { readonly element: Element; readonly language: Language },
): Look {
  if (isMarked(element)) return { actor: 'none', icon: markOf(element), foot: undefined }
  const texts = drawingTexts[language].foot
  switch (element.type) {
    case 'userTask':
      return userTaskLook(definition, process, { element, language })
    case 'serviceTask':
      return serviceTaskLook(definition, element, language)
    case 'businessRuleTask':
      return { actor: 'auto', icon: 'table', foot: { icon: 'table', text: texts.table } }
    case 'scriptTask':
      return { actor: 'auto', icon: 'script', foot: { icon: 'table', text: texts.calculated } }
    case 'sendTask':
      return { actor: 'auto', icon: 'letter', foot: letterFoot(definition, element, language) }
    case 'receiveTask':
      return { actor: 'auto', icon: 'inbox', foot: { icon: 'clock', text: texts.message } }
    case 'manualTask':
      return { actor: 'clerk', icon: 'hand', foot: { icon: 'person', text: texts.outside } }
    case 'task':
      return { actor: 'none', icon: 'page', foot: undefined }
    case 'callActivity':
      return { actor: 'auto', icon: 'flow', foot: callFoot(definition, element, language) }
    case 'subProcess':
      return { actor: 'none', icon: 'sub', foot: undefined }
  }
}

function serviceTaskLook(
  { sources, connectors }: Definition,
  element: ElementOf<'serviceTask'>,
  language: Language,
): Look {
  const source = sources[element.source]
  const connector = connectors[source?.connector ?? '']?.title ?? source?.title
  const text = connector === undefined ? '–' : inLanguage(connector, language)
  const icon = source?.writes === true ? 'book' : 'register'
  return { actor: 'auto', icon, foot: { icon: 'register', text } }
}

function letterFoot(
  { letters }: Definition,
  { letter }: ElementOf<'sendTask'>,
  language: Language,
): Look['foot'] {
  return { icon: 'page', text: letters[letter]?.kind ?? drawingTexts[language].foot.letter }
}

function userTaskLook(
  definition: Definition,
  process: Process,
  { element, language }: { readonly element: ElementOf<'userTask'>; readonly language: Language },
): Look {
  const texts = drawingTexts[language].foot
  const lane = process.lanes[element.lane ?? '']
  if (lane?.group === citizenGroup) {
    const count = definition.forms[element.form]?.questions.length ?? 0
    const text = count === 0 ? texts.confirm : texts.questions(count)
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

function callFoot(
  definition: Definition,
  { process }: ElementOf<'callActivity'>,
  language: Language,
): Look['foot'] {
  const title = definition.processes[process]?.title
  return title === undefined ? undefined : { icon: 'flow', text: inLanguage(title, language) }
}

type Marked = Exclude<Element, { type: `${string}Task` | 'task' | 'callActivity' | 'subProcess' }>

function isMarked(element: Element): element is Marked {
  return (
    'event' in element || element.type === 'exclusiveGateway' || element.type === 'parallelGateway'
  )
}

/** The mark inside an event or gateway, and its icon in the outline. */
export function markOf(element: Marked): IconName {
  if (element.type === 'exclusiveGateway') return 'gateway'
  if (element.type === 'parallelGateway') return 'parallel'
  switch (element.event.type) {
    case 'message':
      return 'letter'
    case 'timer':
      return 'clock'
    case 'error':
      return 'bolt'
    case 'terminate':
      return 'endEvent'
    case 'none':
      return element.type === 'startEvent' ? 'startEvent' : 'endEvent'
  }
}

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
}
