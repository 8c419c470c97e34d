import { randomUUID } from 'node:crypto'
import { OpenAPIHono } from '@hono/zod-openapi'
import { checkForm, remarkField } from '#shared/forms/parseForm.ts'
import { plainText } from '#shared/forms/plainText.ts'
import type { Problem as FieldProblem } from '#shared/forms/question.ts'
import type { Deps } from '../deps.ts'
import { guard } from '../http/access.ts'
import type { Env, RequestContext } from '../http/env.ts'
import { CheckPage, OneButtonPage } from './CheckPages.tsx'
import type { OpenForm } from './citizenTask.ts'
import { readFields } from './fields.ts'
import { answerPage } from './html.ts'
import { filling } from './ownCase.ts'
import { send } from './send.ts'
import { saveAnswers } from './store.ts'

/** One page to check everything, one button to send it. */
export function createCheckRoutes(deps: Deps) {
  return new OpenAPIHono<Env>()
    .get('/portal/cases/:case/check', guard('followCase'), (c) => {
      const current = filling(deps, c)
      const { open, home } = current
      if (open === undefined) return c.redirect(home)
      const { problems } = checkForm(open.answers, open.context)
      const [first] = problems
      // Whoever comes here with a gap is led to the gap.
      if (first !== undefined) {
        return c.redirect(`${home}/questions/${first.entry?.list ?? first.question}`)
      }
      return answerCheck(c, current, { open, problems: [], written: keptRemark(open) })
    })
    .post('/portal/cases/:case/check', guard('followCase'), async (c) => {
      const current = filling(deps, c)
      const { open, home, instanceId } = current
      // Sent already, perhaps by the same button: the receipt says so.
      if (open === undefined) return c.redirect(`${home}/receipt`, 303)
      const fields = await readFields(c)
      const written = plainText(fields[remarkField] ?? '', 2000)
      const values = { ...open.answers, [remarkKey]: written }
      saveAnswers(deps.db, { taskId: open.task.id, instanceId, values, at: deps.stamp().at })
      const problems = await send(deps, { ...current, open, command: fields['command'], written })
      if (problems.length > 0) return answerCheck(c, current, { open, problems, written }, 422)
      return c.redirect(`${home}/receipt`, 303)
    })
}

interface Checking {
  readonly open: OpenForm
  readonly problems: readonly FieldProblem[]
  readonly written: string
}

function answerCheck(
  c: RequestContext,
  current: ReturnType<typeof filling>,
  ...[{ open, problems, written }, status = 200]: [Checking, (200 | 422)?]
): Response {
  return answerPage(c, checkPage(current, { open, problems, written }), status)
}

export function checkPage(
  current: ReturnType<typeof filling>,
  { open, problems, written }: Checking,
) {
  const Shown = open.form.questions.length === 0 ? OneButtonPage : CheckPage
  return (
    <Shown
      {...current}
      open={open}
      command={randomUUID()}
      problems={problems}
      remark={written}
      preview={current.preview()}
    />
  )
}

const remarkKey = 'remark as written'

export function keptRemark({ answers }: OpenForm): string {
  const kept = answers[remarkKey]
  return typeof kept === 'string' ? kept : ''
}
