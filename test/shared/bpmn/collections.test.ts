import { describe, expect, test } from 'vitest'
import { exportBpmn } from '#shared/bpmn/exportBpmn.ts'
import { bpmnProcess, imported, importedElement } from '../../support/bpmnFile.ts'

const object = '<dataObject id="dogs" isCollection="true"/>'
const drawn = '<dataObjectReference id="drawn" name="Alle Hunde" dataObjectRef="dogs"/>'
const overInput = '<loopDataInputRef>given</loopDataInputRef>'

function specified(input: string, more = ''): string {
  return `<ioSpecification>${input}<inputSet><dataInputRefs>given</dataInputRefs></inputSet><outputSet/></ioSpecification>${more}`
}

const brought = specified(
  '<dataInput id="given" name="any" isCollection="true"/>',
  '<dataInputAssociation id="in"><sourceRef>dogs</sourceRef><targetRef>given</targetRef></dataInputAssociation>',
)

function looping(loop: string, { before = '', inside = '' } = {}): string {
  return bpmnProcess(
    `${before}<task id="a">${inside}<multiInstanceLoopCharacteristics>${loop}</multiInstanceLoopCharacteristics></task>`,
  )
}

describe('a loop of another tool', () => {
  test.each([
    ['a data object', '<loopDataInputRef>dogs</loopDataInputRef>', { before: object }, 'dogs'],
    [
      'what shows a data object, by the name it shows',
      '<loopDataInputRef>drawn</loopDataInputRef>',
      { before: object + drawn },
      'Alle Hunde',
    ],
    [
      'a data input that a data object is brought into',
      overInput,
      { before: object, inside: brought },
      'dogs',
    ],
    [
      'a data input that a variable of the process is brought into',
      overInput,
      { before: '<property id="dogs"/>', inside: brought },
      'dogs',
    ],
    [
      'a data input that nothing is brought into',
      overInput,
      { inside: specified('<dataInput id="given" name="list" isCollection="true"/>') },
      'list',
    ],
    [
      'a data input of the process',
      overInput,
      { before: specified('<dataInput id="given" isCollection="true"/>') },
      'given',
    ],
  ])('goes over %s', async (...[, reference, around, collection]) => {
    const file = looping(`${reference}<inputDataItem id="one" name="dog"/>`, around)

    const { element, told } = await importedElement(file, 'a')

    expect(element).toMatchObject({ loop: { collection, item: 'dog' } })
    expect(told).toEqual([])
  })

  test('collects into a data object what its item yields', async () => {
    const file = looping(
      '<loopCardinality>2</loopCardinality><loopDataOutputRef>dogs</loopDataOutputRef><outputDataItem id="o" name="fee"/>',
      { before: object },
    )

    const { element, told } = await importedElement(file, 'a')

    expect(element).toMatchObject({ loop: { output: { collection: 'dogs', element: 'fee' } } })
    expect(told).toEqual([])
  })

  test.each([
    ['leads to nothing', '<loopDataInputRef>nothing</loopDataInputRef>', ''],
    [
      'has no name that FEEL reads',
      '<loopDataInputRef>x-1</loopDataInputRef>',
      '<dataObject id="x-1"/>',
    ],
  ])('whose reference %s is told', async (...[, reference, before]) => {
    const { report } = await imported(looping(reference, { before }))

    const told = report.filter(({ element }) => element === 'a').map(({ severity }) => severity)
    expect(told).toContain('todo')
    expect(told).toContain('notExecuted')
  })

  test('goes out as it came in until somebody changes it', async () => {
    const inner = `${overInput}<inputDataItem id="one" name="dog"/>`
    const { definition } = await imported(looping(inner, { before: object, inside: brought }))
    const { p } = definition.processes
    const { a } = p?.elements ?? {}
    if (p === undefined || a?.type !== 'task' || a.loop?.type !== 'multiInstance')
      throw new Error('no loop')
    const other = { ...a, loop: { ...a.loop, collection: 'cats' } }
    const processes = { p: { ...p, elements: { ...p.elements, a: other } } }

    const [same, changed] = [
      await exportBpmn(definition),
      await exportBpmn({ ...definition, processes }),
    ]

    expect(same.replaceAll('bpmn:', '').replaceAll(/>\s+</g, '><')).toContain(inner)
    expect(changed).toContain('<bpmn:loopDataInputRef>a_items</bpmn:loopDataInputRef>')
    expect(changed).not.toContain('<bpmn:loopDataInputRef>given')
    expect((await imported(changed)).definition.processes['p']?.elements['a']).toMatchObject({
      loop: { collection: 'cats', item: 'dog' },
    })
  })
})
