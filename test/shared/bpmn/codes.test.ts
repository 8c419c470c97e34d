import { describe, expect, test } from 'vitest'
import { exportBpmn } from '#shared/bpmn/exportBpmn.ts'
import { bpmnFile, imported } from '../../support/bpmnFile.ts'

const kinds = [
  ['error', 'errors'],
  ['escalation', 'escalations'],
] as const

function catching(kind: 'error' | 'escalation', code: string, more = ''): string {
  const thrown = `<${kind}EventDefinition ${kind}Ref="x"/>`
  return bpmnFile(`<${kind} id="x" name="X" ${code}/><process id="p"><task id="a"/>
    <boundaryEvent id="b" attachedToRef="a">${thrown}</boundaryEvent>${more}</process>`)
}

async function caught(file: string) {
  const { definition } = await imported(file)
  return { definition, event: definition.processes['p']?.elements['b'] }
}

describe.each(kinds)('an event that catches an %s', (kind, records) => {
  test('catches that of the code', async () => {
    const { definition, event } = await caught(catching(kind, `${kind}Code="C"`))

    expect(event).toMatchObject({ event: { type: kind, [kind]: 'x' } })
    expect(definition[records]['x']).toMatchObject({ code: 'C' })
  })

  test.each(['', `${kind}Code=""`])('catches every one without a code (%s)', async (code) => {
    const { definition, event } = await caught(catching(kind, code))

    expect(event).toMatchObject({ event: { type: kind } })
    expect(event).not.toHaveProperty(`event.${kind}`)
    expect(await exportBpmn(definition)).toContain(`<bpmn:${kind}EventDefinition ${kind}Ref="x"/>`)
  })

  test('catches that without a code which something in the file throws', async () => {
    const thrown = `<${kind}EventDefinition ${kind}Ref="x"/>`
    const { event } = await caught(catching(kind, '', `<endEvent id="e">${thrown}</endEvent>`))

    expect(event).toMatchObject({ event: { type: kind, [kind]: 'x' } })
  })

  test('goes out with the id for the code that is left out, and comes back without', async () => {
    const { definition } = await caught(catching(kind, `${kind}Code="x"`))

    expect(definition[records]['x']).toEqual({ title: { de: 'X' } })
    expect(await exportBpmn(definition)).toContain(`${kind}Code="x"`)
  })
})
