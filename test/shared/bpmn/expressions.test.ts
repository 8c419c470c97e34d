import { describe, expect, test } from 'vitest'
import { exportBpmn } from '#shared/bpmn/exportBpmn.ts'
import { bpmnProcess, imported, importedElement } from '../../support/bpmnFile.ts'

const dmn = 'https://www.omg.org/spec/DMN/20191111/FEEL/'
const xpath = 'http://www.w3.org/1999/XPath'

function withCondition(condition: string, attributes = ''): string {
  return bpmnProcess(
    `<task id="a"/><task id="b"/><sequenceFlow id="f" sourceRef="a" targetRef="b">${condition}</sequenceFlow>`,
    attributes,
  )
}

const expression = (text: string, language?: string): string =>
  `<conditionExpression ${language === undefined ? '' : `language="${language}"`}>${text}</conditionExpression>`

describe('a condition', () => {
  test.each([
    ['the word feel', expression('x = 1', 'feel'), '', 'x = 1'],
    [
      'a namespace of FEEL',
      expression('x = 1', 'http://www.omg.org/spec/FEEL/20140401'),
      '',
      'x = 1',
    ],
    ['a namespace of DMN', expression('x = 1', dmn), '', 'x = 1'],
    ['the language of the file', expression('x = 1'), `expressionLanguage="${dmn}"`, 'x = 1'],
    ['a leading =', expression('= x = 1'), '', 'x = 1'],
    [
      'a leading = in a file that names XPath',
      expression('=x = 1'),
      `expressionLanguage="${xpath}"`,
      'x = 1',
    ],
    ['its being true in any language', expression('true'), '', 'true'],
    ['its being false in XPath', expression(' false ', xpath), '', 'false'],
  ])('is FEEL by %s', async (...[, condition, attributes, feel]) => {
    const { definition, report } = await imported(withCondition(condition, attributes))

    expect(definition.processes['p']?.flows['f']).toMatchObject({ condition: feel })
    expect(report.filter(({ element }) => element === 'f')).toEqual([])
  })

  test.each([
    ['without language', expression('x == 1'), '', ''],
    ['in the language of the file', expression('x == 1'), `expressionLanguage="${xpath}"`, xpath],
    [
      'in a language of its own',
      expression('x == 1', 'groovy'),
      `expressionLanguage="${dmn}"`,
      'groovy',
    ],
    ['with a leading = in a language of its own', expression('=x', 'groovy'), '', 'groovy'],
  ])('%s is kept and told', async (...[, condition, attributes, language]) => {
    const { definition, report } = await imported(withCondition(condition, attributes))

    expect(definition.processes['p']?.flows['f']).toMatchObject({ otherCondition: { language } })
    expect(report).toContainEqual(expect.objectContaining({ element: 'f', severity: 'todo' }))
  })

  test.each([
    ['without language', expression('x == 1'), 'names no language'],
    ['in another one', expression('x == 1', 'groovy'), 'is in another language (groovy)'],
  ])('%s is told what it is', async (...[, condition, said]) => {
    const { report } = await imported(withCondition(condition))

    expect(report.find(({ element }) => element === 'f')?.reason.en).toBe(
      `The condition ${said} and is not evaluated.`,
    )
  })

  test.each([
    '<conditionExpression>true</conditionExpression>',
    '<conditionExpression language="groovy"> false </conditionExpression>',
  ])('%s goes out as it came in', async (condition) => {
    const { definition } = await imported(withCondition(condition))

    expect(await exportBpmn(definition)).toContain(
      condition.replaceAll('conditionE', 'bpmn:conditionE'),
    )
  })

  test('goes out as it came in until somebody changes it', async () => {
    const { definition } = await imported(withCondition(expression('= x &gt; 1')))
    const { p } = definition.processes
    if (p?.flows['f'] === undefined) throw new Error('no flow')
    const flows = { ...p.flows, f: { ...p.flows['f'], condition: 'x > 2' } }

    const [same, changed] = [
      await exportBpmn(definition),
      await exportBpmn({ ...definition, processes: { p: { ...p, flows } } }),
    ]

    expect(same).toContain('<bpmn:conditionExpression>= x &gt; 1</bpmn:conditionExpression>')
    expect(changed).toMatch(/<bpmn:conditionExpression [^>]*FEEL[^>]*>x &gt; 2</)
  })
})

