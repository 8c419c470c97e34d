import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { runCases } from './tck/runCases.ts'

const model = `<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" namespace="n" name="m">
  <decision id="d" name="d"><variable name="d"/><literalExpression><text>1 + 1</text></literalExpression></decision>
</definitions>`

function casesOf(modelName: string): string {
  return `<testCases xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><modelName>${modelName}</modelName>
    <testCase id="1"><resultNode name="d"><expected><value xsi:type="xsd:decimal">2</value></expected></resultNode></testCase>
  </testCases>`
}

test('files that cannot be read are cases that fail, and the others still count', () => {
  const folder = filled({
    'notes.txt': 'testCases',
    'other.xml': '<other/>',
    'good/m.dmn': model,
    'good/m-test.xml': casesOf('m.dmn'),
    'cut/m.dmn': model,
    'cut/m-test.xml': '<testCases><modelName>m.dmn',
    'cutModel/m.dmn': '<definitions><decision>',
    'cutModel/m-test.xml': casesOf('m.dmn'),
    'noModel/other.dmn': model,
    'noModel/m-test.xml': casesOf('m.dmn'),
    'wrong/a.xml': '<list><testCases/></list>',
  })

  const told = runCases(folder).map(({ id, failures }) => [id, failures[0]?.problems[0]?.trim()])

  expect(told).toEqual([
    ['cut/m-test.xml', 'the file is not read: malformed'],
    ['cutModel/m-test.xml#1', ': the model is not read: malformed'],
    ['good/m-test.xml#1', undefined],
    ['noModel/m-test.xml#1', ': there is no model m.dmn'],
    ['wrong/a.xml', 'the file holds list, not testCases'],
  ])
})

test('a folder without cases has none', () => {
  expect(runCases(filled({ 'notes.txt': 'testCases' }))).toEqual([])
})

function filled(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'fachwerk-tck-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  return folder
}
