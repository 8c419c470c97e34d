import fc from 'fast-check'
import { test } from 'vitest'
import { importBpmn } from '#shared/bpmn/importBpmn.ts'
import { exportBpmn } from '#shared/bpmn/exportBpmn.ts'
import { toBpmn } from '#shared/bpmn/toBpmn.ts'
import { derive } from '#shared/bpmn/derive.ts'
import { parse } from '#shared/bpmn/parse.ts'
import { print } from '#shared/bpmn/print.ts'
import { extensionsFor } from '#shared/bpmn/extension.ts'
import { definitionSchema } from '#shared/model/definition.ts'
import { arbitraryDefinition } from '../../support/arbitraryDefinition.ts'
test('random', async () => {
  const t0 = performance.now()
  const ds = fc.sample(arbitraryDefinition(), { numRuns: 20, seed: 3 })
  console.log('sample', performance.now() - t0, ds.map(d => JSON.stringify(d).length))
  for (const d of ds) {
    const t = [performance.now()]
    const tick = () => { t.push(performance.now()) }
    const tree = toBpmn(d, () => undefined); tick()
    const text = print(tree); tick()
    const p = parse(text); tick()
    if ('problem' in p) throw new Error()
    const plain = derive(p.root, () => undefined); tick()
    const ext = extensionsFor(d, plain.definition, plain.records.values()); tick()
    const x = print(toBpmn(d, ext)); tick()
    await importBpmn(x); tick()
    definitionSchema.parse(d); tick()
    console.log(text.length, x.length, t.slice(1).map((x, i) => Math.round(x - (t[i] ?? 0))).join(' '))
  }
}, 600000)
