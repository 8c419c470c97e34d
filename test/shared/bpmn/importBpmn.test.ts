import { describe, expect, test } from 'vitest'
import { exportBpmn } from '#shared/bpmn/exportBpmn.ts'
import { bpmnFile, bpmnProcess, imported, importedElement } from '../../support/bpmnFile.ts'

const feel = 'http://www.omg.org/spec/DMN/20180521/FEEL/'

describe('import', () => {
  test('makes a definition of a file that says little', async () => {
    const { definition, report } = await imported(
      bpmnProcess('<startEvent id="s" name="Antrag"/>', 'name="Hund anmelden (Stadt)"'),
    )

    expect(definition).toMatchObject({
      id: 'hund-anmelden-stadt',
      title: { de: 'Hund anmelden (Stadt)' },
      legalBasis: '',
      processes: { p: { elements: { s: { type: 'startEvent', event: { type: 'none' } } } } },
    })
    expect(report).toEqual([])
  })

  test('declares every variable that an expression or a mapping mentions', async () => {
    const { definition } = await imported(
      bpmnProcess(
        `<task id="a"/><scriptTask id="b" scriptFormat="feel"><script>total + sum(items.price)</script></scriptTask>
         <sequenceFlow id="f" sourceRef="a" targetRef="b">
           <conditionExpression language="${feel}">applicant.age &gt; 17 and today() &gt; start</conditionExpression>
         </sequenceFlow>`,
      ),
    )

    expect(definition.data).toEqual({ applicant: {}, items: {}, start: {}, total: {} })
  })

  test('keeps processes, pools and messages under their ids', async () => {
    const { definition } = await imported(
      bpmnFile(`<message id="m" name="Antrag"/><process id="p1"/><process id="p2" name="Amt"/>
        <collaboration id="c">
          <participant id="a" name="Bürgerin"/><participant id="b" name="Amt" processRef="p2"/>
          <messageFlow id="mf" sourceRef="a" targetRef="b" messageRef="m"/>
        </collaboration>`),
    )

    expect(Object.keys(definition.processes)).toEqual(['p1', 'p2'])
    expect(definition.participants).toEqual({
      a: { title: { de: 'Bürgerin' } },
      b: { title: { de: 'Amt' }, process: 'p2' },
    })
    expect(definition.messageFlows).toEqual({ mf: { source: 'a', target: 'b', message: 'm' } })
    expect(definition.messages).toEqual({ m: { title: { de: 'Antrag' } } })
  })

  test('gives what has no id one that depends on nothing but the file', async () => {
    const file = bpmnProcess('<task name="A"/><task id="task_1"/><task name="B"/>')

    const [first, second] = [await imported(file), await imported(file)]

    expect(Object.keys(first.definition.processes['p']?.elements ?? {})).toEqual([
      'task_2',
      'task_1',
      'task_3',
    ])
    expect(second).toEqual(first)
  })

  test('keeps both of two elements with the same id and tells of it', async () => {
    const { definition, report } = await imported(
      bpmnProcess('<task id="a" name="A"/><userTask id="a" name="B"/>'),
    )

    expect(definition.processes['p']?.elements).toMatchObject({
      a: { name: { de: 'A' } },
      a_2: { type: 'userTask', name: { de: 'B' } },
    })
    expect(report).toContainEqual(expect.objectContaining({ element: 'a_2', severity: 'todo' }))
  })

  test.each(['constructor', 'toString', 'hasOwnProperty', 'Tätigkeit', '1st', 'a b'])(
    'takes "%s" as an id like any other',
    async (id) => {
      const { definition } = await imported(
        bpmnProcess(
          `<task id="${id}"/><task id="x"/><sequenceFlow id="f" sourceRef="${id}" targetRef="x"/>`,
        ),
      )

      const { elements, flows } = definition.processes['p'] ?? {}
      expect(Object.keys(elements ?? {}).toSorted()).toEqual([id, 'x'].toSorted())
      expect(flows?.['f']).toMatchObject({ source: id, target: 'x' })
    },
  )

  test('gives another id to what no record can hold, with all that refers to it', async () => {
    const { definition, report } = await imported(
      bpmnProcess(`<task id="__proto__"/><task id="x"/>
        <sequenceFlow id="f" sourceRef="__proto__" targetRef="x"/>`),
    )

    const { elements, flows } = definition.processes['p'] ?? {}
    expect(Object.keys(elements ?? {})).toEqual(['_proto_', 'x'])
    expect(flows?.['f']?.source).toBe('_proto_')
    expect(report).toContainEqual(expect.objectContaining({ element: '_proto_', severity: 'info' }))
  })

  test('reads global tasks as processes of one element', async () => {
    const { definition } = await imported(bpmnFile('<globalUserTask id="g" name="Prüfen"/>'))

    expect(definition.processes['g']).toMatchObject({
      global: true,
      title: { de: 'Prüfen' },
      elements: { g: { type: 'userTask' } },
    })
  })

  test.each([
    ['<globalScriptTask id="g" scriptLanguage="feel"><script>n + 1</script></globalScriptTask>'],
    ['<globalScriptTask id="g"><script>= n + 1</script></globalScriptTask>'],
    ['<globalScriptTask script="n + 1" scriptLanguage="feel" id="g"/>'],
  ])('reads the script of a global task, and writes it where it was: %s', async (task) => {
    const { definition, report } = await imported(bpmnFile(task))

    expect(definition.processes['g']?.elements).toMatchObject({ g: { script: 'n + 1' } })
    expect(report).toEqual([])
    const written = await exportBpmn(definition)
    expect(written).toMatch(/script(="|>)(= )?n \+ 1("|<)/)
    expect(written.includes('<bpmn:script>')).toBe(task.includes('<script>'))
    expect((await imported(written)).definition.processes).toEqual(definition.processes)
  })

  test('keeps the script of a global task in another language', async () => {
    const task =
      '<globalScriptTask id="g" scriptLanguage="groovy"><script>x()</script></globalScriptTask>'

    const { definition, report } = await imported(bpmnFile(task))

    expect(report).toMatchObject([{ element: 'g', severity: 'todo' }])
    expect(await exportBpmn(definition)).toContain('<bpmn:script>x()</bpmn:script>')
  })
})

