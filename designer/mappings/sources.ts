import type { Scope } from '#shared/feel/scope.ts'
import type { Certainty } from '#shared/lint/certainty.ts'
import { metadataAt } from '#shared/lint/field.ts'
import { reachableFrom } from '#shared/lint/drawing.ts'
import type { MappingView } from '#shared/lint/mappingViews.ts'
import { membersOf } from '#shared/lint/mappingRows.ts'
import type { Subject } from '#shared/lint/subject.ts'
import type { ViewRow } from '#shared/lint/viewRow.ts'
import { writersByPath, type Writer } from '#shared/lint/writers.ts'
import { fitOf, type Fit } from '#shared/mappings/check.ts'
import { inLanguage, type Language, type Localised } from '#shared/model/localised.ts'
import { referred } from '#shared/model/referred.ts'
import { resolve, type Schema } from '#shared/model/schema.ts'
import { mappingEditorTexts } from '#shared/text/mappingEditor.ts'
import { mappingTexts } from '#shared/text/mappings.ts'
import type { IconName } from '../ui/icons.ts'
import { isPerItem } from './perItem.ts'
import { firstNameOf } from '#shared/model/path.ts'

/** One value that a row can take. */
export interface Source {
  readonly path: string
  readonly label: string
  /** The step it comes from, or what it is part of. */
  readonly group: string
  readonly icon: IconName
  readonly look: 'reg' | 'cit' | 'plain'
  readonly schema: Schema
  readonly isRecord: boolean
  /** Only a later step fills it. */
  readonly isLater: boolean
}

export interface Known {
  readonly subject: Subject
  readonly writers: readonly Writer[]
  readonly certainty: Certainty
  readonly language: Language
}

/** Everything a row can take a value from: earlier steps, the result of its own, the item of its list. */
export function sourcesOf(scope: Scope, view: MappingView, known: Known): readonly Source[] {
  const { types } = scope
  const producer = producerOf(view, known)
  return Object.entries(scope.schema.properties ?? {}).flatMap(([name, schema]) => {
    const root = { type: 'object', properties: { [name]: schema } } as const
    return membersOf(root, types).flatMap((member) => {
      const named = nameOf(member.path, member.label, known)
      return named === undefined
        ? []
        : [
            {
              path: member.path,
              label: named,
              schema: member.schema,
              isRecord: member.isRecord,
              ...producer(member.path, member.group),
            },
          ]
    })
  })
}

/** Names that say nothing to people are left out: the case as a whole, when it was begun. */
export function nameOf(
  path: string,
  label: Localised,
  { subject, language }: Known,
): string | undefined {
  const fixed = fixedNames[language]
  if (Object.hasOwn(fixed, path)) return fixed[path]
  const [name, member, inner] = path.split('.')
  const { deadlines, decisions } = subject.definition
  const text = mappingEditorTexts[language]
  const title = (of: { readonly title: Localised } | undefined): string =>
    inLanguage(of?.title ?? label, language)
  if (name === 'case' || name === 'identity') return undefined
  if (name === 'deadlines' || name === 'derivations' || name === 'reasons') {
    if (member === undefined) return undefined
    if (name === 'deadlines') return title(referred(deadlines, member))
    if (name === 'reasons') return text.decided(title(referred(decisions, member)))
    return inner === language ? text.computed(title(referred(deadlines, member))) : undefined
  }
  return inLanguage(label, language)
}

const fixedNames = { de: fixedNamesIn('de'), en: fixedNamesIn('en') } as const

function fixedNamesIn(language: Language): Readonly<Record<string, string>> {
  const text = mappingTexts[language]
  return {
    'identity.personId': text.applicantId,
    'identity.name': text.applicantName,
    'case.number': text.caseNumber,
    result: text.wholeResult,
    item: mappingEditorTexts[language].wholeItem,
  }
}

type Produced = Pick<Source, 'group' | 'icon' | 'look' | 'isLater'>

