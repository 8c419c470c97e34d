import { contextOf } from '#shared/engine/context.ts'
import type { Instance } from '#shared/engine/instance.ts'
import { environmentOf } from '#shared/feel/environment.ts'
import { step } from '#shared/engine/step.ts'
import { compile } from '#shared/feel/compile.ts'
import { checkForm } from '#shared/forms/parseForm.ts'
import { rowOf, withItem, type Row } from '#shared/letters/row.ts'
import { fill, type TemplateContext } from '#shared/letters/template.ts'
import type { Json } from '#shared/model/json.ts'
import { citizenGroup } from '#shared/model/elements.ts'
import { inLanguage } from '#shared/model/localised.ts'
import type { Stamp } from '../hosts/clock.ts'
import type { ServiceVersion } from '../hosts/host.ts'
import type { OpenForm } from './citizenTask.ts'
import type { View } from './view.ts'

export interface Preview {
  readonly title: string
  readonly rows: readonly Row[]
  readonly total?: Row
}

interface Trial {
  readonly open: OpenForm
  readonly version: ServiceVersion
  readonly instance: Instance
  readonly stamp: ReturnType<Stamp>
  readonly view: View
}

/** What sending would lead to, by the same engine on a copy of the case: nothing is stored, asked or sent. */
export function previewOf({ open, version, instance, stamp, view }: Trial): Preview | undefined {
  const { preview } = open.form
  const { values, problems } = checkForm(open.answers, open.context)
  if (preview === undefined || problems.length > 0) return undefined
  const outcome = step(version.graph, instance, {
    ...stamp,
    type: 'completeTask',
    commandId: 'preview',
    instanceId: instance.id,
    taskId: open.task.id,
    generation: open.task.generation,
    group: citizenGroup,
    values,
  })
  if ('rejection' in outcome) return undefined
  const { definition } = version
  const environment = environmentOf(stamp, version.graph.holidays)
  const data = contextOf(outcome.instance, { definition, environment })
  const { scope } = open.context
  const { language, timeZone } = view
  const context = { scope, data, environment, language, timeZone }
  const expression = compile(preview.each, { kind: 'expression', scope })
  const { value: items } = expression.evaluate(data, environment)
  if (!Array.isArray(items) || items.length === 0) return undefined
  const write = (text: typeof preview.row, inner: TemplateContext = context) =>
    rowOf(fill(inLanguage(text, language), inner).text)
  return {
    title: inLanguage(preview.title, language),
    rows: items.map((item: Json) => write(preview.row, withItem(item, preview.each, context))),
    ...(preview.total === undefined ? {} : { total: write(preview.total) }),
  }
}
