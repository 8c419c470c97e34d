import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { run, runFile, type RunArguments } from '#runtime/cli/run.ts'
import { dmnFile } from '../../support/dmnFile.ts'
import { define, end, start } from '../../support/processDefinition.ts'
import { asking, lookingUp } from '../../support/services.ts'
import { listening } from '../../support/terminal.ts'

const folder = mkdtempSync(join(tmpdir(), 'fachwerk-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** A file as another tool writes it: `body` in a process, `more` beside it. */
function bpmn(body: string, more = ''): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
  xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" targetNamespace="http://example.com">
  <process id="Order" isExecutable="true">${body}</process>${more}
</definitions>`
}

const noProcess = bpmn('').replace(/<process.*process>/, '')

const flow = (...[id, from, to, condition = '']: readonly [string, string, string, string?]) =>
  `<sequenceFlow id="${id}" sourceRef="${from}" targetRef="${to}">${condition}</sequenceFlow>`
const feel = (text: string) =>
  `<conditionExpression xsi:type="tFormalExpression">=${text}</conditionExpression>`

const deciding = bpmn(
  `
  <startEvent id="Start"/>
  <userTask id="Check" name="Prüfen"/>
  <exclusiveGateway id="Fine" default="Yes"/>
  <endEvent id="Done"/>
  <endEvent id="Refused"><errorEventDefinition errorRef="No"/></endEvent>
  ${flow('F1', 'Start', 'Check')}${flow('F2', 'Check', 'Fine')}
  ${flow('Yes', 'Fine', 'Done')}${flow('NoWay', 'Fine', 'Refused', feel('points &lt; 3'))}`,
  '<error id="No" name="Nein" errorCode="NO"/>',
)

describe('run of a BPMN file', () => {
  test('prints one object per line, with the ids of the file', async () => {
    const { code, lines } = await running({ file: write('order.bpmn', deciding) })

    expect(code).toBe(0)
    expect(lines[3]).toEqual({
      seq: 4,
      at: '2026-01-12T10:00:00.000Z',
      type: 'elementActivated',
      element: 'Check',
      elementType: 'userTask',
      scope: 'Order',
      process: 'Order',
      instance: '1',
    })
    expect(lines.at(-1)).toMatchObject({ type: 'instanceCompleted', element: 'Order' })
  })

  test('goes by the script, and fails with the error of its end', async () => {
    const script = write('points.json', { elements: { Check: { output: { points: '=2 - 1' } } } })

    const { code, lines } = await running({ file: write('order.bpmn', deciding), script })

    expect(code).toBe(4)
    expect(lines.at(-1)).toMatchObject({ type: 'instanceFailed', error: 'NO' })
  })

  test('takes variables from a file', async () => {
    const data = write('data.json', { points: 1 })

    expect((await running({ file: write('order.bpmn', deciding), data })).code).toBe(4)
  })

  test('says where it waits for ever', async () => {
    const joining = bpmn(`<startEvent id="Start"/><exclusiveGateway id="Split"/>
      <parallelGateway id="Join"/><endEvent id="Done"/>
      ${flow('F1', 'Start', 'Split')}${flow('F2', 'Split', 'Join')}
      ${flow('F3', 'Split', 'Join')}${flow('F4', 'Join', 'Done')}`)

    const { code, said } = await running({ file: write('join.bpmn', joining) })

    expect(code).toBe(2)
    expect(said).toContain('Join (parallelGateway)')
  })

  test('tells an incident from all other ends', async () => {
    const stuck = bpmn(`<startEvent id="Start"/><exclusiveGateway id="Way"/><endEvent id="Done"/>
      ${flow('F1', 'Start', 'Way')}${flow('F2', 'Way', 'Done', feel('n > 1'))}`)

    const { code, lines, said } = await running({ file: write('stuck.bpmn', stuck) })

    expect(code).toBe(3)
    expect(said).toContain('Wartet: Order / Way (exclusiveGateway), auf Hilfe')
    expect(lines.at(-1)).toMatchObject({ type: 'incident', element: 'Way', code: 'noFlowTaken' })
  })

  test('asks nobody for an answer any more where it has failed', async () => {
    const script = write('failing.json', { elements: { Check: { error: 'OTHER' } } })

    const { code, said } = await running({ file: write('order.bpmn', deciding), script })

    expect(code).toBe(3)
    expect(said).toContain('Wartet: Order / Check (userTask), auf Hilfe')
    expect(said).not.toContain('auf Antwort')
  })

  test('stops the clock', async () => {
    const waiting = bpmn(`<startEvent id="Start"/><endEvent id="Done"/>
      <intermediateCatchEvent id="Later"><timerEventDefinition>
        <timeDuration>PT2H</timeDuration></timerEventDefinition></intermediateCatchEvent>
      ${flow('F1', 'Start', 'Later')}${flow('F2', 'Later', 'Done')}`)
    const file = write('later.bpmn', waiting)

    expect((await running({ file, until: 'PT1H' })).code).toBe(2)
    expect((await running({ file, until: 'PT2H' })).code).toBe(0)
  })

  test('reads what is written down as the file says', async () => {
    const latin = deciding.replace('UTF-8', 'ISO-8859-1')
    const wide = deciding.replace('UTF-8', 'UTF-16')

    for (const bytes of [
      Buffer.from(latin, 'latin1'),
      Buffer.from(`\uFEFF${wide}`, 'utf16le'),
      Buffer.from(`\uFEFF${deciding}`),
    ]) {
      const file = join(folder, 'written.bpmn')
      writeFileSync(file, bytes)
      expect((await running({ file })).code).toBe(0)
    }
  })

  test('runs pools against each other', async () => {
    const pools = bpmn(
      `<startEvent id="Start"/><sendTask id="Ask"/><receiveTask id="Hear"/><endEvent id="Done"/>
      ${flow('F1', 'Start', 'Ask')}${flow('F2', 'Ask', 'Hear')}${flow('F3', 'Hear', 'Done')}`,
      `<process id="Supply"><startEvent id="Asked"><messageEventDefinition/></startEvent>
        <endEvent id="Answer"><messageEventDefinition/></endEvent>
        ${flow('G1', 'Asked', 'Answer')}</process>
      <collaboration id="Both">
        <participant id="P" processRef="Order"/><participant id="Q" processRef="Supply"/>
        <messageFlow id="M1" sourceRef="Ask" targetRef="Asked"/>
        <messageFlow id="M2" sourceRef="Answer" targetRef="Hear"/>
      </collaboration>`,
    )

    const { code, lines } = await running({ file: write('pools.bpmn', pools), process: 'Order' })

    expect(code).toBe(0)
    expect(lines.filter(({ type }) => type === 'messageThrown')).toMatchObject([
      { element: 'Ask', process: 'Order' },
      { element: 'Answer', process: 'Supply' },
    ])
    expect(lines.at(-1)).toMatchObject({ type: 'instanceCompleted', process: 'Order' })
  })
})

const deep = '['.repeat(200_000) + ']'.repeat(200_000)

describe('what went wrong', () => {
  const stuck = bpmn(`<startEvent id="Start"/><exclusiveGateway id="Fine"/><endEvent id="Done"/>
    ${flow('F1', 'Start', 'Fine')}${flow('F2', 'Fine', 'Done', feel('points &lt; 3'))}`)

  test.each([
    ['de', 'Keine der Bedingungen trifft zu.'],
    ['en', 'None of the conditions holds.'],
  ] as const)('is said in the language of who reads it: %s', async (language, message) => {
    const { terminal, out } = listening()
    const today = '2026-01-15'

    await runFile({ file: write('stuck.bpmn', stuck), today }, { ...terminal, language })

    expect(out.join('')).toContain(message)
  })
})

describe('run is refused', () => {
  test.each([
    ['a file that is not there', { file: 'none.bpmn' }, 'none.bpmn'],
    ['a folder', { file: folder }, 'Ordner'],
    ['what is neither JSON nor XML', { file: write('none.txt', 'hello') }, 'gefunden "hello"'],
    ['an empty file', { file: write('empty.bpmn', '') }, 'gefunden ""'],
    ['a script that is a folder', { script: folder }, 'Ordner'],
    [
      'a DMN file without a decision',
      { file: write('no.dmn', dmnFile('')) },
      'no.dmn: erwartet mindestens einen Prozess oder eine Entscheidung, gefunden keines von beiden',
    ],
    [
      'a definition without end',
      { file: write('deep.json', `{"id":${deep}}`) },
      'Zeile 1, Spalte 206',
    ],
    ['data without end', { data: write('deepData.json', `{"id":${deep}}`) }, 'Zeile 1, Spalte 206'],
    [
      'a script without end',
      { script: write('deepScript.json', `{"data":${deep}}`) },
      'Zeile 1, Spalte 208',
    ],
    ['a file without a process', { file: write('no.bpmn', noProcess) }, 'mindestens einen Prozess'],
    ['XML that is no BPMN', { file: write('page.bpmn', '<html/>') }, 'definitions'],
    ['broken XML', { file: write('half.bpmn', deciding.slice(0, 300)) }, 'XML'],
    ['JSON that is no definition', { file: write('some.json', { format: 'other/2' }) }, '/format'],
    ['a process that is not there', { process: 'None' }, 'Order'],
    ['a time that is none', { until: '1h' }, '1h'],
    ['a day that is none', { today: '2026-02-30' }, '2026-02-30'],
    ['a script that is not there', { script: 'none.json' }, 'none.json'],
    ['a script that is no JSON', { script: write('no.json', '{') }, 'JSON'],
    ['an unknown element', { script: write('a.json', { elements: { None: {} } }) }, 'None'],
    ['an unknown member', { script: write('b.json', { element: {} }) }, '/element'],
    ['data that is no object', { data: write('c.json', [1]) }, 'c.json'],
  ] satisfies readonly (readonly [string, Partial<RunArguments>, string])[])(
    '%s',
    async (_, given, named) => {
      const file = write('order.bpmn', deciding)

      const { code, said, lines } = await running({ file, ...given })

      expect(code).toBe(1)
      expect(said).toContain(named)
      expect(lines).toEqual([])
    },
  )

  test('with the path, what was expected and what was found', async () => {
    const script = write('d.json', { elements: { Check: { delay: 10 } } })

    const { said } = await running({ file: write('order.bpmn', deciding), script })

    expect(said).toContain('/elements/Check/delay: erwartet Text, gefunden 10')
  })
})

describe('run of a definition', () => {
  const answers = {
    title: { de: 'Fall' },
    today: '2026-01-12',
    sources: {},
    forms: { note: { note: 'Rex' } },
  }

  test('asks nobody without a script', async () => {
    expect((await running({ file: write('asking.json', asking) })).code).toBe(0)
  })

  test('goes by a sample case, as a file or by its id', async () => {
    const file = write('asking.json', { ...asking, scenarios: { fall: answers } })

    expect((await running({ file, script: 'fall' })).code).toBe(0)
    expect((await running({ file, script: write('fall.json', answers) })).code).toBe(0)
  })

  test.each([
    ['BW', '2026-06-05'],
    ['DE-BE', '2026-06-04'],
    [undefined, '2026-06-04'],
  ])('counts the holidays of %s', async (state, date) => {
    const timer = { date: 'next working day(date(2026, 6, 4))' }
    const until = { type: 'intermediateCatchEvent', event: { type: 'timer', timer } } as const
    const definition = define({
      elements: { start, until, end },
      flows: ['start -> until -> end'],
    })
    const file = write('holidays.json', definition)

    const { lines } = await running({ file, ...(state === undefined ? {} : { state }) })

    expect(lines.at(-1)).toMatchObject({ at: `${date}T00:00:00.000Z` })
  })

  test('refuses a state that is none', async () => {
    const { code, said } = await running({ file: write('asking.json', asking), state: 'XX' })

    expect(code).toBe(1)
    expect(said).toContain('--state: erwartet eines von BW, BY,')
  })

  test('fails when the sample case expects another end', async () => {
    const file = write('asking.json', asking)
    const script = write('other.json', { ...answers, expect: { note: 'Bello' } })

    const { code, said } = await running({ file, script })

    expect(code).toBe(4)
    expect(said).toContain('note')
  })

  test('says what a sample case has no answer for', async () => {
    const file = write('lookingUp.json', lookingUp)
    const script = write('none.json', { ...answers, forms: {} })

    const { code, lines } = await running({ file, script })

    expect(code).toBe(3)
    expect(lines.at(-1)).toMatchObject({ type: 'incident', element: 'lookup', code: 'jobFailed' })
  })

  test('explains itself', () => {
    expect(run.help).toContain('--until')
  })
})

async function running(given: Partial<RunArguments> & { readonly file: string }) {
  const { terminal, out, said } = listening()
  const code = await runFile({ today: '2026-01-12', ...given }, terminal)
  const lines = out.join('').split('\n').filter(Boolean).map(parsed)
  return { code, lines, said: said.join('') }
}

function parsed(line: string): Readonly<Record<string, unknown>> {
  return Object(JSON.parse(line))
}

function write(name: string, value: unknown): string {
  const file = join(folder, name)
  writeFileSync(file, typeof value === 'string' ? value : JSON.stringify(value))
  return file
}