function producerOf({ placed }: MappingView, { subject, writers, language }: Known) {
  const text = { ...mappingTexts[language], ...mappingEditorTexts[language] }
  const reaches = new Map<string, boolean>()
  const writing = writersByPath(writers)
  const isEarlier = (writer: Writer): boolean => {
    if (placed === undefined || writer.placed.process !== placed.process) return true
    const { id } = writer.placed
    if (id === placed.id) return false
    const known = reaches.get(id)
    if (known !== undefined) return known
    const drawing = subject.drawings.find((one) => one.id === placed.process)
    const reached = drawing === undefined || reachableFrom([id], drawing.next).has(placed.id)
    reaches.set(id, reached)
    return reached
  }
  const everyCase = ofEveryCase(language)
  return (path: string, group: Localised): Produced => {
    const name = firstNameOf(path)
    const rest = { group: '', icon: 'page', look: 'reg', isLater: false } as const
    if (name === 'result')
      return {
        ...rest,
        group: inLanguage(placed?.element.name ?? group, language),
        icon: 'register',
      }
    const always = referred(everyCase, name)
    if (always !== undefined) return { ...rest, ...always }
    if (!(name in subject.definition.data))
      return { ...rest, group: text.eachItem, icon: 'register' }
    const own = writing(path)
    const writer = own.find(isEarlier)
    if (writer !== undefined)
      return {
        ...rest,
        ...looks[writer.kind],
        group: inLanguage(writer.placed.element.name, language),
      }
    const [later] = own
    const isLater = later !== undefined
    return {
      ...rest,
      icon: 'page',
      look: 'plain',
      isLater,
      group: isLater ? text.later : text.nobody,
    }
  }
}

/** What is known of every case, by its name. */
function ofEveryCase(language: Language): Readonly<Record<string, Partial<Produced>>> {
  const text = { ...mappingTexts[language], ...mappingEditorTexts[language] }
  const sentences = { group: text.sentences, icon: 'table' } as const
  return {
    identity: { group: text.person, icon: 'person', look: 'cit' },
    case: { group: text.case, icon: 'page' },
    deadlines: { group: text.deadlines, icon: 'calendar' },
    derivations: sentences,
    reasons: sentences,
  }
}

const looks = {
  source: { icon: 'register', look: 'reg' },
  person: { icon: 'person', look: 'cit' },
  rule: { icon: 'table', look: 'reg' },
} as const satisfies Record<Writer['kind'], Pick<Source, 'icon' | 'look'>>

export function fitFor({ path, schema }: Source, row: ViewRow, { certainty, subject }: Known): Fit {
  if (row.place.kind === 'value' && isListOfRecords(schema, row.scope)) return { kind: 'anEntry' }
  const isEach = row.row.rows !== undefined || isPerItem({ schema }, row)
  const wanted = isEach ? ({ type: 'array' } as const) : (row.schema ?? {})
  const isSure = !row.isRequired || !certainty.mayBeMissing(path, row.scope)
  const fit = fitOf(schema, wanted, { scope: row.scope, isSure })
  const isTaken = fit.kind !== 'no' && fit.kind !== 'anEntry'
  return isTaken && isExposed(path, row, subject) ? { kind: 'special' } : fit
}

/** In a sentence nobody could read it as a whole. */
function isListOfRecords(schema: Schema, { types }: Scope): boolean {
  const { items } = resolve(schema, types)
  return items !== undefined && resolve(items, types).properties !== undefined
}

/** Art. 9 GDPR protects the value, and where it would go nothing says so. */
function isExposed(path: string, { place, schema }: ViewRow, { definition }: Subject): boolean {
  if (metadataAt(path, definition).sensitivity !== 'special') return false
  const target = place.kind === 'row' ? place.path.join('.') : ''
  const own = schema?.sensitivity ?? metadataAt(target, definition).sensitivity
  return own !== 'special'
}
