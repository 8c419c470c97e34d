import { readFileSync, writeFileSync } from 'node:fs'
import { test } from 'vitest'
import { importBpmn } from '#shared/bpmn/importBpmn.ts'
import { exportBpmn } from '#shared/bpmn/exportBpmn.ts'
test('x', async () => {
  const f = process.env['F']!
  const r = await importBpmn(readFileSync(f, 'utf8'))
  writeFileSync('/tmp/out.json', JSON.stringify(r, null, 1))
  if ('definition' in r) writeFileSync('/tmp/out.bpmn', await exportBpmn(r.definition))
})