describe('what tools write is kept or told, never read otherwise in silence (pitfall 16)', () => {
  test.each([
    ['a byte order mark', `\uFEFF${bpmnProcess('<task id="a"/>')}`],
    [
      'another prefix',
      bpmnProcess('<task id="a"/>')
        .replaceAll(/<(\/?)(?=\w+[\s>/])/g, '<$1m:')
        .replace('xmlns=', 'xmlns:m='),
    ],
    ['Windows line ends', bpmnProcess('\r\n<task id="a"/>\r\n')],
    [
      'a processing instruction and comments',
      `<?x y?><!-- a -->${bpmnProcess('<!-- b --><task id="a"/>')}`,
    ],
    ['CDATA', bpmnProcess('<task id="a"><documentation><![CDATA[<b>]]></documentation></task>')],
  ])('%s changes nothing', async (_, file) => {
    const { definition } = await imported(file)

    expect(definition.processes['p']?.elements['a']?.type).toBe('task')
  })

  test.each(['0', '-1', 'many'])(
    'a start quantity of "%s" counts as one and is told',
    async (quantity) => {
      const file = bpmnProcess(`<task id="a" startQuantity="${quantity}"/>`)

      const { element, told } = await importedElement(file, 'a')

      expect(element).not.toHaveProperty('startQuantity')
      expect(told).toEqual(['info'])
    },
  )

  test.each([
    ['from the event', 'sourceRef="c" targetRef="undo"'],
    ['to the event', 'sourceRef="undo" targetRef="c"'],
  ])('an association %s leads to what undoes', async (_, ends) => {
    const { definition } = await imported(
      bpmnProcess(`<task id="a"/><task id="undo" isForCompensation="true"/>
        <boundaryEvent id="c" attachedToRef="a"><compensateEventDefinition/></boundaryEvent>
        <association id="as" ${ends}/>`),
    )

    expect(definition.processes['p']?.elements['c']).toMatchObject({ handler: 'undo' })
    const written = await exportBpmn(definition)
    expect(written).toContain(ends)
    expect(written.match(/<bpmn:association/g)).toHaveLength(1)
  })

  test('a process that is not executable stays so and is told', async () => {
    const { definition, report } = await imported(
      bpmnFile('<process id="p" isExecutable="false"/>'),
    )

    expect(definition.processes['p']?.isExecutable).toBe(false)
    expect(report).toContainEqual(expect.objectContaining({ element: 'p', severity: 'info' }))
  })

  test('references with a prefix lead to the same', async () => {
    const { definition } = await imported(
      bpmnFile(
        `<message id="m"/><process id="p">
          <receiveTask id="a" messageRef="tns:m"/><task id="b"/>
          <sequenceFlow id="f" sourceRef="tns:a" targetRef="tns:b"/>
        </process>`,
        'xmlns:tns="urn:x" targetNamespace="urn:x"',
      ),
    )

    expect(definition.processes['p']).toMatchObject({
      elements: { a: { message: 'm' } },
      flows: { f: { source: 'a', target: 'b' } },
    })
  })

  test.each([
    ['f', '<task id="f0"/><sequenceFlow id="f" sourceRef="f0" targetRef="gone"/>', 'target'],
    ['a', '<callActivity id="a" calledElement="gone"/>', 'process'],
  ])('references to nothing stay and are told: %s', async (id, inside, field) => {
    const { definition, report } = await imported(bpmnProcess(inside))

    const { elements = {}, flows = {} } = definition.processes['p'] ?? {}
    expect({ ...elements, ...flows }[id]).toMatchObject({ [field]: 'gone' })
    expect(report).toContainEqual(
      expect.objectContaining({
        element: id,
        severity: 'todo',
        reason: expect.objectContaining({ de: expect.stringContaining('gone') }),
      }),
    )
  })

  test('event definitions at the root are copied into the events', async () => {
    const file = bpmnFile(`<signal id="s"/><signalEventDefinition id="d" signalRef="s"/>
      <process id="p"><startEvent id="a"><eventDefinitionRef>d</eventDefinitionRef></startEvent></process>`)

    const { element, told } = await importedElement(file, 'a')

    expect(element).toMatchObject({ event: { type: 'signal', signal: 's' } })
    expect(told).toEqual(['info'])
  })

  test('elements that BPMN does not know are kept and told', async () => {
    const { definition, report } = await imported(
      bpmnProcess('<task id="a"><colour value="red"/></task>'),
    )

    expect(definition.processes['p']?.elements['a']?.foreign?.elements).toMatchObject([
      { attributes: { value: 'red' } },
    ])
    expect(report).toContainEqual(expect.objectContaining({ element: 'a', severity: 'info' }))
  })

  test('unknown extensions are kept by name and told once for their vendor', async () => {
    const { definition, report } = await imported(
      bpmnProcess(`<task id="a" v:x="1"><extensionElements><v:y z="2">t</v:y></extensionElements></task>
        <task id="b" v:x="2"/>`),
    )

    expect(definition.processes['p']?.elements['a']?.foreign).toEqual({
      attributes: { '{urn:vendor}x': '1' },
      elements: [{ name: '{urn:vendor}y', attributes: { z: '2' }, text: 't' }],
    })
    expect(report.filter(({ elementType }) => elementType === 'urn:vendor')).toHaveLength(1)
  })

  test.each([
    ['a choreography', bpmnFile('<choreography id="c"/>'), 'choreography'],
    [
      'a conversation',
      bpmnFile('<collaboration id="c"><conversation id="x"/></collaboration>'),
      'conversation',
    ],
    [
      'a potential owner',
      bpmnProcess('<userTask id="a"><potentialOwner id="o"/></userTask>'),
      'potentialOwner',
    ],
    [
      'an assignment of another tool',
      bpmnProcess(`<task id="a"><dataInputAssociation><targetRef>d</targetRef>
        <assignment><from>1</from><to>d</to></assignment></dataInputAssociation></task>`),
      'assignment',
    ],
  ])('%s is kept and told as not executed', async (_, file, elementType) => {
    const { report } = await imported(file)

    expect(report).toContainEqual(expect.objectContaining({ elementType, severity: 'notExecuted' }))
  })
})

describe('events that BPMN does not allow', () => {
  test('are kept and not executed', async () => {
    const file = bpmnProcess('<endEvent id="a"><timerEventDefinition id="t"/></endEvent>')

    const { element, told } = await importedElement(file, 'a')

    expect(element).toMatchObject({ event: { type: 'none' } })
    expect(element?.foreign?.elements).toHaveLength(1)
    expect(told).toEqual(['todo'])
  })

  test.each([
    ['', ['todo']],
    ['triggeredByEvent="true"', []],
  ])('begin no sub-process that a token begins: %s', async (attribute, expected) => {
    const event = '<timerEventDefinition><timeDuration>PT1S</timeDuration></timerEventDefinition>'
    const file = bpmnProcess(
      `<subProcess id="s" ${attribute}><startEvent id="a">${event}</startEvent></subProcess>`,
    )

    expect((await importedElement(file, 'a')).told).toEqual(expected)
  })

  test('wait for nothing when a catching event has no trigger', async () => {
    const { element, told } = await importedElement(
      bpmnProcess('<intermediateCatchEvent id="a"/>'),
      'a',
    )

    expect(element).toMatchObject({ event: { type: 'multiple', events: [] } })
    expect(told).toEqual(['todo'])
  })
})
