import { randomUUID } from 'node:crypto'
import { OpenAPIHono } from '@hono/zod-openapi'
import { entryAction } from '#shared/forms/EntryList.tsx'
import { withEntry } from '#shared/forms/entryFields.ts'
import { isAlone, pageOf, pagesOf, type AskedPage } from '#shared/forms/pages.ts'
import { parseQuestions, replaceAnswers } from '#shared/forms/parseForm.ts'
import { fieldsOf } from '#shared/forms/showValue.ts'
import type { Fields } from '#shared/forms/question.ts'
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
      const { open, page } = asked
      const fields = writtenOn(page, open)
      return answerPage(
        c,
        <QuestionPage {...current} {...{ open, page, fields }} {...alone(open)} />,
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
  const { open, page } = asked
  const [question] = page.questions
  const fields = await readFields(c)
  const action = fields[entryAction]
  if (question.widget === 'list' && action !== undefined) {
    const shown = { open, page, fields: withEntry(question, { fields, action }, open.context) }
    return answerPage(c, <QuestionPage {...current} {...shown} {...alone(open)} />)
  }
  const { values, problems } = parseQuestions(page.questions, fields, open.context)
  if (problems.length > 0) {
    const shown = { open, page, fields, problems, ...alone(open) }
    return answerPage(c, <QuestionPage {...current} {...shown} />, 422)
  }
  const answers = replaceAnswers(open.answers, page.questions, values)
  const { instanceId } = current
  saveAnswers(deps.db, { taskId: open.task.id, instanceId, values: answers, at: deps.stamp().at })
  if (!isAlone(open.form)) return c.redirect(nextPage(filling(deps, c), page), 303)
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
  const page = open && pageOf(open.context, id)
  return open === undefined || page === undefined ? undefined : { open, page }
}

/** What was answered before. */
function writtenOn({ questions }: AskedPage, { answers }: OpenForm): Fields {
  return Object.assign({}, ...questions.map((one) => fieldsOf(one, answers[one.path])))
}

function alone(open: OpenForm): { command?: string } {
  return isAlone(open.form) ? { command: randomUUID() } : {}
}

/**
 * Answers may have made questions appear or vanish, so the way on is looked up afresh. What appeared on this very page
 * is asked there.
 */
function nextPage({ open, home }: ReturnType<typeof filling>, { questions }: AskedPage): string {
  if (open === undefined) return home
  const order = open.form.questions.map(({ id }) => id)
  const asked = new Set(questions.map(({ id }) => id))
  const last = order.indexOf(questions.at(-1)?.id ?? '')
  const next = pagesOf(open.context).find(
    (page) =>
      page.questions.some(({ id }) => !asked.has(id)) &&
      (page.questions.some(({ id }) => asked.has(id)) ||
        order.indexOf(page.questions[0].id) > last),
  )
  return next === undefined ? `${home}/check` : `${home}/questions/${next.questions[0].id}`
}
