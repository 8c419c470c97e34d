import { expect, test } from 'vitest'
import { importBpmn } from '#shared/bpmn/importBpmn.ts'

const bpmn = 'xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"'
const file = (inside: string) => `<definitions ${bpmn}>${inside}</definitions>`
const bomb = `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>`

test.each([
  ['entities that expand without end', `${bomb}${file('<process id="p" name="&b;"/>')}`, 'doctype'],
  ['a file from outside', `<!DOCTYPE x SYSTEM "file:///etc/passwd">${file('')}`, 'doctype'],
  ['nesting without end', file('<process>'.repeat(5000)), 'tooDeep'],
  ['elements without end', file('<process/>'.repeat(300_000)), 'tooManyElements'],
  ['characters without end', file(' '.repeat(11_000_000)), 'tooLarge'],
  ['what is no text', '\u0000\u0001\u0002PNG', 'binary'],
  ['half a file', `<definitions ${bpmn}><process id="p">`, 'malformed'],
  ['nothing', '', 'malformed'],
  ['another language', '<html><body/></html>', 'notBpmn'],
])('refuses %s and says why', async (_, xml, code) => {
  const imported = await importBpmn(xml)

  expect(imported).toMatchObject({ problem: { code } })
  if ('problem' in imported) {
    expect(imported.problem.text.de).not.toBe('')
    expect(imported.problem.text.en).not.toBe('')
  }
})

test.each([
  ['a byte order mark', `\uFEFF${file('<process id="p"><task id="t"/></process>')}`],
  [
    'other prefixes',
    '<x:definitions xmlns:x="http://www.omg.org/spec/BPMN/20100524/MODEL"><x:process id="p"><x:task id="t"/></x:process></x:definitions>',
  ],
  ['startQuantity 0', file('<process id="p"><task id="t" startQuantity="0"/></process>')],
  ['names objects already have', file('<process id="p"><task id="t" name="__proto__"/></process>')],
])('takes a file with %s', async (_, xml) => {
  const imported = await importBpmn(xml)

  if ('problem' in imported) throw new Error(imported.problem.text.en)
  expect(imported.definition.processes['p']?.elements['t']?.type).toBe('task')
})

test('makes ids where there are none, the same each time', async () => {
  const xml = file('<process><startEvent/><task name="Prüfen"/></process>')

  const [once, twice] = [await importBpmn(xml), await importBpmn(xml)]

  expect(once).toEqual(twice)
  expect(once).toHaveProperty('definition')
})

test('keeps the order of the file among the flows of a gateway', async () => {
  const flows =
    '<sequenceFlow id="yes" sourceRef="g" targetRef="a"/><sequenceFlow id="no" sourceRef="g" targetRef="b"/>'
  const nodes = '<exclusiveGateway id="g"/><task id="a"/><task id="b"/>'
  const imported = await importBpmn(file(`<process id="p">${nodes}${flows}</process>`))
  if ('problem' in imported) throw new Error(imported.problem.text.en)

  const { flows: found = {} } = imported.definition.processes['p'] ?? {}

  expect([found['yes']?.order, found['no']?.order]).toEqual([0, 1])
})