describe('a script', () => {
  test.each([
    ['feel', 'a + b', { script: 'a + b' }, []],
    [dmn, 'a + b', { script: 'a + b' }, []],
    ['', '=a + b', { script: 'a + b' }, []],
    ['javascript', 'a + b', { otherScript: { language: 'javascript', text: 'a + b' } }, ['todo']],
  ])('in "%s"', async (...[format, script, fields, expected]) => {
    const attribute = format === '' ? '' : `scriptFormat="${format}"`
    const file = bpmnProcess(
      `<scriptTask id="a" ${attribute}><script>${script}</script></scriptTask>`,
    )

    const { element, told } = await importedElement(file, 'a')

    expect(element).toMatchObject(fields)
    expect(told).toEqual(expected)
  })
})

describe('how often a loop runs', () => {
  const withLoop = (cardinality: string) =>
    bpmnProcess(
      `<task id="a"><multiInstanceLoopCharacteristics>${cardinality}</multiInstanceLoopCharacteristics></task>`,
    )

  test.each([
    ['<loopCardinality>3</loopCardinality>', { cardinality: '3' }, []],
    ['<loopCardinality> 3\n</loopCardinality>', { cardinality: '3' }, []],
    [`<loopCardinality language="${xpath}">3</loopCardinality>`, { cardinality: '3' }, []],
    ['<loopCardinality>=n + 1</loopCardinality>', { cardinality: 'n + 1' }, []],
    ['<loopCardinality>getCount()</loopCardinality>', {}, ['todo', 'todo']],
  ])('%s', async (cardinality, expected, reported) => {
    const { element, told } = await importedElement(withLoop(cardinality), 'a')

    const plain = { type: 'multiInstance', sequential: false }
    expect(element).toHaveProperty('loop', { ...plain, ...expected })
    expect(told).toEqual(reported)
  })

  test('goes out as the number it is', async () => {
    const { definition } = await imported(withLoop('<loopCardinality>3</loopCardinality>'))

    expect(await exportBpmn(definition)).toContain('<bpmn:loopCardinality>3</bpmn:loopCardinality>')
  })
})

describe('a timer', () => {
  test.each([
    ['<timeDuration>PT5S</timeDuration>', { duration: '"PT5S"' }],
    ['<timeDuration> P1DT2H\n</timeDuration>', { duration: '"P1DT2H"' }],
    [`<timeDuration language="${xpath}">P3W</timeDuration>`, { duration: '"P3W"' }],
    ['<timeDate>2026-02-28T12:00:00+01:00</timeDate>', { date: '"2026-02-28T12:00:00+01:00"' }],
    ['<timeCycle>R3/PT1H</timeCycle>', { cycle: '"R3/PT1H"' }],
    [
      '<timeDuration language="feel">duration("PT1M") * n</timeDuration>',
      { duration: 'duration("PT1M") * n' },
    ],
    ['<timeDuration>=wait</timeDuration>', { duration: 'wait' }],
  ])('%s', async (time, timer) => {
    const { element, told } = await importedElement(withTimer(time), 'a')

    expect(element).toMatchObject({ event: { type: 'timer', timer } })
    expect(told).toEqual([])
  })

  test.each([
    ['none', ''],
    ['an empty one', '<timeDuration/>'],
    ['a cron expression', '<timeCycle>0 0/5 * * * ?</timeCycle>'],
    ['another language', '<timeDuration language="groovy">x.days</timeDuration>'],
  ])('with %s has no figures and is told', async (_, time) => {
    const { element, told } = await importedElement(withTimer(time), 'a')

    expect(element).toMatchObject({ event: { type: 'timer', timer: {} } })
    expect(told).toContain('todo')
  })
})

function withTimer(time: string): string {
  return bpmnProcess(
    `<intermediateCatchEvent id="a"><timerEventDefinition>${time}</timerEventDefinition></intermediateCatchEvent>`,
  )
}
