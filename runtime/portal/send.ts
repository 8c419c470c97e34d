import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { checkForm } from '#shared/forms/parseForm.ts'
import { firstControl, type Problem as FieldProblem } from '#shared/forms/question.ts'
import { citizenGroup } from '#shared/model/elements.ts'
import type { Deps } from '../deps.ts'
import { Problem } from '../http/problem.ts'
import type { OpenForm } from './citizenTask.ts'
import { listCorrections, remarkWith } from './corrections.ts'
import { settled } from './start.ts'
import type { View } from './view.ts'

interface Sending {
  readonly instanceId: string
  readonly view: View
  readonly open: OpenForm
  /** From the hidden field of the form. */
  readonly command: string | undefined
  /** What stands in the field for messages. */
  readonly written: string
}

/** Completes the person's task; answers what still has to be put right. Sending twice does no harm. */
export async function send(deps: Deps, sending: Sending): Promise<readonly FieldProblem[]> {
  const { instanceId, view, open, command, written } = sending
  const { values, problems } = checkForm(open.answers, open.context)
  if (problems.length > 0) return problems
  const corrections = listCorrections(open.known, open.answers)
  const remark = remarkWith(corrections, open.form.remark, { written, texts: view.texts })
  const submitted = await deps.host.submit({
    ...deps.stamp(),
    type: 'completeTask',
    commandId: z.uuid().safeParse(command).data ?? randomUUID(),
    instanceId,
    taskId: open.task.id,
    generation: open.task.generation,
    group: citizenGroup,
    values: { ...values, ...remark },
  })
  if ('rejection' in submitted) {
    const { rejection } = submitted
    if (rejection.code === 'valuesNotAccepted') return notAccepted(rejection.problems, sending)
    const gone = ['taskNotOpen', 'staleGeneration', 'instanceEnded'].includes(rejection.code)
    if (!gone) throw new Problem('refused')
  }
  await settled(deps, instanceId)
  return []
}

function notAccepted(
  problems: readonly { readonly path: string; readonly problem: string }[],
  { open, view }: Sending,
): readonly FieldProblem[] {
  const found = open.form.questions
    .filter(({ path }) => problems.some((problem) => problem.path === path))
    .map((question) => ({
      question: question.id,
      control: firstControl(question),
      message: view.texts.check.changedMeanwhile,
    }))
  // Nothing the person could put right: that is a fault of ours.
  if (found.length === 0) throw new Problem('valuesNotAccepted')
  return found
}
