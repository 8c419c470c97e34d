import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { themes } from '../../examples/semantics/questions.ts'
import { dataOf } from '#shared/engine/instance.ts'
import { languages } from '#shared/model/localised.ts'
import { arranged, drawPicture } from '../support/semantics/drawPicture.tsx'
import { failedIn, marksOf, tokensOf, waitsOf } from '../support/semantics/marks.ts'
import { leftOf, pageOf, pictureName, wayOf, type Answered } from '../support/semantics/page.ts'
import { definitionOf, runQuestion } from '../support/semantics/runQuestion.ts'

const folder = fileURLToPath(new URL('../../examples/semantics/', import.meta.url))
const questions = themes.flatMap((theme) => theme.questions)

test.each(questions.map((question) => [question.id, question] as const))(
  'the example %s does what the page says',
  (_, question) => {
    const { waits = [], tokens = {}, incidents = [], due = {} } = question.left ?? {}
    const hasEnded = question.left === undefined

    const { completed, instance, rejection } = runQuestion(question)

    expect(rejection).toBeUndefined()
    expect(completed).toEqual(question.path)
    expect(instance.status).toBe(hasEnded ? 'completed' : 'active')
    expect(waitsOf(instance)).toEqual(waits)
    expect(tokensOf(instance)).toEqual(tokens)
    expect(failedIn(instance)).toEqual(incidents)
    for (const [element, dueAt] of Object.entries(due)) {
      expect(Object.values(instance.waits)).toContainEqual(
        expect.objectContaining({ element, dueAt }),
      )
    }
    if (question.yields !== undefined) expect(dataOf(instance)).toEqual(question.yields)
  },
)

describe('the semantics page', () => {
  test('asks each question once', () => {
    const ids = questions.map(({ id }) => id)

    expect(new Set(ids).size).toBe(ids.length)
  })

  test('is what the examples yield; UPDATE_SEMANTICS=1 writes it anew', async () => {
    const expected = await filesOfThePage()

    if (process.env['UPDATE_SEMANTICS'] === '1') write(expected)

    expect(Object.keys(found()).toSorted()).toEqual(Object.keys(expected).toSorted())
    for (const [name, content] of Object.entries(found())) {
      expect(content === expected[name], `${name} is stale: run with UPDATE_SEMANTICS=1`).toBe(true)
    }
  })
})

async function filesOfThePage(): Promise<Readonly<Record<string, string>>> {
  const files: Record<string, string> = {}
  const answers = new Map<string, Answered>()
  for (const question of questions) {
    const definition = await arranged(definitionOf(question))
    const answered = { question, definition, ran: runQuestion(question) }
    answers.set(question.id, answered)
    for (const language of languages) {
      files[pictureName(question, language)] = drawPicture(definition, {
        title: question.question[language],
        description: `${wayOf(answered, language)}. ${leftOf(answered, language)}`,
        language,
        marks: marksOf(answered.ran),
      })
    }
  }
  files['README.md'] = pageOf(themes, answers, 'de')
  files['README.en.md'] = pageOf(themes, answers, 'en')
  return files
}

function found(): Readonly<Record<string, string>> {
  const pictures = readdirSync(`${folder}pictures`).map((name) => `pictures/${name}`)
  return Object.fromEntries(
    ['README.md', 'README.en.md', ...pictures].map((name) => [
      name,
      readFileSync(folder + name, 'utf8'),
    ]),
  )
}

function write(files: Readonly<Record<string, string>>): void {
  rmSync(`${folder}pictures`, { recursive: true, force: true })
  mkdirSync(`${folder}pictures`)
  for (const [name, content] of Object.entries(files)) writeFileSync(folder + name, content)
}
