import type { CatalogueEntry } from '../../model/catalogue.ts'
import { citizenGroup } from '../../model/elements.ts'
import type { Question } from '../../model/content.ts'
import type { Definition } from '../../model/definition.ts'
import type { Localised } from '../../model/localised.ts'
import { referred } from '../../model/referred.ts'
import { schemaAt } from '../../model/schema.ts'
import { askableFor, keepsOnce, type Askable } from '../../sources/askable.ts'
import { knownBy } from '../../sources/knownBy.ts'
import { caseReads } from '../caseReads.ts'
import { dataSchema } from '../field.ts'
import type { Finding } from '../lint.ts'
import { pointerTo } from '../../model/pointer.ts'
import { askedIn, type AskedQuestion } from '../questions.ts'
import { finding, type Rule } from '../rule.ts'
import { overlaps, type Subject } from '../subject.ts'
import { writersOf, type Writer } from '../writers.ts'
import { groupOf } from '../groupOf.ts'
import { firstNameOf } from '../../model/path.ts'

/** Once only: people are asked for what a register of the city keeps of them. */
export const registerKnows: Rule = {
  id: 'registerKnows',
  check: (subject) => {
    if (subject.catalogue.length === 0) return []
    const writers = writersOf(subject)
    const theirs = ofApplicant(subject)
    const checked = askedIn(subject)
      .filter((asked) => isOpen(asked, { subject, writers, theirs }))
      .flatMap((asked) => checkQuestion(asked, subject) ?? [])
    const known = checked.flatMap((one) => ('asked' in one ? [one] : []))
    return [
      ...inGroups(known).map(together),
      ...checked.flatMap((one) => ('asked' in one ? [] : [one])),
    ]
  },
}

interface Context {
  readonly subject: Subject
  readonly writers: readonly Writer[]
  readonly theirs: ReadonlySet<string>
}

/** Asked of who applies, about who applies, and not what a source was asked for on some way. */
function isOpen(
  { question, place }: AskedQuestion,
  { subject, writers, theirs }: Context,
): boolean {
  const placed = subject.elements.find(
    ({ id, process }) => id === place.element && process === place.process,
  )
  if (placed === undefined || groupOf(placed, subject.definition) !== citizenGroup) return false
  const isFetched = writers.some(
    ({ kind, path }) => kind === 'source' && overlaps(path, question.path),
  )
  const [record = '', ...rest] = question.path.split('.')
  const isAboutThem = rest.length === 0 || theirs.size === 0 || theirs.has(record)
  return !isFetched && isAboutThem
}

/** The records of who applies: letters go to them, and what registers know of the person who is signed in is in them. */
function ofApplicant(subject: Subject): ReadonlySet<string> {
  const { definition, expressions, elements } = subject
  const addressed = expressions
    .filter(({ pointer }) => /^\/letters\/[^/]+\/addressee\//.test(pointer))
    .flatMap((one) => caseReads(one, definition))
  const fetched = elements.flatMap(({ element }) => {
    if (element.type !== 'serviceTask') return []
    const request = Object.values(referred(definition.mappings, element.input)?.rows ?? {})
    const isTheirs = request.some(({ value }) => value.startsWith('identity.'))
    const isLookup = referred(definition.sources, element.source)?.writes === false
    const rows = Object.keys(referred(definition.mappings, element.output)?.rows ?? {})
    return isTheirs && isLookup ? rows.filter((path) => path.includes('.')) : []
  })
  return new Set([...addressed, ...fetched].map(firstNameOf))
}

/** The questions of one form that one lookup answers are said together. */
function inGroups(known: readonly Known[]): readonly (readonly [Known, ...Known[]])[] {
  const groups = new Map<string, [Known, ...Known[]]>()
  for (const one of known) {
    const key = [one.asked.form, one.entry.id, one.found.offered.operation].join(' ')
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [one])
    else group.push(one)
  }
  return [...groups.values()]
}

interface Known {
  readonly asked: AskedQuestion
  readonly entry: CatalogueEntry
  readonly found: Askable
}

function together(group: readonly [Known, ...Known[]]): Finding {
  const [{ asked, entry, found }] = group
  const { form, place } = asked
  const questions = group.map((one) => one.asked.question)
  const pointer = questions.length === 1 ? place.pointer : pointerTo('forms', form)
  return finding(
    'registerKnows',
    { ...place, pointer },
    {
      severity: 'warning',
      text: 'registerKnows',
      about: [entry.title, inQuotes(questions), String(questions.length)],
      remedy: {
        act: 'askRegister',
        form,
        register: entry.id,
        operation: found.offered.operation,
        answers: Object.fromEntries(group.map((one) => [one.asked.question.id, one.found.path])),
      },
    },
  )
}

function inQuotes(questions: readonly Question[]): Localised {
  return {
    de: questions.map(({ question: { de } }) => `„${de}“`).join(', '),
    en: questions.map(({ question: { de, en = de } }) => `“${en}”`).join(', '),
  }
}

/** What can be asked of a register now, or what one keeps that will be connected. */
function checkQuestion(asked: AskedQuestion, subject: Subject): Known | Finding | undefined {
  const { definition, catalogue } = subject
  const { question, place } = asked
  const data = dataSchema(definition)
  const field = schemaAt(data, question.path, definition.types)
  if (field === undefined) return undefined
  const around = question.path.split('.').slice(0, -1).join('.')
  const wanted = { field, holder: schemaAt(data, around, definition.types) }
  const known = knownBy(catalogue, field)
    .map(({ entry }) => entry)
    .filter((entry) => isTheirs(entry, definition))
  for (const entry of known) {
    const found = askableFor(entry, wanted)
    if (found !== undefined) return { asked, entry, found }
  }
  const later = known.find((entry) => isPlannedRegister(entry) && keepsOnce(entry, wanted))
  if (later === undefined) return undefined
  const about = [question.question, later.title]
  return finding('registerKnows', place, { severity: 'info', text: 'registerWillKnow', about })
}

/** A line system serves its own services: it is not asked by one that has nothing to do with it. */
function isTheirs({ kind, host }: CatalogueEntry, { connectors }: Definition): boolean {
  return kind === 'register' || Object.values(connectors).some((one) => one.host === host)
}

function isPlannedRegister({ connection, kind }: CatalogueEntry): boolean {
  return connection === 'planned' && kind === 'register'
}
