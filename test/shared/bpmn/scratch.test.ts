import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { importBpmn } from '#shared/bpmn/importBpmn.ts'
import { exportBpmn } from '#shared/bpmn/exportBpmn.ts'
import { definitionSchema } from '#shared/model/definition.ts'
const dir = '/work/shared/data/bpmn-miwg/'
test('x', async () => {
  for (const f of readdirSync(dir).filter((f) => f.endsWith('.bpmn'))) {
    const text = readFileSync(dir + f, 'utf8')
    const r = await importBpmn(text)
    if ('problem' in r) throw new Error('x')
    const t = performance.now()
    const x = await exportBpmn(r.definition)
    const t2 = performance.now()
    const again = await importBpmn(x)
    if ('problem' in again) throw new Error('x')
    console.log(f, Math.round(t2 - t), x.includes('fachwerk.dev'), again.report.length, r.report.length)
    expect(again.definition).toEqual(r.definition)
    for (const m of x.match(/<fachwerk:[^>]*>/g) ?? []) console.log(m)
  }
})
test('own', async () => {
  for (const f of ['an', 'ab']) {
    const d = definitionSchema.parse(JSON.parse(readFileSync(`examples/kaemmerei/hundesteuer-${f}meldung/definition.json`, 'utf8')))
    const x = await exportBpmn(d)
    console.log(f, x.length)
    if (f === process.env['F']) console.log(x)
    const again = await importBpmn(x)
    if ('problem' in again) throw new Error('x')
    expect(again.report).toEqual([])
    expect(again.definition).toEqual(d)
  }
})
