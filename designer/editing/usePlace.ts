import type { Use } from '#shared/lint/usesOf.ts'
import type { Definition } from '#shared/model/definition.ts'
import { inLanguage, type Language, type Localised } from '#shared/model/localised.ts'
import { referred } from '#shared/model/referred.ts'
import { schemaAt } from '#shared/model/schema.ts'
import { fieldTexts } from '#shared/text/fields.ts'
import { fieldLabel } from './fieldLabel.ts'
import { childId, isTypeId, typeId } from './fieldPlace.ts'
import { namesIn } from '#shared/model/pointer.ts'

/** A use in words, and the way there. */
export interface UsePlace {
  readonly title: string
  readonly note: string
  readonly view:
    | 'flow'
    | 'forms'
    | 'mappings'
    | 'decisions'
    | 'letters'
    | 'try'
    | 'fields'
    | 'sources'
    | 'deadlines'
  readonly item?: string
}

interface Place {
  readonly definition: Definition
  readonly language: Language
  readonly id: string
  readonly rest: readonly string[]
}

/** Where a pointer leads, as people call the place. */
export function placeInWords(
  { pointer }: Pick<Use, 'pointer'>,
  { definition, language }: Pick<Place, 'definition' | 'language'>,
): UsePlace {
  const [part = '', id = '', ...rest] = namesIn(pointer)
  const describe = Object.hasOwn(describers, part)
    ? describers[part as keyof typeof describers] // reason: asked for just before
    : undefined
  const { places } = fieldTexts[language]
  return (
    describe?.({ definition, language, id, rest }) ?? {
      title: id,
      note: places.data,
      view: 'fields',
    }
  )
}

const describers = {
  forms: ofForm,
  mappings: ofMapping,
  decisions: ofDecision,
  boxedDecisions: (place: Place): UsePlace => ofBoxes(place, place.definition.boxedDecisions),
  knowledge: (place: Place): UsePlace => ofBoxes(place, place.definition.knowledge),
  decisionServices: (place: Place): UsePlace => ofBoxes(place, place.definition.decisionServices),
  letters: ofLetter,
  processes: ofProcess,
  deadlines: ({ definition, language, id }: Place): UsePlace => ({
    title: titleOf(definition.deadlines, id, language),
    note: fieldTexts[language].places.deadline,
    view: 'deadlines',
    item: id,
  }),
  data: (place: Place): UsePlace => ofField(place, place.id),
  types: (place: Place): UsePlace => ofField(place, typeId(place.id)),
  sources: ({ definition, language, id }: Place): UsePlace => ({
    title: titleOf(definition.sources, id, language),
    note: fieldTexts[language].places.source,
    view: 'sources',
    item: `source:${id}`,
  }),
  scenarios: ({ definition, language, id }: Place): UsePlace => ({
    title: titleOf(definition.scenarios, id, language),
    note: fieldTexts[language].places.scenario,
    view: 'try',
    item: id,
  }),
}

/** The pointer of a description, back to the field it describes. */
function ofField({ definition, language, rest }: Place, root: string): UsePlace {
  const names = rest.flatMap((part, at) => (rest[at - 1] === 'properties' ? [part] : []))
  const item = names.reduce(childId, root)
  const outer = fieldLabel(definition, root, language) ?? root
  const { places } = fieldTexts[language]
  const note = isTypeId(root) ? places.type : places.data
  return {
    title: fieldLabel(definition, item, language) ?? item,
    note: names.length === 0 ? note : `${note} „${outer}“`,
    view: 'fields',
    item,
  }
}

function ofForm({ definition, language, id, rest: [part, at, , field] }: Place): UsePlace {
  const { places } = fieldTexts[language]
  const form = referred(definition.forms, id)
  const note = places.form(titleOf(definition.forms, id, language))
  const section = form?.known[Number(at)]
  const shown = section?.fields[Number(field)]?.label
  const titles: Readonly<Record<string, string | undefined>> = {
    questions: said(form?.questions[Number(at)]?.question, language),
    known: said(shown, language) ?? places.known,
    preview: places.preview,
    remark: said(form?.remark?.question, language) ?? places.remark,
  }
  return { title: titles[part ?? ''] ?? note, note, view: 'forms', item: id }
}

function ofMapping({ definition, language, id, rest: [, target = ''] }: Place): UsePlace {
  const note = fieldTexts[language].places.mapping(titleOf(definition.mappings, id, language))
  const asked = said(requestLabel(definition, id, target), language)
  const title = fieldLabel(definition, target, language) ?? asked ?? note
  return { title, note, view: 'mappings', item: id }
}

/** What a source calls the field that a row fills. */
function requestLabel(
  { processes, sources, types }: Definition,
  mapping: string,
  target: string,
): Localised | undefined {
  const tasks = Object.values(processes).flatMap(({ elements }) => Object.values(elements))
  const task = tasks.find((one) => one.type === 'serviceTask' && one.input === mapping)
  const source = task?.type === 'serviceTask' ? referred(sources, task.source) : undefined
  return source === undefined ? undefined : schemaAt(source.request, target, types)?.label
}

function ofDecision({ definition, language, id, rest: [part, at] }: Place): UsePlace {
  const { places } = fieldTexts[language]
  const decision = referred(definition.decisions, id)
  const input = said(decision?.inputs[Number(at)]?.label, language)
  const titles: Readonly<Record<string, string | undefined>> = {
    inputs: input === undefined ? undefined : places.inputs(input),
    rows: places.row(Number(at) + 1),
    date: places.date,
  }
  const note = places.decision(titleOf(definition.decisions, id, language))
  return { title: titles[part ?? ''] ?? note, note, view: 'decisions', item: id }
}

function ofBoxes(
  { language, id }: Place,
  records: Readonly<Record<string, { readonly title: Localised }>> = {},
): UsePlace {
  const title = titleOf(records, id, language)
  const note = fieldTexts[language].places.decision(title)
  return { title: note, note, view: 'decisions', item: id }
}

function ofLetter({ definition, language, id, rest: [part, at] }: Place): UsePlace {
  const { places } = fieldTexts[language]
  const block = part === 'blocks' ? referred(definition.letters, id)?.blocks[Number(at)] : undefined
  const read = said(block?.text, language)?.replaceAll(/\{\{.*?\}\}/gs, '…') ?? ''
  const words = /\p{L}{2}/u.test(read) ? read.slice(0, 60) : places.block(Number(at) + 1)
  return {
    title: block === undefined ? places.subject : (said(block.heading, language) ?? words),
    note: places.letter(titleOf(definition.letters, id, language)),
    view: 'letters',
    item: id,
  }
}

function ofProcess({ definition, language, id, rest: [kind, inner = ''] }: Place): UsePlace {
  const { places } = fieldTexts[language]
  const process = referred(definition.processes, id)
  const flow = kind === 'flows' ? referred(process?.flows, inner) : undefined
  const element = referred(process?.elements, flow?.source ?? inner)
  const names = [said(flow?.name, language), said(element?.name, language), places.step]
  return {
    title: names.find((name) => name !== undefined && name !== '') ?? places.step,
    note: flow === undefined ? places.step : places.flow,
    view: 'flow',
  }
}

function said(text: Localised | undefined, language: Language): string | undefined {
  return text === undefined ? undefined : inLanguage(text, language)
}

function titleOf(
  records: Readonly<Record<string, { readonly title: Localised }>>,
  id: string,
  language: Language,
): string {
  return said(referred(records, id)?.title, language) ?? id
}
