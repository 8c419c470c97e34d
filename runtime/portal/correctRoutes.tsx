import { OpenAPIHono } from '@hono/zod-openapi'
import type { KnownRow } from '#shared/forms/knownSections.ts'
import type { Deps } from '../deps.ts'
import { plainText } from '#shared/forms/plainText.ts'
import { guard } from '../http/access.ts'
import type { Env } from '../http/env.ts'
import { correctionKey, correctionOf, correctionSchema } from './corrections.ts'
import type { OpenForm } from './citizenTask.ts'
import { CorrectPage } from './CorrectPage.tsx'
import { readFields } from './fields.ts'
import { answerPage } from './html.ts'
import { filling } from './ownCase.ts'
import { saveAnswers } from './store.ts'

/** "Stimmt nicht?": noted beside the answers, without holding anybody up. */
export function createCorrectRoutes(deps: Deps) {
  return new OpenAPIHono<Env>()
    .get('/portal/cases/:case/correct/:path', guard('followCase'), (c) => {
      const current = filling(deps, c)
      const shown = shownAt(current.open, c.req.param('path'))
      if (shown === undefined) return c.redirect(current.home)
      const written = correctionOf(shown.row.path, shown.open.answers)
      return answerPage(
        c,
        <CorrectPage
          {...current}
          {...shown}
          written={written ?? {}}
          noted={written !== undefined}
        />,
      )
    })
    .post('/portal/cases/:case/correct/:path', guard('followCase'), async (c) => {
      const current = filling(deps, c)
      const shown = shownAt(current.open, c.req.param('path'))
      if (shown === undefined) return c.redirect(current.home, 303)
      const { open, row } = shown
      const fields = await readFields(c)
      const text = plainText(fields['text'] ?? '', 1000)
      const reason = correctionSchema.shape.reason.safeParse(fields['reason']).data
      const withdrawn = fields['action'] === 'withdraw'
      if (!withdrawn && text === '') {
        const problem = {
          question: 'text',
          control: 'text',
          message: current.view.texts.correct.missing,
        }
        const written = reason === undefined ? {} : { reason }
        return answerPage(
          c,
          <CorrectPage {...current} {...shown} {...{ written, problem }} noted={false} />,
          422,
        )
      }
      const { [correctionKey(row.path)]: _former, ...others } = open.answers
      const noted = { [correctionKey(row.path)]: { reason: reason ?? 'other', text } }
      saveAnswers(deps.db, {
        taskId: open.task.id,
        instanceId: current.instanceId,
        values: withdrawn ? others : { ...others, ...noted },
        at: deps.stamp().at,
      })
      return c.redirect(current.home, 303)
    })
}

/** Only what the form shows can be said to be wrong, and only where it can be passed on. */
function shownAt(
  open: OpenForm | undefined,
  path: string,
): { open: OpenForm; row: KnownRow } | undefined {
  if (open?.form.remark === undefined) return undefined
  const row = open.known.flatMap(({ rows }) => rows).find((one) => one.path === path)
  return row === undefined ? undefined : { open, row }
}
