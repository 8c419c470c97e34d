import { randomUUID } from 'node:crypto'
import { OpenAPIHono } from '@hono/zod-openapi'
import { entryAction } from '#shared/forms/EntryList.tsx'
import { withEntry } from '#shared/forms/entryFields.ts'
import { parseAnswer } from '#shared/forms/parseAnswer.ts'
import { fieldsOf } from '#shared/forms/showValue.ts'
import { visibleQuestions } from '#shared/forms/visibleQuestions.ts'
import type { Question } from '#shared/model/content.ts'
import type { Deps } from '../deps.ts'
import { guard } from '../http/access.ts'
import type { Env, RequestContext } from '../http/env.ts'
import type { OpenForm } from './citizenTask.ts'
import { readFields } from './fields.ts'
import { KnownPage, QuestionPage } from './FormPages.tsx'
import { answerPage } from './html.ts'
import { filling } from './ownCase.ts'
import { send } from './send.ts'
import { saveAnswers } from './store.ts'

/** What is known, then one question per page. Answers are kept between the pages. */
export function createFormRoutes(deps: Deps) {
  return new OpenAPIHono<Env>()
    .get('/portal/cases/:case/known', guard('followCase'), (c) => {
      const current = filling(deps, c)
      if (current.open === undefined) return c.redirect(current.home)
      return answerPage(c, <KnownPage {...current} open={current.open} />)
    })
    .get('/portal/cases/:case/questions/:question', guard('followCase'), (c) => {
      const current = filling(deps, c)
      const asked = askedAt(current.open, c.req.param('question'))
      if (asked === undefined) return c.redirect(current.home)
      const { open, question } = asked
      const fields = fieldsOf(question, open.answers[question.path])
      return answerPage(
        c,
        <QuestionPage
          {...current}
          open={open}
          question={question}
          fields={fields}
          {...alone(open)}
        />,
      )
    })
    .post('/portal/cases/:case/questions/:question', guard('followCase'), (c) =>
      keepAnswer(deps, c),
    )
}

async function keepAnswer(deps: Deps, c: RequestContext): Promise<Response> {
  const current = filling(deps, c)
  const asked = askedAt(current.open, c.req.param('question') ?? '')
  if (asked === undefined) return c.redirect(current.home, 303)
  const { open, question } = asked
  const fields = await readFields(c)
  const action = fields[entryAction]
  if (question.widget === 'list' && action !== undefined) {
    const shown = { open, question, fields: withEntry(question, { fields, action }, open.context) }
    return answerPage(c, <QuestionPage {...current} {...shown} {...alone(open)} />)
  }
  const answer = parseAnswer(question, fields, open.context)
  if ('problems' in answer) {
    const shown = { open, question, fields, problems: answer.problems, ...alone(open) }
    return answerPage(c, <QuestionPage {...current} {...shown} />, 422)
  }
  const answers = { ...open.answers, [question.path]: answer.value ?? null }
  const { instanceId } = current
  saveAnswers(deps.db, { taskId: open.task.id, instanceId, values: answers, at: deps.stamp().at })
  if (!isAlone(open)) return c.redirect(nextPage(filling(deps, c), question), 303)
  const sending = {
    ...current,
    open: { ...open, answers },
    command: fields['command'],
    written: '',
  }
  await send(deps, sending)
  return c.redirect(current.home, 303)
}

function askedAt(open: OpenForm | undefined, id: string) {
  if (open === undefined) return undefined
  const question = visibleQuestions(open.context).find((one) => one.id === id)
  return question === undefined ? undefined : { open, question }
}

/** A form that only asks one thing, such as which dog, needs no page to check it once more. */
export function isAlone({ form }: OpenForm): boolean {
  const { known, questions, remark, confirmation } = form
  return (
    known.length === 0 &&
    questions.length === 1 &&
    remark === undefined &&
    confirmation === undefined
  )
}

function alone(open: OpenForm): { command?: string } {
  return isAlone(open) ? { command: randomUUID() } : {}
}

/** Answers may have made questions appear or vanish, so the way on is looked up afresh. */
function nextPage({ open, home }: ReturnType<typeof filling>, question: Question): string {
  if (open === undefined) return home
  const order = open.form.questions
  const next = visibleQuestions(open.context).find(
    (one) => order.indexOf(one) > order.findIndex(({ id }) => id === question.id),
  )
  return next === undefined ? `${home}/check` : `${home}/questions/${next.id}`
}
