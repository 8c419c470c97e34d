import type { Form, Letter, Question } from '../model/content.ts'
import type { Definition } from '../model/definition.ts'
import type { Localised } from '../model/localised.ts'
import { referred } from '../model/referred.ts'
import type { Mark, Topic } from './difference.ts'
import { same } from './records.ts'
import { paired } from './sequence.ts'

/** What a text is for. */
export type TextUse = keyof Section['texts']

/** A part of a page that is read: its texts, and whatever else it says. */
interface Section {
  readonly id: string
  readonly texts: Partial<Record<(typeof textUses)[number], Localised>>
  readonly rest: unknown
}

const textUses = [
  'title',
  'lead',
  'addressee',
  'subject',
  'salutation',
  'heading',
  'text',
  'question',
  'hint',
  'missing',
  'options',
  'confirmation',
  'submit',
  'summary',
  'effort',
  'answer',
  'detail',
  'basis',
] as const

export interface ComparedText {
  readonly use: TextUse
  readonly from: Localised | undefined
  readonly to: Localised | undefined
}

export interface ComparedSection {
  readonly id: string
  readonly effect: Mark | undefined
  readonly texts: readonly ComparedText[]
  /** Something differs that is no text. */
  readonly settings: boolean
}

/** What people read of a letter, a form or the page of the service, part by part; undefined of what has no texts. */
export function compareTexts(
  topic: Topic,
  id: string,
  [before, after]: readonly [Definition, Definition],
): readonly ComparedSection[] | undefined {
  const of = sections[topic]
  if (of === undefined) return undefined
  return paired(of(before, id), of(after, id)).map(({ id: part, from, to, effect }) => ({
    id: part,
    effect,
    texts: textUses.flatMap((use) => {
      const [was, is] = [from?.texts[use], to?.texts[use]]
      return was === undefined && is === undefined ? [] : [{ use, from: was, to: is }]
    }),
    settings: from !== undefined && to !== undefined && !same(from.rest, to.rest),
  }))
}

const sections: Partial<Record<Topic, (definition: Definition, id: string) => readonly Section[]>> =
  {
    letter: ({ letters }, id) => letterSections(referred(letters, id)),
    form: ({ forms }, id) => formSections(referred(forms, id)),
    page: pageSections,
  }

function letterSections(letter: Letter | undefined): readonly Section[] {
  if (letter === undefined) return []
  const { kind, title, addressee, subject, salutation, blocks, notice } = letter
  return [
    { id: 'head', texts: { title, addressee, subject, salutation }, rest: { kind } },
    ...blocks.map(({ id, heading, text, ...rest }) => ({
      id: `block ${id}`,
      texts: { ...(heading === undefined ? {} : { heading }), text },
      rest,
    })),
    { id: 'notice', texts: notice, rest: null },
  ]
}

function formSections(form: Form | undefined): readonly Section[] {
  if (form === undefined) return []
  const { title, lead, questions, confirmation, submit, remark, ...rest } = form
  return [
    { id: 'head', texts: { title, ...(lead === undefined ? {} : { lead }) }, rest },
    ...questions.flatMap((question) => [
      questionSection(question.id, question),
      ...(question.entries?.questions ?? []).map((inner) =>
        questionSection(`${question.id} ${inner.id}`, inner),
      ),
    ]),
    ...(remark === undefined
      ? []
      : [{ id: 'remark', texts: { question: remark.question }, rest: remark }]),
    {
      id: 'end',
      texts: { ...(confirmation === undefined ? {} : { confirmation }), submit },
      rest: null,
    },
  ]
}

function questionSection(
  id: string,
  asked: Omit<Question, 'widget' | 'entries'> & { readonly entries?: Question['entries'] },
): Section {
  const { question, hint, missing, options, entries, ...rest } = asked
  return {
    id: `question ${id}`,
    texts: {
      question,
      ...(hint === undefined ? {} : { hint }),
      ...(missing === undefined ? {} : { missing }),
      ...(options === undefined ? {} : { options: listed(options.map(({ label }) => label)) }),
    },
    rest: { ...rest, ...(entries === undefined ? {} : { name: entries.name }) },
  }
}

function pageSections({
  title,
  summary,
  portal,
  legalBasis,
  leika,
}: Definition): readonly Section[] {
  const head = { id: 'head', texts: { title, summary }, rest: { legalBasis, leika } }
  if (portal === undefined) return [head]
  const { start, effort, facts, steps, legalBases, caseTitle, done } = portal
  return [
    head,
    {
      id: 'start',
      texts: { submit: start, ...(effort === undefined ? {} : { effort }) },
      rest: null,
    },
    ...facts.map(({ question, answer, detail }, at) => ({
      id: `fact ${at}`,
      texts: { question, answer, ...(detail === undefined ? {} : { detail }) },
      rest: null,
    })),
    ...steps.map(({ title: heading, text }, at) => ({
      id: `step ${at}`,
      texts: { heading, text },
      rest: null,
    })),
    ...legalBases.map((basis, at) => ({ id: `basis ${at}`, texts: { basis }, rest: null })),
    { id: 'status', texts: { title: caseTitle, text: done }, rest: null },
  ]
}

/** Texts one below the other, in each language. */
function listed(texts: readonly Localised[]): Localised {
  const de = texts.map((text) => text.de).join('\n')
  return { de, en: texts.map((text) => text.en ?? text.de).join('\n') }
}
