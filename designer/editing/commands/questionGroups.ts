import type { Form, Question, QuestionGroup } from '#shared/model/content.ts'
import { referred } from '#shared/model/referred.ts'
import { idFrom } from '../ids.ts'
import { moved } from '../records.ts'
import { removeQuestion } from './formQuestions.ts'

/**
 * To another place. Put between two of a group it joins them; taken away from its own it leaves it, so that those of a
 * group follow each other.
 */
export function moveQuestionTo(form: Form, question: string, to: number): Form {
  const at = form.questions.findIndex(({ id }) => id === question)
  if (at < 0 || to < 0 || to >= form.questions.length || at === to) return form
  const questions = moved(form.questions, at, to)
  const placed = questions[to]
  if (placed === undefined) return form
  return withGroups(form, questions.with(to, inGroup(placed, groupAt(questions, to))))
}

function groupAt(questions: readonly Question[], at: number): string | undefined {
  const [own, before, after] = [questions[at], questions[at - 1], questions[at + 1]].map(
    (one) => one?.group,
  )
  if (before !== undefined && before === after) return before
  const isAlone = questions.every(({ group }, index) => index === at || group !== own)
  return own === before || own === after || isAlone ? own : undefined
}

/** Into a group, behind those who are in it, or out of any. */
export function groupQuestion(form: Form, question: string, group: string | undefined): Form {
  const asked = form.questions.find(({ id }) => id === question)
  if (asked === undefined || asked.group === group) return form
  if (group !== undefined && referred(form.groups, group) === undefined) return form
  const rest = form.questions.filter(({ id }) => id !== question)
  const beside = group ?? asked.group
  const last = rest.findLastIndex((one) => one.group === beside)
  const to = last < 0 ? form.questions.indexOf(asked) : last + 1
  return withGroups(form, rest.toSpliced(to, 0, inGroup(asked, group)))
}

/** A new group that begins with a question. */
export function addGroup(form: Form, question: string, title: QuestionGroup['title']): Form {
  const id = idFrom(title.de, form.groups ?? {})
  const groups = { ...form.groups, [id]: { title } }
  return groupQuestion({ ...form, groups }, question, id)
}

export function updateGroup(
  form: Form,
  group: string,
  update: (group: QuestionGroup) => QuestionGroup,
): Form {
  const current = form.groups?.[group]
  return current === undefined
    ? form
    : { ...form, groups: { ...form.groups, [group]: update(current) } }
}

/** Its questions stay. */
export function removeGroup(form: Form, group: string): Form {
  const questions = form.questions.map((one) =>
    one.group === group ? inGroup(one, undefined) : one,
  )
  return withGroups(form, questions)
}

export function removeAsked(form: Form, question: string): Form {
  return withGroups(form, removeQuestion(form, question).questions)
}

function inGroup({ group: _before, ...question }: Question, group: string | undefined): Question {
  return group === undefined ? question : { ...question, group }
}

/** Groups without a question are gone. */
function withGroups({ groups = {}, ...form }: Form, questions: readonly Question[]): Form {
  const left = Object.entries(groups).filter(([id]) => questions.some(({ group }) => group === id))
  return {
    ...form,
    questions: [...questions],
    ...(left.length === 0 ? {} : { groups: Object.fromEntries(left) }),
  }
}
