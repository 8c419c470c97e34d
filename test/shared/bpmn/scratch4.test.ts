import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'vitest'
import { importBpmn } from '#shared/bpmn/importBpmn.ts'
import { boxOf } from '#shared/bpmn/shapes.ts'
import { sizes } from '#shared/bpmn/sizes.ts'
import { overlap } from '#shared/bpmn/boxes.ts'
const dir = '/work/shared/data/bpmn-miwg/'
test('x', async () => {
  for (const f of readdirSync(dir).filter((f) => f.endsWith('.bpmn'))) {
    const text = readFileSync(dir + f, 'utf8').replace(
      /<(\w+):BPMNDiagram[\s\S]*<\/\1:BPMNDiagram>/,
      '',
    )
    const t = performance.now()
    const r = await importBpmn(text)
    if ('problem' in r) throw new Error(JSON.stringify(r))
    const d = r.definition
    console.log(
      f,
      Math.round(performance.now() - t),
      r.report.length,
      Object.keys(d.layout).length,
      d.diagrams && Object.keys(d.diagrams),
    )
    for (const [p, l] of Object.entries(d.layout)) {
      const boxes = Object.entries(l.elements).flatMap(([id, pos]) => {
        const e = d.processes[p]!.elements[id]!
        return [
          { id, e, box: boxOf(pos, sizes[e.type]), label: false },
          ...(pos.label
            ? [{ id, e, box: pos.label as never as ReturnType<typeof boxOf>, label: true }]
            : []),
        ]
      })
      for (const a of boxes)
        for (const b of boxes)
          if (a !== b && a.e.parent === b.e.parent && a.id < b.id && overlap(a.box, b.box)) {
            const host = (x: typeof a, y: typeof a) =>
              x.e.type === 'boundaryEvent' && x.e.attachedTo === y.id
            if (!host(a, b) && !host(b, a))
              console.log(
                '  OVERLAP',
                a.id,
                a.e.type,
                a.label,
                b.id,
                b.e.type,
                b.label,
                a.box,
                b.box,
              )
          }
    }
  }
})
