import { eachQuestion, type Asked } from './questions.ts'
import type { Form } from '../../model/content.ts'
import { contentTexts } from '../../text/content.ts'
import type { Chapter, Part } from '../content.ts'
import { eachScope, type Teller } from '../teller.ts'

export function forms(teller: Teller): Chapter {
  const { definition } = teller.subject
  return {
    title: teller.say.forms,
    parts: Object.values(definition.forms).flatMap((form) => formParts(form, teller)),
  }
}

function formParts(form: Form, teller: Teller): readonly Part[] {
  const { say, read, subject, condition, template } = teller
  const { scope } = subject
  const lead: Part[] = form.lead === undefined ? [] : [{ kind: 'quote', text: read(form.lead) }]
  const known = form.known.map(({ title, fields }): Part => ({
    kind: 'table',
    caption: say.knownSection(read(title)),
    head: [say.columns.shown, say.columns.origin],
    rows: fields.map(({ path, label, text }) => [
      read(label),
      text === undefined ? teller.value(path, scope) : template(text, scope),
    ]),
  }))
  const rows = eachQuestion(form.questions).map((asked) => questionRow(asked, teller))
  const { question, answer, asked, remarks } = say.columns
  const questions: Part[] =
    rows.length === 0
      ? []
      : [{ kind: 'table', caption: say.questions, head: [question, answer, asked, remarks], rows }]
  const { preview, remark, confirmation } = form
  const rest = [
    remark && say.remark(read(remark.question)),
    preview && say.preview(read(preview.title), condition(preview.each, scope)),
    preview && say.quoted(template(preview.row, eachScope(preview.each, scope))),
    confirmation && say.confirms(read(confirmation)),
    say.button(read(form.submit)),
  ].filter((one) => one !== undefined)
  const items = rest.map((text) => ({ text, depth: 0 }))
  return [
    { kind: 'heading', text: read(form.title) },
    ...lead,
    ...known,
    ...questions,
    { kind: 'list', items },
  ]
}

function questionRow({ question, of, visible }: Asked, teller: Teller): string[] {
  const { say, read, subject, language, condition } = teller
  const widgets = contentTexts[language].forms.widgets
  const field = teller.label(question.path, subject.scope)
  const choices = (question.options ?? []).map(({ label }) => read(label)).join('; ')
  const answer = [widgets[question.widget] ?? question.widget, choices].filter((one) => one !== '')
  const remarks = [
    read(question.hint),
    field === undefined ? '' : say.writes(field),
    question.missing === undefined ? '' : say.whenMissing(read(question.missing)),
    question.check === undefined ? '' : say.whenWrong(read(question.check.message)),
  ].filter((one) => one !== '')
  const when = visible === undefined ? say.always : say.onlyIf(condition(visible, subject.scope))
  return [
    of === undefined ? read(question.question) : `${read(of)}: ${read(question.question)}`,
    answer.join(': '),
    `${question.required ? say.required : say.optional}, ${when}`,
    remarks.join('\n'),
  ]
}
