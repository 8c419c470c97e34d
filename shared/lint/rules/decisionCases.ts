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
  const words = wordsOf(problem, version, subject)
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

function wordsOf(problem: TableProblem, version: Decision, subject: Subject): Words | undefined {
  const { title } = version
  const { scope } = subject
  const inBoth = (say: (language: 'de' | 'en') => string): Localised => ({
    de: say('de'),
    en: say('en'),
  })
  const label = (column: string): Localised | string =>
    version.inputs.find(({ id }) => id === column)?.label ?? column
  const number = (row: number): string => String(rowNumber(version, row))
  const period = (of: TableProblem & { readonly kind: 'gap' | 'noRowValid' | 'unfinished' }) =>
    inBoth((language) => periodInWords(of.period, language))
  switch (problem.kind) {
    case 'gap': {
      const missing = inBoth((language) =>
        conditionsInWords(problem.when, version, { scope, language }),
      )
      const about = [missing, title, period(problem)]
      return { severity: 'warning', text: 'gap', about, at: [] }
    }
    case 'noRowValid':
      return { severity: 'warning', text: 'noRowValid', about: [title, period(problem)], at: [] }
    case 'overlap':
    case 'contradiction': {
      const [first, second] = problem.rows
      const example = inBoth((language) =>
        inputsInWords(problem.example, version, { scope, language }),
      )
      const rows = `${number(first)}, ${number(second)}`
      const isTwice = problem.kind === 'overlap' && problem.sameCase
      const text = isTwice ? 'duplicateRows' : 'overlappingRows'
      return {
        severity: 'error',
        text: problem.kind === 'contradiction' ? 'contradictingRows' : text,
        about: [rows, title, example],
        at: [second],
      }
    }
    case 'unreachable':
      return {
        severity: 'warning',
        text: 'rowUnreachable',
        about: [number(problem.row), title, problem.by.map(number).join(', ')],
        at: [problem.row],
      }
    case 'subsumed':
      return {
        severity: 'info',
        text: 'rowSubsumed',
        about: [number(problem.row), title, number(problem.by)],
        at: [problem.row],
      }
    case 'neverApplies':
      return {
        severity: 'warning',
        text: 'rowNeverApplies',
        about: [number(problem.row), title, label(problem.column)],
        at: [problem.row, 'when', problem.column],
      }
    case 'mergeable':
      return {
        severity: 'info',
        text: 'rowsMergeable',
        about: [problem.rows.map(number).join(', '), title, label(problem.column)],
        at: [problem.rows[0] ?? 0],
      }
    case 'outside':
      return outside(problem, version, subject)
    case 'unfinished':
      return { severity: 'info', text: 'tableUnfinished', about: [title], at: [] }
    case 'moreGaps':
    case 'unread':
      return undefined
  }
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
