import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'vitest'
import { parse } from '#shared/bpmn/parse.ts'
import { print } from '#shared/bpmn/print.ts'
import { fromBpmn } from '#shared/bpmn/fromBpmn.ts'
import { toBpmn } from '#shared/bpmn/toBpmn.ts'
import { moddleTree, differences } from '../../support/moddleTree.ts'
const dir = '/work/shared/data/bpmn-miwg/'
test('x', async () => {
  for (const f of readdirSync(dir).filter((f) => f.endsWith('.bpmn'))) {
    const text = readFileSync(dir + f, 'utf8')
    const p = parse(text)
    if ('problem' in p) {
      console.log(f, p)
      continue
    }
    const t = performance.now()
    const r = fromBpmn(p.root, () => 0)
    const t2 = performance.now()
    const x = print(toBpmn(r.definition, () => undefined))
    const t3 = performance.now()
    const d = differences(await moddleTree(text), await moddleTree(x))
    console.log(f, Math.round(t2 - t), Math.round(t3 - t2), d.length, d.slice(0, 6))
    if (f.startsWith(process.env['F'] ?? 'zzz'))
      console.log(JSON.stringify(r.definition, null, 1), x)
  }
})
