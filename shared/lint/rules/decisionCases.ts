import { checkDecision, type CheckedVersion } from '../../decisions/checkDecision.ts'
import type { TableProblem } from '../../decisions/checkTable.ts'
import { readValue } from '../../decisions/cellWords.ts'
import { domainOf } from '../../decisions/domain.ts'
import {
  cellFormat,
  conditionsInWords,
  inputsInWords,
  periodInWords,
  rowNumber,
} from '../../decisions/inWords.ts'
import { repair } from '../../decisions/repair.ts'
import type { Decision } from '../../model/content.ts'
import type { Localised } from '../../model/localised.ts'
import type { FindingText } from '../../text/findings.ts'
import { decisionPlace } from '../decisionPlace.ts'
import type { Finding } from '../lint.ts'
import { finding, updating, type Rule } from '../rule.ts'
import type { Subject } from '../subject.ts'
import { toJson } from '../toJson.ts'

/** A table has a row for every case, and of those that apply the hit policy can choose. */
export const decisionCases: Rule = {
  id: 'decisionCases',
  check: (subject) =>
    Object.entries(subject.definition.decisions).flatMap(([id, decision]) =>
      checkDecision(decision, subject.scope).flatMap((checked, at) =>
        ofVersion(checked, { id, subject, part: at === 0 ? [] : ['versions', at - 1] }),
      ),
    ),
}

interface Placed {
  readonly id: string
  readonly subject: Subject
  readonly part: readonly (string | number)[]
}

function ofVersion({ version, problems }: CheckedVersion, placed: Placed): readonly Finding[] {
  const unread = problems.filter(({ kind }) => kind === 'unread').length
  return [
    ...problems.flatMap((problem) => said(problem, version, placed)),
    ...(unread === 0 ? [] : [notCompared(unread, version, placed)]),
  ]
}

function notCompared(count: number, { title }: Decision, { id, subject, part }: Placed): Finding {
  const place = decisionPlace(subject, id, ...part, 'rows')
  const about = [title, String(count)]
  return finding('decisionCases', place, { severity: 'info', text: 'cellsNotCompared', about })
}

function said(
  problem: TableProblem,
  version: Decision,
  { id, subject, part }: Placed,
): readonly Finding[] {
  const words = wordsOf(problem, { version, subject })
  if (words === undefined) return []
  const rows = repair(version, problem)
  const list = decisionPlace(subject, id, ...part, 'rows')
  const fix = rows && updating(list.pointer, toJson(version.rows), toJson(rows))
  const place = decisionPlace(subject, id, ...part, 'rows', ...words.at)
  const { severity, text, about } = words
  return [finding('decisionCases', place, { severity, text, about, ...(fix && { fix }) })]
}

interface Words {
  readonly severity: Finding['severity']
  readonly text: FindingText
  readonly about: readonly (Localised | string)[]
  readonly at: readonly (string | number)[]
}

interface Telling {
  readonly version: Decision
  readonly subject: Subject
}

type Kind = TableProblem['kind']
type Of<K extends Kind> = TableProblem & { readonly kind: K }

const tellers: { readonly [K in Kind]?: (problem: Of<K>, telling: Telling) => Words } = {
  gap: (problem, { version, subject }) => {
    const { scope } = subject
    const missing = inBoth((language) =>
      conditionsInWords(problem.when, version, { scope, language }),
    )
    const about = [missing, version.title, periodOf(problem)]
    return { severity: 'warning', text: 'gap', about, at: [] }
  },
  noRowValid: (problem, { version: { title } }) => ({
    severity: 'warning',
    text: 'noRowValid',
    about: [title, periodOf(problem)],
    at: [],
  }),
  overlap: (problem, telling) =>
    overlapping(problem, telling, problem.sameCase ? 'duplicateRows' : 'overlappingRows'),
  contradiction: (problem, telling) => overlapping(problem, telling, 'contradictingRows'),
  unreachable: ({ row, by }, { version }) => ({
    severity: 'warning',
    text: 'rowUnreachable',
    about: [numbers(version, row), version.title, numbers(version, ...by)],
    at: [row],
  }),
  subsumed: ({ row, by }, { version }) => ({
    severity: 'info',
    text: 'rowSubsumed',
    about: [numbers(version, row), version.title, numbers(version, by)],
    at: [row],
  }),
  neverApplies: ({ row, column }, { version }) => ({
    severity: 'warning',
    text: 'rowNeverApplies',
    about: [numbers(version, row), version.title, labelOf(version, column)],
    at: [row, 'when', column],
  }),
  mergeable: ({ rows, column }, { version }) => ({
    severity: 'info',
    text: 'rowsMergeable',
    about: [numbers(version, ...rows), version.title, labelOf(version, column)],
    at: [rows[0] ?? 0],
  }),
  outside: (problem, { version, subject }) => outside(problem, version, subject),
  unfinished: (_, { version: { title } }) => ({
    severity: 'info',
    text: 'tableUnfinished',
    about: [title],
    at: [],
  }),
}

/** Cells that are not compared are counted, and more gaps appear when these are closed. */
function wordsOf<K extends Kind>(problem: Of<K>, telling: Telling): Words | undefined {
  const teller: ((problem: Of<K>, telling: Telling) => Words) | undefined = tellers[problem.kind]
  return teller?.(problem, telling)
}

function overlapping(
  { rows, example }: Of<'overlap' | 'contradiction'>,
  { version, subject: { scope } }: Telling,
  text: FindingText,
): Words {
  const shown = inBoth((language) => inputsInWords(example, version, { scope, language }))
  const about = [numbers(version, ...rows), version.title, shown]
  return { severity: 'error', text, about, at: [rows[1]] }
}

function inBoth(say: (language: 'de' | 'en') => string): Localised {
  return { de: say('de'), en: say('en') }
}

function periodOf({ period }: Of<'gap' | 'noRowValid'>): Localised {
  return inBoth((language) => periodInWords(period, language))
}

function labelOf({ inputs }: Decision, column: string): Localised | string {
  return inputs.find(({ id }) => id === column)?.label ?? column
}

function numbers(version: Decision, ...rows: readonly number[]): string {
  return rows.map((row) => rowNumber(version, row)).join(', ')
}

const notThere = { list: 'notInEnum', range: 'notInRange', type: 'notOfKind' } as const

function outside(
  { row, column, value, why }: TableProblem & { readonly kind: 'outside' },
  { inputs, title }: Decision,
  { scope }: Subject,
): Words {
  const input = inputs.find(({ id }) => id === column)
  const schema = input === undefined ? {} : domainOf(input, scope)
  const inWords = (language: 'de' | 'en'): string =>
    readValue(value, cellFormat(schema, language)) ?? value
  return {
    severity: 'error',
    text: notThere[why],
    about: [{ de: inWords('de'), en: inWords('en') }, input?.label ?? column, title],
    at: [row, 'when', column],
  }
}
