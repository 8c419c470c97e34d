import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'vitest'
import { parse } from '#shared/bpmn/parse.ts'
import { fromBpmn } from '#shared/bpmn/fromBpmn.ts'
const dir = '/work/shared/data/bpmn-miwg/'
test('x', async () => {
  for (const f of readdirSync(dir).filter((f) => f.endsWith('.bpmn'))) {
    const p = parse(readFileSync(dir + f, 'utf8'))
    if ('problem' in p) { console.log(f, p); continue }
    const t = performance.now()
    const reps: unknown[] = []
    const r = fromBpmn(p.root, (code, place) => reps.push([code, place.element, place.elementType, place.detail].join(' ')))
    console.log(f, Math.round(performance.now() - t), reps.length, reps.slice(0, 12))
    if (f.startsWith(process.env['F'] ?? 'zzz')) console.log(JSON.stringify(r.definition, null, 1))
  }
})
