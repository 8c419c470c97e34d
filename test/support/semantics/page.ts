import type { Happening, Question } from '../../../examples/semantics/question.ts'
import type { Theme } from '../../../examples/semantics/questions.ts'
import { dataOf } from '#shared/engine/instance.ts'
import type { Definition } from '#shared/model/definition.ts'
import { inLanguage, type Language } from '#shared/model/localised.ts'
import type { Ran } from '../process.ts'
import { failedIn, pathOf, tokensOf, waitsOf } from './marks.ts'
import { pageTexts } from './pageText.ts'

export interface Answered {
  readonly question: Question
  readonly definition: Definition
  readonly ran: Ran
}

export function pictureName({ id }: Question, language: Language): string {
  return `pictures/${id}.${language}.svg`
}

export function pageOf(
  themes: readonly Theme[],
  answers: ReadonlyMap<string, Answered>,
  language: Language,
): string {
  const texts = pageTexts[language]
  const sections = themes.flatMap(({ title, questions }) => [
    `## ${inLanguage(title, language)}`,
    '',
    ...questions.flatMap(({ id }) => {
      const answered = answers.get(id)
      return answered === undefined ? [] : [...section(answered, language), '']
    }),
  ])
  const lines = [`# ${texts.title}`, '', texts.other, '', ...texts.intro, '', ...sections]
  return `${lines.join('\n').trimEnd()}\n`
}

function section(answered: Answered, language: Language): readonly string[] {
  const { question } = answered
  const { happens, way, left } = pageTexts[language]
  const asked = question.question[language]
  return [
    `### ${asked}`,
    '',
    `${question.answer[language]} (BPMN 2.0 ${question.clause})`,
    '',
    `![${asked}](${pictureName(question, language)})`,
    '',
    `- **${happens}:** ${happening(answered, language).join('; ')}.`,
    `- **${way}:** ${wayOf(answered, language)}`,
    `- **${left}:** ${leftOf(answered, language)}`,
    ...yielded(answered, language),
  ]
}

export function wayOf({ definition, ran }: Answered, language: Language): string {
  const name = namesOf(definition, language)
  return pathOf(ran).map(name).join(' → ')
}

export function leftOf({ definition, ran: { instance } }: Answered, language: Language): string {
  const name = namesOf(definition, language)
  const texts = pageTexts[language]
  const due = new Map(
    Object.values(instance.waits).flatMap((wait) =>
      wait.kind === 'timer' ? [[wait.element, clock(wait.dueAt)] as const] : [],
    ),
  )
  const flows = Object.values(definition.processes).flatMap((one) => Object.entries(one.flows))
  const targets = new Map(flows.map(([id, { target }]) => [id, target]))
  const said = [
    ...waitsOf(instance).map((id) => texts.waits(name(id), due.get(id))),
    ...failedIn(instance).map((id) => texts.incident(name(id))),
    ...Object.entries(tokensOf(instance)).map(([id, count]) =>
      texts.token(name(targets.get(id) ?? id), count),
    ),
  ]
  return said.length === 0 ? texts.nothing : `${said.join('; ')}.`
}

function yielded({ question, ran }: Answered, language: Language): readonly string[] {
  const { yields } = pageTexts[language]
  if (question.yields === undefined) return []
  return [`- **${yields}:** \`${JSON.stringify(dataOf(ran.instance))}\``]
}

function happening({ question, definition }: Answered, language: Language): readonly string[] {
  const texts = pageTexts[language]
  const data = question.begins?.data
  const at = question.begins?.at
  const begun = data === undefined ? texts.start : texts.begun(JSON.stringify(data))
  const first = at === undefined ? begun : `${begun} (${clock(at)})`
  return [first, ...question.script.map((one) => said(one, definition, language))]
}

function said(happening: Happening, definition: Definition, language: Language): string {
  const texts = pageTexts[language]
  const element = namesOf(definition, language)(happening.element)
  switch (happening.type) {
    case 'done': {
      const result = happening.answer?.result
      return texts.done(element, result === undefined ? undefined : JSON.stringify(result))
    }
    case 'due':
      return texts.due(element, happening.at && clock(happening.at))
    case 'received':
      return texts.received(element)
    case 'failed':
      return texts.failed(element, happening.error)
    case 'resolved':
      return texts.resolved(element)
  }
}

/** An instant as people read it; UTC, like everything the engine says. */
function clock(at: string): string {
  return `${at.slice(0, 10)} ${at.slice(11, 16)} UTC`
}

function namesOf({ processes }: Definition, language: Language): (id: string) => string {
  return (id) => {
    const [element] = Object.values(processes).flatMap(({ elements }) => elements[id] ?? [])
    return element === undefined ? id : inLanguage(element.name, language)
  }
}
