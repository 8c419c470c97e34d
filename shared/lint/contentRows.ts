import type { Scope } from '../feel/scope.ts'
import { withNames } from '../feel/scope.ts'
import { compile } from '../feel/compile.ts'
import { partsOf } from '../letters/template.ts'
import type { Decision, Form, Letter, Question } from '../model/content.ts'
import type { Localised } from '../model/localised.ts'
import { schemaAt } from '../model/schema.ts'
import type { ViewRow } from './viewRow.ts'
import { isRead, type Subject } from './subject.ts'

/** What a table looks at. */
export function decisionRows(id: string, decision: Decision, scope: Scope): readonly ViewRow[] {
  return decision.inputs.map(({ id: input, label, expression, schema }) => ({
    key: input,
    label,
    group: decision.title,
    depth: 0,
    isRequired: true,
    schema,
    scope,
    row: { value: expression.trim() === 'null' ? undefined : expression },
    place: { kind: 'input', decision: id, input },
  }))
}

/** What a form shows as known, and where its answers go. */
export function formRows(
  id: string,
  form: Form,
  { scope, subject }: { readonly scope: Scope; readonly subject: Subject },
): readonly ViewRow[] {
  const shown = form.known.flatMap(({ title, fields }, section) =>
    fields.map(({ path, label }, field): ViewRow => ({
      key: `known/${section}/${field}`,
      label,
      group: title,
      depth: 0,
      isRequired: false,
      schema: {},
      scope,
      row: { value: path },
      place: { kind: 'known', form: id, section, field },
    })),
  )
  const rowOf = ({ question, of, list }: Asked): ViewRow => {
    const { id: own, path, required, question: label } = question
    const schema = schemaAt(scope.schema, path, scope.types)
    const inside = list === undefined ? undefined : path.slice(list.length + 1)
    return {
      key: inside === undefined ? `question/${of}` : `question/${of}/${own}`,
      label: schema?.label ?? label,
      group: answers,
      depth: inside === undefined ? 0 : 1,
      isRequired: required && isRead(subject, path),
      schema,
      row: { value: inside === undefined ? path : `item.${inside}` },
      place: { kind: 'question', form: id, question: of },
      ...(list === undefined
        ? { scope }
        : { scope: withItemOf(list, scope), each: { text: list, scope } }),
    }
  }
  const rows = form.questions.flatMap(({ entries, ...question }) => [
    rowOf({ question, of: question.id, list: undefined }),
    ...(entries?.questions ?? []).map((inner) =>
      rowOf({ question: inner, of: question.id, list: question.path }),
    ),
  ])
  return [...shown, ...rows]
}

interface Asked {
  readonly question: Pick<Question, 'id' | 'path' | 'required' | 'question'>
  readonly of: string
  /** Asked for each entry of it. */
  readonly list: string | undefined
}

const answers: Localised = { de: 'Antworten', en: 'Answers' }

/** The values in the text of a letter; each is named by the words before it. */
export function letterRows(id: string, letter: Letter, scope: Scope): readonly ViewRow[] {
  const head = (['addressee', 'subject', 'salutation'] as const).flatMap((part) =>
    valuesIn(letter[part], { letter: id, text: [part], group: headings[part], scope }),
  )
  const blocks = letter.blocks.flatMap(({ heading, text, each, block }, index) => {
    const inside = each === undefined ? scope : withItemOf(each, scope)
    const group = heading ?? blockNames[block]
    const repeated = each === undefined ? {} : { each: { text: each, scope } }
    return valuesIn(text, {
      ...repeated,
      letter: id,
      text: ['blocks', String(index), 'text'],
      group,
      scope: inside,
    })
  })
  return [...head, ...blocks]
}

interface Text {
  readonly letter: string
  readonly text: readonly string[]
  readonly group: Localised
  readonly scope: Scope
  readonly each?: { readonly text: string; readonly scope: Scope }
}

function valuesIn(
  text: Localised,
  { letter, text: at, each, ...common }: Text,
): readonly ViewRow[] {
  const parts = partsOf(text.de)
  let count = -1
  return parts.flatMap((part, index): readonly ViewRow[] => {
    if (!part.isExpression) return []
    count += 1
    const value = part.text.trim()
    return [
      {
        key: `${at.join('/')}/${count}`,
        label: { de: wordsBefore(parts, index) },
        ...common,
        depth: 0,
        isRequired: true,
        schema: {},
        ...(each === undefined ? {} : { each }),
        row: { value: value === '' ? undefined : value },
        place: { kind: 'value', letter, text: at, at: count },
      },
    ]
  })
}

const mostWords = 4

/** "… bis zum" names the value that follows it. */
function wordsBefore(parts: ReturnType<typeof partsOf>, index: number): string {
  const before = wordsOf(
    plainAt(parts, index - 1)
      .split(/[\n.]\s/)
      .at(-1) ?? '',
  )
  if (before.length > 0) {
    const last = before.slice(-mostWords).join(' ')
    return `${before.length > mostWords ? '… ' : ''}${last} …`
  }
  const [sentence = ''] = plainAt(parts, index + 1).split(/[\n.]/)
  const following = wordsOf(sentence).slice(0, mostWords)
  return following.length > 0 ? `… ${following.join(' ')}` : '…'
}

function plainAt(parts: ReturnType<typeof partsOf>, index: number): string {
  const part = parts[index]
  return part === undefined || part.isExpression ? '' : part.text
}

function wordsOf(text: string): readonly string[] {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word))
}

function withItemOf(each: string, scope: Scope): Scope {
  const item = compile(each, { kind: 'expression', scope }).schema?.items ?? {}
  return withNames(scope, { item })
}

const headings = {
  addressee: { de: 'Anschrift', en: 'Address' },
  subject: { de: 'Betreff', en: 'Subject' },
  salutation: { de: 'Anrede', en: 'Salutation' },
} as const

const blockNames: Readonly<Record<Letter['blocks'][number]['block'], Localised>> = {
  decision: { de: 'Entscheidung', en: 'Decision' },
  payment: { de: 'Zahlung', en: 'Payment' },
  reasons: { de: 'Gründe', en: 'Reasons' },
  calculation: { de: 'Berechnung', en: 'Calculation' },
  origin: { de: 'Herkunft der Angaben', en: 'Where the data comes from' },
  appeal: { de: 'Rechtsbehelf', en: 'Appeal' },
  hearing: { de: 'Gelegenheit zur Äußerung', en: 'Opportunity to comment' },
  text: { de: 'Text', en: 'Text' },
  known: { de: 'Gut zu wissen', en: 'Good to know' },
}
