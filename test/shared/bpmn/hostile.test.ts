import { describe, expect, test } from 'vitest'
import { importBpmn } from '#shared/bpmn/importBpmn.ts'
import { limits } from '#shared/xml/limits.ts'
import { bpmnProcess } from '../../support/bpmnFile.ts'

/** Generous: what is quadratic takes minutes at these sizes. */
const bounded = 60_000

describe('a text from outside', () => {
  test.each([
    ['nothing', '', 'malformed'],
    ['white space', ' \n ', 'malformed'],
    ['plain text', 'Sehr geehrte Damen und Herren', 'malformed'],
    ['JSON', '{"format": "fachwerk/1"}', 'malformed'],
    ['another file', 'PK\u0003\u0004\u0000\u0000', 'binary'],
    ['other XML', '<html><body/></html>', 'notBpmn'],
    ['definitions of another namespace', '<definitions xmlns="urn:x"/>', 'notBpmn'],
    ['a tag that is never closed', '<definitions', 'malformed'],
    ['an element that is never closed', bpmnProcess('<task id="a">'), 'malformed'],
    [
      'elements closed in the wrong order',
      bpmnProcess('<task><userTask></task></userTask>'),
      'malformed',
    ],
    ['an undeclared entity of a DTD', '<!DOCTYPE d [<!ENTITY a "b">]><d>&a;</d>', 'doctype'],
    ['a DTD from elsewhere', '<!DOCTYPE d SYSTEM "file:///etc/passwd"><d/>', 'doctype'],
    ['too many characters', ' '.repeat(limits.characters + 1), 'tooLarge'],
    ['too many levels', bpmnProcess('<subProcess>'.repeat(limits.depth)), 'tooDeep'],
    ['too many elements', bpmnProcess('<task/>'.repeat(limits.elements)), 'tooManyElements'],
    [
      'too many attributes',
      bpmnProcess(`<task ${attributes(limits.attributes + 1)}/>`),
      'tooManyAttributes',
    ],
  ])('of %s is refused', { timeout: bounded }, async (_, text, code) => {
    const result = await importBpmn(text)

    expect(result).toMatchObject({ problem: { code } })
  })

  test.each([
    ['many conditions', conditions(40_000, (n) => `amount${n} &gt; ${n} and name${n} = "a"`)],
    ['a few long conditions', conditions(20, (n) => `name = "${`${n}`.padEnd(30_000, 'x')}"`)],
    [
      'many conditions of a vendor',
      conditions(40_000, (n) => `\${amount${n} > ${n} &amp;&amp; name${n} == 'a'}`, ''),
    ],
  ])('with %s is refused before they are read', { timeout: bounded }, async (_, text) => {
    expect(await importBpmn(text)).toEqual({
      problem: {
        code: 'tooManyExpressions',
        text: {
          de: 'Die Datei ist zu groß: mehr als 500.000 Zeichen in Ausdrücken.',
          en: 'The file is too large: more than 500,000 characters of expressions.',
        },
      },
    })
  })

  test('with the same condition many times is read', { timeout: bounded }, async () => {
    const equal = conditions(
      10_000,
      () => 'amount &gt; 1 and name = "a" and approved and born != null',
    )

    expect(await importBpmn(equal)).toMatchObject({
      definition: { data: { amount: {}, approved: {}, born: {}, name: {} } },
    })
  })

  test('is refused with the place of the fault', async () => {
    const result = await importBpmn('<definitions>\n  <a>\n  </b>\n</definitions>')

    expect(result).toMatchObject({ problem: { code: 'malformed', line: 3 } })
  })

  test('expands no entities', async () => {
    const laughs = Array.from(
      { length: 9 },
      (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`,
    )

    const result = await importBpmn(`<!DOCTYPE d [<!ENTITY l0 "ha">${laughs.join('')}]><d>&l9;</d>`)

    expect(result).toMatchObject({ problem: { code: 'doctype' } })
  })

  test.each([
    ['unknown elements', bpmnProcess('<foo/>'.repeat(20_000))],
    ['equal ids', bpmnProcess('<task id="a"/>'.repeat(5_000))],
    ['no ids', bpmnProcess('<task/>'.repeat(5_000))],
    [
      'lanes',
      bpmnProcess(
        `<laneSet>${'<lane><flowNodeRef>a</flowNodeRef></lane>'.repeat(5_000)}</laneSet><task id="a"/>`,
      ),
    ],
    ['sub-processes', bpmnProcess('<subProcess><task/></subProcess>'.repeat(3_000))],
    ['dangling flows', bpmnProcess('<sequenceFlow sourceRef="a" targetRef="b"/>'.repeat(5_000))],
    [
      'prefixes',
      bpmnProcess(
        Array.from({ length: 5_000 }, (_, n) => `<task xmlns:p${n}="urn:${n}" p${n}:x="1"/>`).join(
          '',
        ),
      ),
    ],
  ])('with many %s is read in bounded time', { timeout: bounded }, async (_, text) => {
    expect(await importBpmn(text)).toHaveProperty('definition')
  })
})

function attributes(count: number): string {
  return Array.from({ length: count }, (_, n) => `a${n}="x"`).join(' ')
}

function conditions(count: number, text: (n: number) => string, language = 'feel'): string {
  const said = language === '' ? '' : `language="${language}"`
  const flows = Array.from(
    { length: count },
    (_, n) => `<sequenceFlow id="f${n}" sourceRef="g" targetRef="x">
      <conditionExpression xsi:type="tFormalExpression" ${said}>${text(n)}</conditionExpression>
    </sequenceFlow>`,
  )
  return bpmnProcess(`<exclusiveGateway id="g"/><task id="x"/>${flows.join('')}`)
}
