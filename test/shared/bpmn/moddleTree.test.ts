import { describe, expect, test } from 'vitest'
import { differences, moddleTree } from '../../support/moddleTree.ts'

const file = (body: string): string =>
  `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:v="urn:v"
    xmlns:di="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC">
    ${body}</definitions>`
const process = (inside: string): string => file(`<process id="p">${inside}</process>`)
const shape = (x: string): string =>
  file(`<di:BPMNDiagram><di:BPMNPlane><di:BPMNShape id="s">
    <dc:Bounds x="${x}" y="0" width="1" height="1"/></di:BPMNShape></di:BPMNPlane></di:BPMNDiagram>`)

describe('the comparison of moddle trees', () => {
  test.each([
    ['white space', process('<task id="a"/>'), process('\n  <task   id="a" />\n')],
    [
      'the order of attributes',
      process('<task id="a" name="A"/>'),
      process('<task name="A" id="a"/>'),
    ],
    ['ids', process('<task id="a"/>'), process('<task id="b"/>')],
    ['half a pixel', shape('10'), shape('10.5')],
  ])('passes over %s', async (_, a, b) => {
    expect(differences(await moddleTree(a), await moddleTree(b))).toEqual([])
  })

  test.each([
    [
      'another name',
      process('<task id="a" name="A"/>'),
      process('<task id="a" name="B"/>'),
      '/name',
    ],
    [
      'another kind',
      process('<task id="a"/>'),
      process('<userTask id="a"/>'),
      'bpmn:UserTask instead of bpmn:Task',
    ],
    [
      'an element too few',
      process('<task id="a"/><task id="b"/>'),
      process('<task id="a"/>'),
      '1 instead of 2',
    ],
    [
      'another order',
      process('<task id="a"/><userTask id="b"/>'),
      process('<userTask id="b"/><task id="a"/>'),
      'bpmn:UserTask',
    ],
    [
      'a default that is told',
      process('<task id="a" isForCompensation="false"/>'),
      process('<task id="a"/>'),
      '/isForCompensation',
    ],
    ['a vendor attribute', process('<task id="a" v:x="1"/>'), process('<task id="a"/>'), '@x'],
    [
      'a vendor element',
      process('<task id="a"><extensionElements><v:x y="1"/></extensionElements></task>'),
      process('<task id="a"><extensionElements><v:x y="2"/></extensionElements></task>'),
      '@y',
    ],
    [
      'a reference to something else',
      process('<task id="a"/><task id="b"/><sequenceFlow id="f" sourceRef="a" targetRef="b"/>'),
      process('<task id="a"/><task id="b"/><sequenceFlow id="f" sourceRef="a" targetRef="a"/>'),
      'refers to a instead of b',
    ],
    ['two pixels', shape('10'), shape('12'), '/x'],
  ])('finds %s', async (...[, a, b, found]) => {
    expect(differences(await moddleTree(a), await moddleTree(b)).join('\n')).toContain(found)
  })
})
