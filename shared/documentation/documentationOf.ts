import type { Finding } from '../lint/lint.ts'
import { subjectOf } from '../lint/subject.ts'
import type { Definition } from '../model/definition.ts'
import type { Language } from '../model/localised.ts'
import { writeDate } from '../text/notation.ts'
import { dataFlows } from './chapters/dataFlows.ts'
import { deadlines } from './chapters/deadlines.ts'
import { decisions } from './chapters/decisions.ts'
import { drawings } from './chapters/drawings.ts'
import { fields } from './chapters/fields.ts'
import { findingsChapter } from './chapters/findings.ts'
import { forms } from './chapters/forms.ts'
import { letters } from './chapters/letters.ts'
import { mappings } from './chapters/mappings.ts'
import { overview } from './chapters/overview.ts'
import { processes } from './chapters/processes.ts'
import { scenarios } from './chapters/scenarios.ts'
import { technical } from './chapters/technical.ts'
import type { Chapter, Content, Drawn, Fact } from './content.ts'
import { tellerOf, type Teller } from './teller.ts'

export interface Occasion {
  readonly language: Language
  /** "Entwurf", "Version 3" */
  readonly state: string
  readonly department: string
  readonly today: string
  readonly drawings: readonly Drawn[]
  readonly findings: readonly Finding[]
  /** With what only IT reads. */
  readonly isTechnical: boolean
}

/** A service written down for who decides on it, works by it, or has to prove later how it was. */
export function documentationOf(definition: Definition, occasion: Occasion): Content {
  const { language, state, department, today } = occasion
  const teller = tellerOf(subjectOf(definition), language)
  const { say, read } = teller
  const facts: readonly Fact[] = [
    [say.state, state],
    [say.department, department],
    [say.legalBasis, definition.legalBasis],
    [say.leika, definition.leika ?? ''],
    [say.date, writeDate(today, language)],
  ]
  return {
    language,
    title: read(definition.title),
    subtitle: say.subtitle,
    facts: facts.filter(([, value]) => value !== ''),
    words: { contents: say.contents, page: say.page, of: say.of },
    chapters: chaptersOf(teller, occasion).filter(({ parts }) => parts.length > 0),
  }
}

function chaptersOf(teller: Teller, occasion: Occasion): readonly Chapter[] {
  return [
    overview(teller, occasion.findings),
    drawings(teller, occasion.drawings),
    processes(teller),
    forms(teller),
    dataFlows(teller),
    mappings(teller),
    decisions(teller),
    letters(teller),
    deadlines(teller),
    fields(teller),
    scenarios(teller),
    findingsChapter(teller, occasion.findings),
    ...(occasion.isTechnical ? [technical(teller)] : []),
  ]
}
