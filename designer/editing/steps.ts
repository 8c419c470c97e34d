import type { Definition } from '#shared/model/definition.ts'
import { citizenGroup, type Element, type Process } from '#shared/model/elements.ts'
import type { Localised } from '#shared/model/localised.ts'
import { referred } from '#shared/model/referred.ts'
import { afterFortnight } from './firstTrigger.ts'
import { idFrom } from './ids.ts'
import { withOptional } from './records.ts'
import { shapeMakers, type Made, type ShapeKind } from './shapeKinds.ts'

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

export type StepKind = (typeof stepKinds)[number] | ShapeKind

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

const period = { timer: afterFortnight }

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
  ...shapeMakers,
}

/** What runs by itself, on behalf of the department. */
const automatic: ReadonlySet<StepKind> = new Set([
  'fetchInformation',
  'decideByRule',
  'issueLetter',
  'calculate',
  'sendMessage',
  'callActivity',
])

/** The lane a step belongs to by what it is, where `beside` is not: people apply, what runs by itself does so in the department. */
export function laneFor(
  { lanes }: Process,
  kind: StepKind,
  beside: string | undefined,
): string | undefined {
  const first = (isTheirs: boolean): string | undefined =>
    Object.keys(lanes).find((id) => (lanes[id]?.group === citizenGroup) === isTheirs)
  if (kind === 'receiveApplication') return first(true)
  const isBesideTheirs = referred(lanes, beside)?.group === citizenGroup
  return automatic.has(kind) && isBesideTheirs ? first(false) : undefined
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
